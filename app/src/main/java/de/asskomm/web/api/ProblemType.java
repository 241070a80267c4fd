package de.asskomm.web.api;

import org.springframework.http.HttpStatus;

/**
 * What can go wrong for a client. The address of a type is stable: clients compare it.
 */
enum ProblemType {

	/** The request is no readable JSON, or a value has the wrong type. */
	MALFORMED(HttpStatus.BAD_REQUEST, "malformed", "Malformed request"),

	/** No valid token. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated", "Not signed in"),

	/** The role or the organisation does not allow it. */
	NOT_ALLOWED(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed"),

	/** Nothing there, or nothing that the reader may know of. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Not found"),

	/** The path does not take this method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed"),

	/** The client takes no JSON. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable"),

	/** The change is based on an older version. */
	STALE(HttpStatus.CONFLICT, "stale", "Stale version"),

	/** Something refers to what shall go. */
	IN_USE(HttpStatus.CONFLICT, "in-use", "In use"),

	/** The request's body is larger than allowed. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Request too large"),

	/** The request's body is no JSON by its content type. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"),

	/** One or more values break a rule. */
	INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Invalid input"),

	/** The member creates too much at once. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"),

	/** Something went wrong that is not the client's fault. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error"),

	/** The platform cannot answer for the moment. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Service unavailable"),

	/** Only the search cannot answer for the moment. */
	SEARCH_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable", "Search unavailable");

	private final HttpStatus status;

	private final String key;

	private final String title;

	ProblemType(HttpStatus status, String key, String title) {
		this.status = status;
		this.key = key;
		this.title = title;
	}

	HttpStatus status() {
		return this.status;
	}

	/** Name of the type in its address and in message codes. */
	String key() {
		return this.key;
	}

	/** What the type means, in English, the same for each occurrence. */
	String title() {
		return this.title;
	}

	/** The type's stable relative address. */
	String address() {
		return "/problems/" + this.key;
	}

	/**
	 * The type that stands for a status that a framework has chosen.
	 * @param status an HTTP status of 400 or more
	 * @return the type with this status, or the closest one
	 */
	static ProblemType of(int status) {
		for (ProblemType type : values()) {
			if (type.status.value() == status) {
				return type;
			}
		}
		return (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? MALFORMED : INTERNAL;
	}

}
