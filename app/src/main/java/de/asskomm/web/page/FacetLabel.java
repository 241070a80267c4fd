package de.asskomm.web.page;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.search.SearchFacet;

/**
 * What the values of facets are called.
 */
final class FacetLabel {

	private FacetLabel() {
	}

	static String of(SearchFacet facet, String value, Showing showing) {
		return switch (facet) {
			case TYPE -> named("search.type.", value, showing);
			case FIELD_OF_ACTION -> showing.names().field(value);
			case DISTRICT -> DistrictKey.parse(value).map(showing.names()::district).orElse(value);
			case SIZE_CLASS -> showing.wording()
				.textIfAny("size-class." + value)
				.map((size) -> showing.wording().text("search.size-class", size))
				.orElse(value);
			case EVIDENCE -> named("evidence.", value, showing);
			case RESULT -> named("project.result.", value, showing);
			case ORGANISATION_TYPE -> named("search.organisation-type.", value, showing);
			case YEAR, FUNDING -> value;
		};
	}

	private static String named(String prefix, String value, Showing showing) {
		return showing.wording().textIfAny(prefix + value).orElse(value);
	}

}
