package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Programs that do one thing and end, such as {@code initdb}.
 */
final class OneOff {

	private OneOff() {
	}

	/**
	 * Runs a program to its end.
	 * @param name for whom it runs, for the message of a failure
	 * @param command the program
	 * @param log the file that its output is appended to
	 * @param limit the time that it may take
	 * @throws IOException if it cannot be started
	 * @throws StartFailure if it fails or does not end in time
	 */
	static void run(String name, Command command, Path log, Duration limit) throws IOException {
		Path temporary = Files.createTempDirectory("asskomm");
		try {
			SupervisedProcess process = SupervisedProcess.start(command, log, temporary.resolve("process"));
			if (!process.awaitEnd(limit)) {
				process.kill();
				throw new StartFailure(
						"%s: %s war nach %d Sekunden nicht fertig".formatted(name, command.line().getFirst(),
								limit.toSeconds()),
						log, "Ursache im Protokoll suchen; ist der Rechner ausgelastet, erneut starten");
			}
			if (process.exitStatus() != 0) {
				throw new StartFailure("%s: %s ist gescheitert (Status %d)".formatted(name, command.line().getFirst(),
						process.exitStatus()), log, "Ursache im Protokoll beheben");
			}
		}
		finally {
			Directories.delete(temporary);
		}
	}

}
