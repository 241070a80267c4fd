package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import org.jspecify.annotations.Nullable;

/**
 * Several filters of one sort folded into a menu.
 *
 * @param id stable over all states of the page
 * @param label the sort, or the filter that applies
 * @param active whether one of them applies
 * @param choices the filters, the first of them removes the filter
 */
record FilterMenu(String id, String label, boolean active, List<Chip> choices) {

	/**
	 * The menu of fields of action.
	 * @param chosen key of the field that applies
	 * @param showing the names
	 * @param href the page with a field, without any for {@code null}
	 */
	static FilterMenu ofFields(@Nullable String chosen, Showing showing, Function<@Nullable String, String> href) {
		List<Chip> choices = new ArrayList<>();
		choices
			.add(new Chip("feld-alle", showing.wording().text("filter.field.all"), href.apply(null), chosen == null));
		showing.names()
			.fields()
			.forEach((key, label) -> choices.add(new Chip("feld-" + key, label, href.apply(key), key.equals(chosen))));
		return new FilterMenu("feld",
				(chosen != null) ? showing.names().field(chosen) : showing.wording().text("filter.field"),
				chosen != null, choices);
	}

	/**
	 * The menu of districts, the reader's own first.
	 * @param chosen the district that applies
	 * @param own the reader's own
	 * @param showing the names
	 * @param href the page with a district, without any for {@code null}
	 */
	static FilterMenu ofDistricts(@Nullable DistrictKey chosen, @Nullable DistrictKey own, Showing showing,
			Function<@Nullable String, String> href) {
		List<Chip> choices = new ArrayList<>();
		choices.add(
				new Chip("region-alle", showing.wording().text("filter.region.all"), href.apply(null), chosen == null));
		if (own != null) {
			choices.add(new Chip("region-eigene",
					showing.wording().text("filter.region.own", showing.names().district(own)), href.apply(own.value()),
					own.equals(chosen)));
		}
		for (District district : showing.names().districts().values()) {
			if (!district.key().equals(own)) {
				choices.add(new Chip("region-" + district.key(), district.name(), href.apply(district.key().value()),
						district.key().equals(chosen)));
			}
		}
		return new FilterMenu("region",
				(chosen != null) ? showing.names().district(chosen) : showing.wording().text("filter.region"),
				chosen != null, choices);
	}

}
