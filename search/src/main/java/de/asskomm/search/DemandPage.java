package de.asskomm.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of what is searched for in vain, most often asked first.
 *
 * @param demands the words
 * @param next where the next page starts; {@code null} on the last one
 */
public record DemandPage(List<SearchDemand> demands, @Nullable String next) {

	public DemandPage {
		demands = List.copyOf(demands);
	}

}
