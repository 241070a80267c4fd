package dev.asskomm.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts steps together into the one realm file that Keycloak imports at its first start.
 * What a later step says of a thing an earlier one named is added to it or replaces it.
 */
public final class ComposeRealm {

	/** What names a thing in a list, the first of them that it has. */
	private static final List<String> KEYS = List.of("clientId", "username", "flowAlias", "authenticator", "alias",
			"name");

	private ComposeRealm() {
	}

	/**
	 * Writes the realm's file.
	 * @param arguments the file, then the directories with the steps
	 * @throws IOException if a step cannot be read or the file cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		List<Path> directories = Arrays.stream(arguments).skip(1).map(Path::of).toList();
		String realm = RealmStep.JSON.rebuild()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(compose(RealmStep.in(directories)));
		// unchanged content keeps its time, so that nothing is built anew because of it
		if (!Files.exists(file) || !Files.readString(file).equals(realm)) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, realm);
		}
	}

	static ObjectNode compose(List<RealmStep> steps) {
		ObjectNode realm = RealmStep.JSON.createObjectNode();
		steps.forEach((step) -> merge(realm, step.content()));
		return realm;
	}

	private static void merge(ObjectNode target, ObjectNode addition) {
		for (Map.Entry<String, JsonNode> property : addition.properties()) {
			JsonNode present = target.get(property.getKey());
			if (present instanceof ObjectNode object && property.getValue() instanceof ObjectNode more) {
				merge(object, more);
			}
			else if (present instanceof ArrayNode array && property.getValue() instanceof ArrayNode more) {
				merge(array, more);
			}
			else {
				target.set(property.getKey(), property.getValue().deepCopy());
			}
		}
	}

	private static void merge(ArrayNode target, ArrayNode additions) {
		for (JsonNode addition : additions) {
			JsonNode present = find(target, addition);
			if (present instanceof ObjectNode object && addition instanceof ObjectNode more) {
				merge(object, more);
			}
			else if (present == null) {
				target.add(addition.deepCopy());
			}
		}
	}

	private static @Nullable JsonNode find(ArrayNode among, JsonNode wanted) {
		String key = KEYS.stream().filter(wanted::has).findFirst().orElse("");
		for (JsonNode candidate : among) {
			if (wanted.isObject() ? wanted.has(key) && wanted.get(key).equals(candidate.get(key))
					: wanted.equals(candidate)) {
				return candidate;
			}
		}
		return null;
	}

}
