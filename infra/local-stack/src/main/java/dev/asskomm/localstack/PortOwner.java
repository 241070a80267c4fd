package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who listens on a port, as far as this user may know and the system has a tool that
 * tells.
 */
final class PortOwner {

	private static final Pattern PID = Pattern.compile("(?:^p|pid=)(\\d+)", Pattern.MULTILINE);

	private PortOwner() {
	}

	/**
	 * Returns the program that listens on a port.
	 * @param port the port
	 * @return its name and process id, empty if it cannot be found out
	 */
	static Optional<String> of(int port) {
		return ask(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp"))
			.or(() -> ask(List.of("ss", "-Hltnp", "sport = :" + port)))
			.map(PortOwner::describe);
	}

	private static String describe(long pid) {
		return ProcessHandle.of(pid)
			.flatMap((process) -> process.info().command())
			.map((command) -> "%s (Prozess %d)".formatted(command, pid))
			.orElse("Prozess " + pid);
	}

	private static Optional<Long> ask(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(5, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
			Matcher pid = PID.matcher(answer);
			return pid.find() ? Optional.of(Long.parseLong(pid.group(1))) : Optional.empty();
		}
		catch (IOException notInstalled) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
