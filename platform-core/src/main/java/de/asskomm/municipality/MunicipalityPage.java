package de.asskomm.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of the register.
 *
 * @param items the municipalities by name, umlauts sorted like their base letters
 * @param nextCursor where the next page continues, absent on the last page
 */
public record MunicipalityPage(List<Municipality> items, @Nullable Ags nextCursor) {

	public MunicipalityPage {
		items = List.copyOf(items);
	}

}
