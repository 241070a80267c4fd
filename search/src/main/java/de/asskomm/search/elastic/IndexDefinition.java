package de.asskomm.search.elastic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index looks like: its mapping, and an analysis of German built of standard
 * components, with the project's own synonyms. All of it stands in the files beside this
 * class. Texts come to the index with their compounds divided.
 */
final class IndexDefinition {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ObjectNode settings = object("settings.json");

	private final ObjectNode mapping = object("mapping.json");

	private final String fingerprint;

	IndexDefinition() {
		ObjectNode filters = (ObjectNode) this.settings.get("analysis").get("filter");
		set((ObjectNode) filters.get("synonyms"), "synonyms", WordList.lines("synonyms.txt"));
		this.fingerprint = digest(this.settings.toString() + this.mapping + Compounds.definition());
	}

	/**
	 * Tells one definition from another, so that an index made by an older one is
	 * noticed.
	 * @return a text that changes with the definition
	 */
	String fingerprint() {
		return this.fingerprint;
	}

	/**
	 * The request body that creates an index.
	 * @param alias name by which the new index is reached
	 * @param refreshInterval how soon a written entry is found
	 * @return JSON
	 */
	String json(String alias, Duration refreshInterval) {
		ObjectNode body = JSON.createObjectNode();
		ObjectNode all = this.settings.deepCopy();
		((ObjectNode) all.get("index")).put("refresh_interval", refreshInterval.toMillis() + "ms");
		body.set("settings", all);
		body.set("mappings", this.mapping);
		body.putObject("aliases").putObject(alias);
		return body.toString();
	}

	private static void set(ObjectNode filter, String property, Collection<String> values) {
		ArrayNode array = filter.putArray(property);
		values.forEach(array::add);
	}

	private static ObjectNode object(String name) {
		return (ObjectNode) JSON.readTree(WordList.read(name));
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform knows SHA-256", ex);
		}
	}

}
