package de.asskomm.membership;

import java.util.List;
import java.util.Optional;

import de.asskomm.organisation.OrganisationId;

/**
 * How all organisations take part.
 */
public interface Participations {

	/**
	 * Finds how an organisation takes part.
	 * @param organisation its identifier
	 * @return how it takes part, if it is known
	 */
	Optional<Participation> find(OrganisationId organisation);

	/**
	 * Finds how an organisation takes part and keeps others from changing it or its
	 * members until the transaction ends.
	 * @param organisation its identifier
	 * @return how it takes part, if it is known
	 */
	Optional<Participation> lock(OrganisationId organisation);

	/**
	 * Adds an organisation that takes part.
	 * @param participation the organisation
	 * @return {@code false} if it is known already; nothing is changed then
	 */
	boolean add(Participation participation);

	/**
	 * Replaces what is recorded of an organisation.
	 * @param participation its next version
	 */
	void replace(Participation participation);

	/**
	 * All organisations that ever took part.
	 * @return their identifiers
	 */
	List<OrganisationId> ids();

	/**
	 * The organisations for which nobody may act any more.
	 * @return the suspended ones and those that left
	 */
	List<OrganisationId> closed();

	/**
	 * The organisations that need a coordinator: they take part, and nobody coordinates
	 * for good.
	 * @return the organisations by name
	 */
	List<Participation> withoutCoordinator();

}
