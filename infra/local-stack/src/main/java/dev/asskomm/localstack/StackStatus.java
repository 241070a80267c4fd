package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known from the files of a stack about its processes, to another process.
 */
final class StackStatus {

	private static final String LAUNCHER = "launcher";

	/** How long the processes of a killed launcher may take to end by themselves. */
	private static final Duration UNTIL_ENDED = Duration.ofSeconds(25);

	private StackStatus() {
	}

	/** Notes which servers a stack has. The mail server runs inside the launcher. */
	static void write(Layout layout, List<ManagedServer> servers, MailCatcher mail) {
		List<String> lines = new ArrayList<>(servers.stream()
			.map((server) -> line(server.key(), server.name(), server.port(), server.address()))
			.toList());
		lines.add(line(LAUNCHER, "E-Mails", mail.port(), mail.page().toString()));
		try {
			Files.createDirectories(layout.records());
			Files.write(list(layout), lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String line(String record, String name, int port, String address) {
		return String.join("\t", record, name, String.valueOf(port), address);
	}

	static void delete(Layout layout) {
		try {
			Files.deleteIfExists(list(layout));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path list(Layout layout) {
		return layout.records().resolve("servers");
	}

	static Path launcherRecord(Layout layout) {
		return layout.record(LAUNCHER);
	}

	/** The process of {@code ./run}, if it runs. */
	static Optional<ProcessRecord> launcher(Layout layout) throws IOException {
		return ProcessRecord.read(launcherRecord(layout));
	}

	/** One line for each server of the stack. */
	static List<String> describe(Layout layout) throws IOException {
		List<String> description = new ArrayList<>();
		if (!Files.exists(list(layout))) {
			return description;
		}
		for (String line : Files.readAllLines(list(layout))) {
			String[] fields = line.split("\t");
			Optional<ProcessRecord> process = ProcessRecord.read(layout.record(fields[0]));
			description.add("%-14s %-10s %-16s %s".formatted(fields[1], state(process, Integer.parseInt(fields[2])),
					process.map((running) -> "Prozess " + running.process().pid()).orElse(""), fields[3]));
		}
		return description;
	}

	private static String state(Optional<ProcessRecord> process, int port) {
		if (process.isEmpty()) {
			return "läuft nicht";
		}
		return Ports.isFree(port) ? "startet" : "läuft";
	}

	/**
	 * Ends what an earlier run of this checkout left behind: waits while it ends by
	 * itself, then kills it. Touches nothing that this checkout did not start.
	 * @param layout the stack's files
	 * @param console is told of each process
	 * @throws IOException if the records cannot be read
	 */
	static void endLeftOvers(Layout layout, Console console) throws IOException {
		if (!Files.isDirectory(layout.records())) {
			return;
		}
		List<Path> records;
		try (Stream<Path> files = Files.list(layout.records())) {
			records = files.filter((file) -> file.getFileName().toString().endsWith(".process")).toList();
		}
		for (Path record : records) {
			Optional<ProcessRecord> leftOver = ProcessRecord.read(record);
			if (leftOver.isPresent() && leftOver.get().process().pid() != ProcessHandle.current().pid()) {
				console.step("Aufräumen", "beende Prozess %d (%s) eines früheren Starts".formatted(
						leftOver.get().process().pid(), record.getFileName().toString().replace(".process", "")));
				if (!ProcessRecord.awaitEnd(leftOver.get().process(), UNTIL_ENDED)) {
					leftOver.get().end();
				}
			}
		}
	}

}
