package de.asskomm.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentOrganisationsTests {

	private final List<OrganisationId> lookedUp = new ArrayList<>();

	private final OrganisationId town = new OrganisationId(UUID.randomUUID());

	private final OrganisationId police = new OrganisationId(UUID.randomUUID());

	private Instant now = Instant.parse("2026-11-22T12:00:00Z");

	private String name = "Stadt Großenhain";

	private final RecentOrganisations recent = new RecentOrganisations(this::lookUp, () -> this.now);

	@Test
	void looksAnOrganisationUpOnceAMinute() {
		assertThat(name(this.town, this.town)).isEqualTo("Stadt Großenhain");
		this.name = "Große Kreisstadt Großenhain";
		this.now = this.now.plus(Duration.ofSeconds(60));
		assertThat(name(this.town, this.police)).isEqualTo("Stadt Großenhain");
		assertThat(this.lookedUp).containsExactly(this.town, this.police);
		this.now = this.now.plusMillis(1);
		assertThat(name(this.town)).isEqualTo("Große Kreisstadt Großenhain");
	}

	@Test
	void anOrganisationThatIsNotKnownHasNoName() {
		OrganisationId unknown = new OrganisationId(UUID.randomUUID());
		assertThat(name(unknown)).isEmpty();
		assertThat(name(unknown)).isEmpty();
		assertThat(this.lookedUp).containsExactly(unknown, unknown);
	}

	private String name(OrganisationId... ids) {
		return this.recent.views(List.of(ids)).view(ids[0]).name();
	}

	private Map<OrganisationId, Organisation> lookUp(Collection<OrganisationId> ids) {
		this.lookedUp.addAll(ids);
		return ids.stream()
			.filter(List.of(this.town, this.police)::contains)
			.collect(Collectors.toMap((id) -> id,
					(id) -> new Organisation(id, "alias", this.name, OrganisationType.MUNICIPALITY, null, null)));
	}

}
