package de.asskomm.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.municipality.Ags;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;

import org.springframework.dao.DataAccessResourceFailureException;

/** Organisations in memory that count how often they are asked to store one. */
class StoredOrganisations implements Organisations {

	private final Map<OrganisationId, Organisation> stored = new LinkedHashMap<>();

	private final List<String> saves = new ArrayList<>();

	private boolean down;

	void down(boolean down) {
		this.down = down;
	}

	List<String> saves() {
		return List.copyOf(this.saves);
	}

	@Override
	public Optional<Organisation> find(OrganisationId id) {
		return Optional.ofNullable(this.stored.get(id));
	}

	@Override
	public Optional<Organisation> findByAgs(Ags ags) {
		return this.stored.values().stream().filter((organisation) -> ags.equals(organisation.ags())).findFirst();
	}

	@Override
	public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
		Map<OrganisationId, Organisation> found = new LinkedHashMap<>(this.stored);
		found.keySet().retainAll(ids);
		return found;
	}

	@Override
	public List<Organisation> all() {
		return List.copyOf(this.stored.values());
	}

	@Override
	public synchronized boolean save(Organisation organisation) {
		if (this.down) {
			throw new DataAccessResourceFailureException("down");
		}
		this.saves.add(organisation.name());
		return !organisation.equals(this.stored.put(organisation.id(), organisation));
	}

}
