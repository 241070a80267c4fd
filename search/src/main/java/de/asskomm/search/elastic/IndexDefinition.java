package de.asskomm.search.elastic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index looks like: its mapping, and an analysis of German built of standard
 * components. All of it stands in the files beside this class. Entries come to the index
 * as {@link KnowledgeDocument}, their texts with their compounds divided; synonyms are
 * known to the server under a name and can change without the index.
 */
final class IndexDefinition {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ObjectNode settings = object("settings.json");

	private final ObjectNode mapping = object("mapping.json");

	private final String fingerprint;

	/**
	 * Reads the definition.
	 * @param synonymSet name of the set of synonyms that searches use
	 */
	IndexDefinition(String synonymSet) {
		ObjectNode filters = (ObjectNode) this.settings.get("analysis").get("filter");
		((ObjectNode) filters.get("synonyms")).put("synonyms_set", synonymSet);
		((ObjectNode) filters.get("synonyms_preview")).put("synonyms_set", SynonymSets.preview(synonymSet));
		this.fingerprint = digest(
				this.settings.toString() + this.mapping + KnowledgeDocument.EDITION + Compounds.definition());
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
