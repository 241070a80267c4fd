package de.asskomm.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.municipality.Ags;

/**
 * The organisations that the platform knows.
 */
public interface Organisations {

	/**
	 * Finds an organisation.
	 * @param id its identifier
	 * @return the organisation, if it is known
	 */
	Optional<Organisation> find(OrganisationId id);

	/**
	 * Finds the organisation that a municipality is.
	 * @param ags key of the municipality
	 * @return the organisation, if the municipality takes part
	 */
	Optional<Organisation> findByAgs(Ags ags);

	/**
	 * Finds several organisations with one look-up.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the organisations by identifier
	 */
	Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids);

	/**
	 * Which state of some organisations is the present one.
	 * @param ids their identifiers; unknown ones are left out
	 * @return a number for each that grows with every change, from 1
	 */
	Map<OrganisationId, Long> versions(Collection<OrganisationId> ids);

	/**
	 * All organisations by name.
	 * @return all, in the order of their names
	 */
	List<Organisation> all();

	/**
	 * Stores an organisation or what changed of it, and says so by an
	 * {@link OrganisationChanged}. Repeating it changes nothing.
	 * @param organisation the organisation as it should be
	 * @return whether anything changed
	 */
	boolean save(Organisation organisation);

}
