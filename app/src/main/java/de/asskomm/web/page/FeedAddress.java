package de.asskomm.web.page;

import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.PostKind;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The feed's filters as they stand in its address. What cannot be understood narrows
 * nothing.
 *
 * @param art name of a post kind
 * @param feld key of a field of action
 * @param region key of a district
 * @param organisation id of an organisation
 * @param nach where the page starts
 * @param sicht {@value #MINE} or {@value #UNANSWERED}
 */
record FeedAddress(@Nullable String art, @Nullable String feld, @Nullable String region, @Nullable String organisation,
		@Nullable String nach, @Nullable String sicht) {

	/** What the reader follows. */
	static final String MINE = "meine";

	/** Questions without an accepted answer. */
	static final String UNANSWERED = "ohne-antwort";

	boolean isMine() {
		return MINE.equals(this.sicht);
	}

	boolean isUnanswered() {
		return UNANSWERED.equals(this.sicht) && kind() == PostKind.QUESTION;
	}

	@Nullable PostKind kind() {
		return PostKind.named(this.art).orElse(null);
	}

	FeedFilter filter() {
		return new FeedFilter(kind(), (this.feld != null && !this.feld.isBlank()) ? this.feld : null,
				DistrictKey.parse(this.region).orElse(null), organisationId(), isUnanswered(), null);
	}

	boolean isFiltered() {
		return isMine() || !filter().equals(FeedFilter.ALL);
	}

	FeedAddress withKind(@Nullable PostKind kind) {
		return new FeedAddress((kind != null) ? kind.name() : null, this.feld, this.region, this.organisation, null,
				null);
	}

	FeedAddress withView(@Nullable String view) {
		return new FeedAddress(MINE.equals(view) ? null : this.art, this.feld, this.region, this.organisation, null,
				view);
	}

	FeedAddress withField(@Nullable String field) {
		return new FeedAddress(this.art, field, this.region, this.organisation, null, this.sicht);
	}

	FeedAddress withDistrict(@Nullable String district) {
		return new FeedAddress(this.art, this.feld, district, this.organisation, null, this.sicht);
	}

	FeedAddress withoutOrganisation() {
		return new FeedAddress(this.art, this.feld, this.region, null, null, this.sicht);
	}

	/** The address with these filters, from the beginning. */
	Address at(String path) {
		FeedFilter filter = filter();
		return Address.of(path)
			.and("art", (filter.kind() != null) ? filter.kind().name() : null)
			.and("feld", filter.fieldOfAction())
			.and("region", (filter.district() != null) ? filter.district().value() : null)
			.and("organisation", (filter.organisation() != null) ? filter.organisation().toString() : null)
			.and("sicht", (isMine() || isUnanswered()) ? this.sicht : null);
	}

	/** The organisations to look up: those of the entries and that of the filter. */
	Stream<OrganisationId> naming(Stream<OrganisationId> entries) {
		return Stream.concat(entries, Stream.ofNullable(organisationId()));
	}

	private @Nullable OrganisationId organisationId() {
		try {
			return (this.organisation != null && !this.organisation.isBlank())
					? new OrganisationId(UUID.fromString(this.organisation)) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
