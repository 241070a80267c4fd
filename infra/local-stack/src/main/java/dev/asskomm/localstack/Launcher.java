package dev.asskomm.localstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What {@code ./run} runs: starts the stack and the platform and keeps them running,
 * shows what runs, or ends it. Works on the checkout in the current directory.
 */
public final class Launcher {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private static final int NOT_RUNNING = 3;

	private static final Duration UNTIL_STOPPED = Duration.ofSeconds(90);

	private final Path checkout;

	private final Layout layout;

	private final Map<String, String> environment;

	private final Console console;

	private Launcher(Path checkout, Map<String, String> environment, Console console) {
		this.checkout = checkout;
		this.layout = Layout.ofRun(checkout, environment);
		this.environment = environment;
		this.console = console;
	}

	/**
	 * Runs a command and ends this JVM with status 0 if it succeeded, 1 if it failed, 2
	 * if the command line cannot be understood, 3 if nothing runs.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		// the mail server's library would complain that nobody reads what it logs
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		Console console = new Console(
				new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
		System.exit(new Launcher(Path.of("").toAbsolutePath(), System.getenv(), console).run(List.of(arguments)));
	}

	private int run(List<String> arguments) {
		try {
			RunOptions options = RunOptions.parse(arguments);
			return switch (options.command()) {
				case START -> start(options);
				case STATUS -> status();
				case STOP -> stop();
				case HELP -> help();
			};
		}
		catch (RunOptions.UnknownOption ex) {
			this.console.line(ex.getMessage() + "\n" + RunOptions.USAGE);
			return MISUSED;
		}
		catch (StartFailure ex) {
			this.console.line("Fehler: " + ex.getMessage());
			return FAILED;
		}
		catch (IOException | UncheckedIOException ex) {
			this.console.line("Fehler: " + inOneLine(ex));
			return FAILED;
		}
	}

	private static String inOneLine(Exception ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("No space left")) {
			return "Der Datenträger ist voll (" + message + "). Platz schaffen und erneut starten.";
		}
		return "Dateien sind nicht les- oder schreibbar (" + ex + "). Rechte und freien Platz prüfen.";
	}

	/** The directory of the data as people see it: short where it is in the checkout. */
	private Path data() {
		Path base = this.layout.base();
		return base.startsWith(this.checkout) ? this.checkout.relativize(base) : base;
	}

	private int help() {
		this.console.line(RunOptions.USAGE);
		return 0;
	}

	private int start(RunOptions options) throws IOException {
		MachineCheck.requireJava();
		RunPorts ports = RunPorts.from(this.environment);
		Files.createDirectories(this.layout.base());
		Path lockFile = this.layout.base().resolve("lock");
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new StartFailure("Die lokale Umgebung dieser Arbeitskopie läuft schon", null,
						"./run status zeigt sie, ./run stop beendet sie");
			}
			StackStatus.endLeftOvers(this.layout, this.console);
			if (options.fresh()) {
				deleteData(lockFile);
			}
			return startLocked(options, ports);
		}
	}

	private void deleteData(Path lockFile) throws IOException {
		this.console.step("Daten", data() + " wird gelöscht");
		List<Path> entries;
		try (Stream<Path> files = Files.list(this.layout.base())) {
			entries = files.filter((file) -> !file.equals(lockFile)).toList();
		}
		for (Path entry : entries) {
			Directories.delete(entry);
		}
	}

	private int startLocked(RunOptions options, RunPorts ports) throws IOException {
		Cache cache = Cache.ofUser(this.environment);
		Files.createDirectories(cache.directory());
		MachineCheck.requireDisk(List.of(this.layout.base(), cache.directory()), MachineCheck::megabytesFree);
		MachineCheck.requireMemory(MachineCheck.megabytesAvailable());
		ports.requireFree(options.instances());
		RunStack stack = new RunStack(this.checkout, this.layout,
				new Distributions(cache, MavenRepository.ofClassPath()), ports, options, this.environment,
				this.console);
		new ProcessRecord(ProcessHandle.current()).write(StackStatus.launcherRecord(this.layout));
		AtomicBoolean ended = new AtomicBoolean();
		Thread stopper = new Thread(() -> end(stack, ended), "local-stack-stop");
		Runtime.getRuntime().addShutdownHook(stopper);
		try {
			stack.start();
			welcome(stack, ports);
			stack.prepareNextStart();
			stack.watch();
			return 0;
		}
		catch (StartFailure ex) {
			if (ended.get()) {
				// the user ended a start that was under way
				return FAILED;
			}
			end(stack, ended);
			throw ex;
		}
	}

	/** Stops everything, once: after a failure or when this JVM is asked to end. */
	private void end(RunStack stack, AtomicBoolean ended) {
		if (ended.compareAndSet(false, true)) {
			this.console.line("");
			this.console.step("Beenden", "alles wird gestoppt, die Daten bleiben in " + data());
			stack.stop();
			try {
				Files.deleteIfExists(StackStatus.launcherRecord(this.layout));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.console.step("Beenden", "fertig");
		}
	}

	private void welcome(RunStack stack, RunPorts ports) {
		this.console.line("");
		this.console.line("ASSKomm ist nach %s bereit: http://localhost:%d"
			.formatted(Console.seconds(this.console.sinceBegin()), ports.platform()));
		stack.instances()
			.stream()
			.skip(1)
			.forEach((instance) -> this.console.line("Weitere Instanz: http://localhost:" + instance.port()));
		this.console.line("");
		this.console.line("Anmelden mit dem Passwort " + KeycloakServer.DEMO_PASSWORD + " als");
		for (DemoAccount account : DemoAccount.values()) {
			this.console.line("  %-34s %-24s %s".formatted(account.username(), account.organisation(), account.role()));
		}
		this.console.line("");
		this.console.line("E-Mails (werden nicht zugestellt): " + stack.mail().page());
		this.console.line("Anmeldedienst: %s/admin (Benutzer administrator, Passwort in %s/secrets.properties)"
			.formatted(stack.keycloak().baseUri(), data()));
		this.console
			.line("Protokolle: %s/logs. Beenden: Strg+C, oder ./run stop in einem anderen Terminal.".formatted(data()));
	}

	private int status() throws IOException {
		Optional<ProcessRecord> launcher = StackStatus.launcher(this.layout);
		if (launcher.isEmpty()) {
			this.console.line("Die lokale Umgebung läuft nicht. Starten: ./run");
			return NOT_RUNNING;
		}
		this.console.line("Die lokale Umgebung läuft (./run ist Prozess %d)".formatted(launcher.get().process().pid()));
		StackStatus.describe(this.layout).forEach(this.console::line);
		return 0;
	}

	private int stop() throws IOException {
		Optional<ProcessRecord> launcher = StackStatus.launcher(this.layout);
		if (launcher.isPresent()) {
			ProcessHandle process = launcher.get().process();
			process.destroy();
			if (!ProcessRecord.awaitEnd(process, UNTIL_STOPPED)) {
				throw new StartFailure(
						"./run (Prozess %d) ist nach %d Sekunden noch nicht beendet".formatted(process.pid(),
								UNTIL_STOPPED.toSeconds()),
						null, "Ausgabe dort ansehen; notfalls kill -9 " + process.pid());
			}
		}
		StackStatus.endLeftOvers(this.layout, this.console);
		this.console.line(launcher.isPresent() ? "Beendet. Die Daten bleiben in " + data() + "." : "Es lief nichts.");
		return 0;
	}

}
