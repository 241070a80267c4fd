package de.asskomm.exchange;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a post is for.
 */
public enum PostKind {

	/** Erfahrungsbericht: what the organisation did, and how it went. */
	EXPERIENCE_REPORT,

	/** Frage to the network. */
	QUESTION,

	/** Gesuch: a partner is wanted. */
	PARTNER_REQUEST,

	/** Hinweis: good to know. */
	NOTICE;

	/**
	 * The kind that somebody names.
	 * @param name a name from a form, an address or an index
	 * @return the kind, empty if there is none of that name
	 */
	public static Optional<PostKind> named(@Nullable String name) {
		return Arrays.stream(values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

}
