package de.asskomm.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.municipality.Ags;

/** Organisations in memory, for tests of rules. */
public final class InMemoryOrganisations implements Organisations {

	private final Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();

	private final Map<OrganisationId, Long> versions = new LinkedHashMap<>();

	public InMemoryOrganisations(Organisation... organisations) {
		for (Organisation organisation : organisations) {
			save(organisation);
		}
	}

	@Override
	public Optional<Organisation> find(OrganisationId id) {
		return Optional.ofNullable(this.organisations.get(id));
	}

	@Override
	public Optional<Organisation> findByAgs(Ags ags) {
		return this.organisations.values().stream().filter((each) -> ags.equals(each.ags())).findFirst();
	}

	@Override
	public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
		Map<OrganisationId, Organisation> found = new LinkedHashMap<>(this.organisations);
		found.keySet().retainAll(ids);
		return found;
	}

	@Override
	public Map<OrganisationId, Long> versions(Collection<OrganisationId> ids) {
		Map<OrganisationId, Long> found = new LinkedHashMap<>(this.versions);
		found.keySet().retainAll(ids);
		return found;
	}

	@Override
	public List<Organisation> all() {
		return this.organisations.values().stream().sorted(Comparator.comparing(Organisation::name)).toList();
	}

	@Override
	public boolean save(Organisation organisation) {
		boolean changed = !organisation.equals(this.organisations.put(organisation.id(), organisation));
		if (changed) {
			this.versions.merge(organisation.id(), 1L, Long::sum);
		}
		return changed;
	}

}
