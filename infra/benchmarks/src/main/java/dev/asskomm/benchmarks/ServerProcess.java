package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running process uses of the machine, as far as Linux tells.
 *
 * @param handle the process
 */
record ServerProcess(ProcessHandle handle) {

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private static final Pattern USED = Pattern.compile("(?:used|Used) (\\d+)K");

	private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

	/**
	 * The memory that is really there for it.
	 * @return MiB
	 * @throws IOException if the system does not tell
	 */
	double residentMebibytes() throws IOException {
		Matcher resident = RESIDENT.matcher(Files.readString(proc("status")));
		return resident.find() ? Long.parseLong(resident.group(1)) / KIBIBYTES_PER_MEBIBYTE : 0;
	}

	/** Ends it at once, without giving it time to write anything. */
	void kill() {
		this.handle.destroyForcibly();
	}

	/**
	 * The processor time so far, over all cores.
	 * @return seconds
	 */
	double processorSeconds() {
		return this.handle.info().totalCpuDuration().map((time) -> time.toNanos() / 1e9).orElse(0.0);
	}

	/**
	 * The heap that is in use after a full collection; for JVMs with the serial
	 * collector.
	 * @return KiB
	 * @throws IOException if the JVM does not answer
	 * @throws InterruptedException if the thread is interrupted
	 */
	double liveHeapKibibytes() throws IOException, InterruptedException {
		ask("GC.run");
		String info = ask("GC.heap_info");
		double used = 0;
		for (String line : info.lines().toList()) {
			Matcher amount = USED.matcher(line);
			if (!line.contains("Metaspace") && !line.contains("class space") && amount.find()) {
				used += Long.parseLong(amount.group(1));
			}
		}
		return used;
	}

	/**
	 * Asks a JVM with {@code jcmd}.
	 * @param question the command
	 * @return the answer
	 * @throws IOException if there is none
	 * @throws InterruptedException if the thread is interrupted
	 */
	String ask(String... question) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(this.handle.pid()));
		builder.command().addAll(java.util.List.of(question));
		Process jcmd = builder.redirectErrorStream(true).start();
		String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		jcmd.waitFor();
		return answer;
	}

	Path proc(String file) {
		return Path.of("/proc", String.valueOf(this.handle.pid()), file);
	}

}
