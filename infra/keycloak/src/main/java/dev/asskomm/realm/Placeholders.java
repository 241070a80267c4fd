package dev.asskomm.realm;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Fills in what differs between installations and what is secret: {@code ${NAME}} and
 * {@code ${NAME:default}} take the value of an environment variable, as Keycloak's own
 * import does. Names in lower case are Keycloak's message keys and stay.
 */
final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

	private final Map<String, String> environment;

	private final Set<String> missing = new TreeSet<>();

	Placeholders(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * Fills in every text of a step.
	 * @param content the step's content
	 * @return a copy with the values
	 */
	ObjectNode fill(ObjectNode content) {
		ObjectNode copy = content.deepCopy();
		fillIn(copy);
		return copy;
	}

	private void fillIn(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.propertyNames().forEach((name) -> {
				if (object.get(name) instanceof StringNode text) {
					object.put(name, filled(text.asString()));
				}
				else {
					fillIn(object.get(name));
				}
			});
		}
		else if (node instanceof ArrayNode array) {
			for (int index = 0; index < array.size(); index++) {
				if (array.get(index) instanceof StringNode text) {
					array.set(index, filled(text.asString()));
				}
				else {
					fillIn(array.get(index));
				}
			}
		}
	}

	private String filled(String text) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
	}

	private String value(String name, @Nullable String byDefault) {
		String value = this.environment.get(name);
		if (value != null && !value.isBlank()) {
			return value;
		}
		if (byDefault == null) {
			this.missing.add(name);
			return "";
		}
		return byDefault;
	}

	/** The variables that had neither a value nor a default. */
	Set<String> missing() {
		return this.missing;
	}

}
