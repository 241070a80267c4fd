package de.asskomm.web.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> what is listed
 * @param items the page's entries
 * @param nextCursor where the next page starts; absent on the last one
 */
record ListView<T>(List<T> items,
		@Schema(description = "Pass it as cursor to get the next page; absent on the last one",
				nullable = true) @Nullable String nextCursor) {
}
