package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index looks like: its mapping, and an analysis of German built of standard
 * components, with the project's own synonyms and parts of compounds. All of it stands in
 * the files beside this class.
 */
final class IndexDefinition {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ObjectNode settings = object("settings.json");

	private final ObjectNode mapping = object("mapping.json");

	private final String fingerprint;

	IndexDefinition() {
		ObjectNode filters = (ObjectNode) this.settings.get("analysis").get("filter");
		set((ObjectNode) filters.get("compound_parts"), "word_list", spellings(lines("compound-parts.txt")));
		set((ObjectNode) filters.get("synonyms"), "synonyms", lines("synonyms.txt"));
		this.fingerprint = digest(this.settings.toString() + this.mapping);
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

	/**
	 * Each word also as it is typed without umlauts.
	 */
	private static Set<String> spellings(List<String> words) {
		Set<String> spellings = new LinkedHashSet<>();
		for (String word : words) {
			spellings.add(word);
			spellings.add(word.replace("ß", "ss"));
			spellings.add(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"));
		}
		return spellings;
	}

	private static void set(ObjectNode filter, String property, Collection<String> values) {
		ArrayNode array = filter.putArray(property);
		values.forEach(array::add);
	}

	private static ObjectNode object(String name) {
		return (ObjectNode) JSON.readTree(read(name));
	}

	private static List<String> lines(String name) {
		return read(name).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.toList();
	}

	private static String read(String name) {
		try (InputStream resource = IndexDefinition.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("This module was packaged without " + name);
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
