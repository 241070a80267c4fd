package de.asskomm.attachment;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The program that reads files of strangers, in a process of its own: one that runs
 * forever or eats all memory harms nobody there. Each line that comes names a type and a
 * file; each answer is a {@link ReadText}.
 */
final class TextProgram {

	private TextProgram() {
	}

	static void main(String[] limits) throws IOException {
		OutputStream answers = System.out;
		// Whatever a library prints is no answer.
		System.setOut(System.err);
		ProcessHandle.current()
			.parent()
			.ifPresent((platform) -> platform.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
		int maximumLength = Integer.parseInt(limits[0]);
		long maximumUnpacked = Long.parseLong(limits[1]);
		DataOutputStream target = new DataOutputStream(new BufferedOutputStream(answers));
		BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String request = requests.readLine();
		while (request != null) {
			String[] parts = request.split(" ", 2);
			ReadText.of(AttachmentType.valueOf(parts[0]), Path.of(parts[1]), maximumLength, maximumUnpacked).to(target);
			request = requests.readLine();
		}
	}

}
