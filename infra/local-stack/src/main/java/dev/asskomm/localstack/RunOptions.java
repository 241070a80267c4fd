package dev.asskomm.localstack;

import java.util.List;

/**
 * What the command line of {@code ./run} asks for.
 *
 * @param command what to do
 * @param fresh whether to begin without data
 * @param demoContent whether to load the demo content
 * @param instances how many instances of the platform to start
 */
record RunOptions(Command command, boolean fresh, boolean demoContent, int instances) {

	static final String USAGE = """
			Aufruf: ./run [--fresh] [--without-demo] [--instances ANZAHL]   starten
			        ./run status                                            zeigen, was läuft
			        ./run stop                                              beenden""";

	private static final int MOST_INSTANCES = 2;

	/**
	 * Reads a command line.
	 * @param arguments the arguments
	 * @return the options
	 * @throws UnknownOption if an argument has no meaning
	 */
	static RunOptions parse(List<String> arguments) {
		if (arguments.equals(List.of("status"))) {
			return new RunOptions(Command.STATUS, false, true, 1);
		}
		if (arguments.equals(List.of("stop"))) {
			return new RunOptions(Command.STOP, false, true, 1);
		}
		if (arguments.equals(List.of("help")) || arguments.equals(List.of("--help"))
				|| arguments.equals(List.of("-h"))) {
			return new RunOptions(Command.HELP, false, true, 1);
		}
		boolean fresh = false;
		boolean demoContent = true;
		int instances = 1;
		for (int index = 0; index < arguments.size(); index++) {
			String argument = arguments.get(index);
			switch (argument) {
				case "--fresh" -> fresh = true;
				case "--without-demo" -> demoContent = false;
				case "--instances" -> {
					index++;
					instances = instances((index < arguments.size()) ? arguments.get(index) : "");
				}
				default -> throw new UnknownOption("Unbekannte Angabe: " + argument);
			}
		}
		return new RunOptions(Command.START, fresh, demoContent, instances);
	}

	private static int instances(String value) {
		if (!value.matches("[1-9]") || Integer.parseInt(value) > MOST_INSTANCES) {
			throw new UnknownOption("--instances verlangt eine Zahl von 1 bis " + MOST_INSTANCES
					+ (value.isEmpty() ? "" : ", nicht " + value));
		}
		return Integer.parseInt(value);
	}

	/** What to do. */
	enum Command {

		START, STATUS, STOP, HELP

	}

	/** The command line cannot be understood. */
	static final class UnknownOption extends RuntimeException {

		UnknownOption(String message) {
			super(message);
		}

	}

}
