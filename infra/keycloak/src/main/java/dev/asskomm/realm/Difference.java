package dev.asskomm.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a running Keycloak lacks of what a step wants. What a step does not mention is the
 * operator's.
 */
final class Difference {

	/** Keycloak shows this instead of a password. */
	private static final String MASKED = "**********";

	private Difference() {
	}

	/**
	 * Finds the properties that differ.
	 * @param wanted what the step says
	 * @param actual what Keycloak says
	 * @return the names of the properties, with their path; empty if nothing is to be
	 * changed
	 */
	static List<String> between(ObjectNode wanted, JsonNode actual) {
		List<String> differing = new ArrayList<>();
		for (Map.Entry<String, JsonNode> property : wanted.properties()) {
			JsonNode present = actual.get(property.getKey());
			if (property.getValue() instanceof ObjectNode object && present instanceof ObjectNode other) {
				between(object, other).forEach((path) -> differing.add(property.getKey() + "." + path));
			}
			else if (!same(property.getValue(), present)) {
				differing.add(property.getKey());
			}
		}
		return differing;
	}

	/**
	 * Keycloak writes numbers and truth values as text in some places, leaves empty texts
	 * out, and keeps no order in lists.
	 */
	private static boolean same(JsonNode wanted, @Nullable JsonNode actual) {
		if (wanted instanceof ArrayNode list) {
			return sorted(list).equals((actual instanceof ArrayNode other) ? sorted(other) : new TreeSet<>());
		}
		if (actual == null || actual.isNull()) {
			return wanted.isValueNode() ? wanted.asString().isEmpty() : wanted.isEmpty();
		}
		return actual.isValueNode() && wanted.isValueNode()
				&& (actual.asString().equals(wanted.asString()) || actual.asString().equals(MASKED));
	}

	private static TreeSet<String> sorted(ArrayNode list) {
		TreeSet<String> elements = new TreeSet<>();
		list.forEach((element) -> elements.add(element.isValueNode() ? element.asString() : element.toString()));
		return elements;
	}

	/**
	 * Puts what is wanted into what Keycloak has.
	 * @param wanted what the step says
	 * @param actual what Keycloak says
	 * @return the whole, as Keycloak wants it
	 */
	static ObjectNode applied(ObjectNode wanted, JsonNode actual) {
		ObjectNode whole = (ObjectNode) actual.deepCopy();
		for (Map.Entry<String, JsonNode> property : wanted.properties()) {
			if (property.getValue() instanceof ObjectNode object
					&& whole.get(property.getKey()) instanceof ObjectNode present) {
				whole.set(property.getKey(), applied(object, present));
			}
			else {
				whole.set(property.getKey(), property.getValue());
			}
		}
		return whole;
	}

}
