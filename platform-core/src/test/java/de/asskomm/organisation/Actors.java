package de.asskomm.organisation;

import java.util.Set;
import java.util.UUID;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import org.jspecify.annotations.Nullable;

/** People and organisations for tests; each call makes fresh ones. */
public final class Actors {

	public static final DistrictKey MEISSEN = new DistrictKey("14627");

	public static final DistrictKey MITTELSACHSEN = new DistrictKey("14522");

	private Actors() {
	}

	public static Organisation town(String name, DistrictKey district) {
		return organisation(name, OrganisationType.MUNICIPALITY, district);
	}

	public static Organisation police(String name) {
		return organisation(name, OrganisationType.POLICE, null);
	}

	public static Organisation statePreventionCouncil() {
		return organisation("Landespräventionsrat", OrganisationType.STATE_PREVENTION_COUNCIL, null);
	}

	/** The prevention council, of which there is one; made when it is first asked for. */
	public static Organisation statePreventionCouncil(Organisations organisations) {
		return organisations.all().stream().filter(Organisation::isStatePreventionCouncil).findFirst().orElseGet(() -> {
			Organisation council = statePreventionCouncil();
			organisations.save(council);
			return council;
		});
	}

	public static Actor coordinator(Organisation organisation) {
		return actor(organisation, Role.MEMBER, Role.COORDINATOR);
	}

	public static Actor member(Organisation organisation) {
		return actor(organisation, Role.MEMBER);
	}

	public static Actor moderator() {
		return actor(statePreventionCouncil(), Role.MEMBER, Role.MODERATOR);
	}

	public static Actor actor(Organisation organisation, Role... roles) {
		return new Actor(new MemberId(UUID.randomUUID()), "Koordinierungsstelle", organisation, Set.of(roles));
	}

	private static Organisation organisation(String name, OrganisationType type, @Nullable DistrictKey district) {
		UUID id = UUID.randomUUID();
		@Nullable Ags none = null;
		return new Organisation(new OrganisationId(id), "alias-" + id, name, type, none, district);
	}

}
