package de.asskomm.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An address of this site with its query, built part by part; what is absent or empty is
 * left out.
 */
final class Address {

	private final String path;

	private final MultiValueMap<String, String> query;

	private Address(String path, MultiValueMap<String, String> query) {
		this.path = path;
		this.query = query;
	}

	static Address of(String path) {
		return new Address(path, new LinkedMultiValueMap<>());
	}

	/** This address with another parameter, as text. */
	String with(String name, @Nullable String value) {
		return and(name, value).toString();
	}

	/** This address with another parameter. */
	Address and(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return this;
		}
		MultiValueMap<String, String> extended = new LinkedMultiValueMap<>(this.query);
		extended.set(name, value);
		return new Address(this.path, extended);
	}

	/** This address with a parameter of several values. */
	Address and(String name, Collection<String> values) {
		MultiValueMap<String, String> extended = new LinkedMultiValueMap<>(this.query);
		values.forEach((value) -> extended.add(name, value));
		return new Address(this.path, extended);
	}

	@Override
	public String toString() {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.path);
		this.query.forEach((name, values) -> values.forEach((value) -> builder.queryParam(name, encoded(value))));
		return builder.build(true).toUriString();
	}

	private static String encoded(String value) {
		return UriUtils.encode(value, StandardCharsets.UTF_8);
	}

}
