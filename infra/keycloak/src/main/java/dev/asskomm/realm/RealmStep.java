package dev.asskomm.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reviewed part of the realm, in Keycloak's own format of realm files. Steps apply in
 * the order of their names, which begin with a number.
 *
 * @param name the file's name
 * @param content the part of the realm
 */
record RealmStep(String name, ObjectNode content) {

	static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Reads the steps of directories.
	 * @param directories the directories, one after the other
	 * @return the steps in the order in which they apply
	 * @throws IOException if a file cannot be read
	 */
	static List<RealmStep> in(List<Path> directories) throws IOException {
		List<RealmStep> steps = new ArrayList<>();
		for (Path directory : directories) {
			List<Path> files;
			try (Stream<Path> entries = Files.list(directory)) {
				files = entries.filter((file) -> file.getFileName().toString().matches("\\d+-.*\\.json"))
					.sorted()
					.toList();
			}
			for (Path file : files) {
				if (!(JSON.readTree(Files.readString(file)) instanceof ObjectNode content)) {
					throw new IOException(file + " holds no JSON object");
				}
				steps.add(new RealmStep(file.getFileName().toString(), content));
			}
		}
		return steps;
	}

}
