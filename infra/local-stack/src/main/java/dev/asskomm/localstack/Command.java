package dev.asskomm.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is needed to run a process.
 *
 * @param line program and arguments
 * @param environment variables set beside those of this JVM
 * @param directory the working directory
 * @param stopSignal the signal that asks for an orderly end, such as {@code TERM}
 * @param grace how long the process may take to end after that signal before it is killed
 */
record Command(List<String> line, Map<String, String> environment, Path directory, String stopSignal, Duration grace) {

	Command {
		line = List.copyOf(line);
		environment = Map.copyOf(environment);
	}

}
