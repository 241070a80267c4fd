package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the projects as they stand in the address of each of their views. What
 * cannot be understood narrows nothing.
 *
 * @param feld key of a field of action
 * @param region key of a district
 * @param stand name of a {@link ProjectState}
 * @param ergebnis name of a {@link ProjectResult}
 * @param organisation id of who stands for the projects
 * @param projekt ids of the projects chosen to be compared
 */
record ProjectAddress(@Nullable String feld, @Nullable String region, @Nullable String stand, @Nullable String ergebnis,
		@Nullable String organisation, @Nullable List<String> projekt) {

	/** The list as a page. */
	static final String LIST = "/gute-praxis";

	/** The projects on the map. */
	static final String MAP = LIST + "/karte";

	/** The projects along time. */
	static final String TIMELINE = LIST + "/zeitleiste";

	/** Some projects side by side. */
	static final String COMPARISON = LIST + "/vergleich";

	/** The list as text with semicolons. */
	static final String CSV = LIST + "/export.csv";

	/** The list as a workbook. */
	static final String XLSX = LIST + "/export.xlsx";

	/** Name of the parameter that chooses a project to be compared. */
	static final String CHOSEN = "projekt";

	/** More than anybody chooses by hand; the rest of such an address is not read. */
	private static final int MOST_CHOSEN = 20;

	ProjectFilter filter() {
		return new ProjectFilter(named(ProjectState.class, this.stand),
				(this.feld != null && !this.feld.isBlank()) ? this.feld : null,
				DistrictKey.parse(this.region).orElse(null),
				uuid(this.organisation).map(OrganisationId::new).orElse(null),
				named(ProjectResult.class, this.ergebnis));
	}

	ProjectAddress withField(@Nullable String field) {
		return new ProjectAddress(field, this.region, this.stand, this.ergebnis, this.organisation, this.projekt);
	}

	ProjectAddress withDistrict(@Nullable String district) {
		return new ProjectAddress(this.feld, district, this.stand, this.ergebnis, this.organisation, this.projekt);
	}

	ProjectAddress withState(@Nullable ProjectState state) {
		return new ProjectAddress(this.feld, this.region, (state != null) ? state.name() : null, this.ergebnis,
				this.organisation, this.projekt);
	}

	ProjectAddress withResult(@Nullable ProjectResult result) {
		return new ProjectAddress(this.feld, this.region, this.stand, (result != null) ? result.name() : null,
				this.organisation, this.projekt);
	}

	ProjectAddress withOrganisation(@Nullable OrganisationId chosen) {
		return new ProjectAddress(this.feld, this.region, this.stand, this.ergebnis,
				(chosen != null) ? chosen.toString() : null, this.projekt);
	}

	/** The same choice without filters. */
	ProjectAddress unfiltered() {
		return new ProjectAddress(null, null, null, null, null, this.projekt);
	}

	/** How many projects the address names, readable or not. */
	long numberChosen() {
		return named().count();
	}

	/** The projects chosen to be compared, each once, as far as they can be any. */
	List<ProjectId> chosen() {
		return named().flatMap((id) -> uuid(id).stream()).map(ProjectId::new).toList();
	}

	private Stream<String> named() {
		return ((this.projekt != null) ? this.projekt.stream() : Stream.<String>empty()).filter((id) -> !id.isBlank())
			.map((id) -> id.strip().toLowerCase(Locale.ROOT))
			.distinct()
			.limit(MOST_CHOSEN);
	}

	/**
	 * The same filters at another address.
	 * @param path such as {@link #CSV}
	 */
	Address at(String path) {
		ProjectFilter filter = filter();
		return Address.of(path)
			.and("feld", filter.fieldOfAction())
			.and("region", (filter.district() != null) ? filter.district().value() : null)
			.and("stand", (filter.state() != null) ? filter.state().name() : null)
			.and("ergebnis", (filter.result() != null) ? filter.result().name() : null)
			.and("organisation", (filter.organisation() != null) ? filter.organisation().toString() : null);
	}

	/**
	 * The same filters and the same choice in another view.
	 * @param path such as {@link #MAP}
	 */
	Address view(String path) {
		return at(path).and(CHOSEN, chosen().stream().map(ProjectId::toString).toList());
	}

	/** The filters as hidden fields of a form, name and value. */
	List<Fact> kept() {
		ProjectFilter filter = filter();
		List<Fact> kept = new ArrayList<>();
		Optional.ofNullable(filter.fieldOfAction()).ifPresent((field) -> kept.add(new Fact("feld", field)));
		Optional.ofNullable(filter.district()).ifPresent((key) -> kept.add(new Fact("region", key.value())));
		Optional.ofNullable(filter.state()).ifPresent((state) -> kept.add(new Fact("stand", state.name())));
		Optional.ofNullable(filter.result()).ifPresent((result) -> kept.add(new Fact("ergebnis", result.name())));
		Optional.ofNullable(filter.organisation()).ifPresent((id) -> kept.add(new Fact("organisation", id.toString())));
		return kept;
	}

	private static Optional<UUID> uuid(@Nullable String text) {
		try {
			return (text != null && !text.isBlank()) ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElse(null);
	}

}
