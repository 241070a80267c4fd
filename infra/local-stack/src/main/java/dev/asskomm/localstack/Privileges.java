package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. Where this JVM does, they run as
 * nobody: in a user namespace, which leaves the owner of their files alone; where the
 * system forbids those (as in many containers) as the real user nobody, to whom their
 * files are given then.
 */
final class Privileges {

	private static final int NOBODY = 65534;

	private static final List<String> NAMESPACE = List.of("unshare", "-U", "--map-user=" + NOBODY,
			"--map-group=" + NOBODY);

	private static final List<String> REAL_USER = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
			"--clear-groups");

	private Privileges() {
	}

	/**
	 * Returns a command that runs without root's rights.
	 * @param line the command
	 * @param written the existing directories that it writes to
	 * @return the command itself if this JVM does not run as root
	 * @throws IOException if the directories cannot be given to another user
	 */
	static List<String> drop(List<String> line, List<Path> written) throws IOException {
		if (!isRoot(written.getFirst())) {
			return line;
		}
		if (succeeds(NAMESPACE, List.of("true"))) {
			return join(NAMESPACE, line);
		}
		for (Path directory : written) {
			giveAway(directory);
			if (!succeeds(REAL_USER, List.of("test", "-w", directory.toString()))) {
				throw refused(directory);
			}
		}
		if (!succeeds(REAL_USER, List.of("test", "-x", line.getFirst()))) {
			throw refused(Path.of(line.getFirst()));
		}
		return join(REAL_USER, line);
	}

	private static StartFailure refused(Path path) {
		return new StartFailure("Als root gestartet, und der Benutzer nobody erreicht " + path + " nicht", null,
				"Als gewöhnlicher Benutzer starten, oder Arbeitskopie und ASSKOMM_CACHE in ein für alle lesbares Verzeichnis legen");
	}

	private static boolean isRoot(Path ownFile) throws IOException {
		Path probe = Files.createTempFile(ownFile, "owner", null);
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
		}
		finally {
			Files.delete(probe);
		}
	}

	private static void giveAway(Path directory) throws IOException {
		List<Path> files;
		try (Stream<Path> tree = Files.walk(directory)) {
			files = tree.toList();
		}
		for (Path file : files) {
			Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
			Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
		}
	}

	private static boolean succeeds(List<String> prefix, List<String> command) {
		try {
			Process process = new ProcessBuilder(join(prefix, command)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			// the program is not installed
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static List<String> join(List<String> prefix, List<String> command) {
		List<String> joined = new ArrayList<>(prefix);
		joined.addAll(command);
		return joined;
	}

}
