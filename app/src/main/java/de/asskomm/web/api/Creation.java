package de.asskomm.web.api;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A request to create something.
 *
 * @param <T> what is created
 * @param route the request's method and path
 * @param key the client's {@code Idempotency-Key}, if it sent one
 * @param request what is asked for; its JSON tells requests apart
 * @param create creates it; throws if it cannot be created
 * @param id tells its identifier
 * @param find finds what an earlier request has created
 */
record Creation<T>(String route, @Nullable String key, Object request, Supplier<T> create, Function<T, UUID> id,
		Function<UUID, T> find) {

	/** The header that marks repeats of a request. */
	static final String KEY_HEADER = "Idempotency-Key";

}
