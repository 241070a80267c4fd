package de.asskomm.web.page;

import java.util.Arrays;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of projects as they stand in its address. What cannot be
 * understood narrows nothing.
 *
 * @param feld key of a field of action
 * @param region key of a district
 * @param stand name of a {@link ProjectState}
 * @param ergebnis name of a {@link ProjectResult}
 */
record ProjectAddress(@Nullable String feld, @Nullable String region, @Nullable String stand,
		@Nullable String ergebnis) {

	/** The list as a page. */
	static final String LIST = "/gute-praxis";

	/** The list as text with semicolons. */
	static final String CSV = LIST + "/export.csv";

	/** The list as a workbook. */
	static final String XLSX = LIST + "/export.xlsx";

	static ProjectAddress of(ProjectFilter filter) {
		return new ProjectAddress(filter.fieldOfAction(),
				(filter.district() != null) ? filter.district().value() : null,
				(filter.state() != null) ? filter.state().name() : null,
				(filter.result() != null) ? filter.result().name() : null);
	}

	ProjectFilter filter() {
		return new ProjectFilter(named(ProjectState.class, this.stand),
				(this.feld != null && !this.feld.isBlank()) ? this.feld : null,
				DistrictKey.parse(this.region).orElse(null), null, named(ProjectResult.class, this.ergebnis));
	}

	/**
	 * The same filters at another address.
	 * @param path such as {@link #CSV}
	 */
	Address at(String path) {
		return Address.of(path)
			.and("feld", this.feld)
			.and("region", this.region)
			.and("stand", this.stand)
			.and("ergebnis", this.ergebnis);
	}

	private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElse(null);
	}

}
