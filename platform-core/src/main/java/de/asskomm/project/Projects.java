package de.asskomm.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The projects of the network.
 */
public interface Projects {

	/** Greatest number of projects of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * A page of the projects that a reader may see, newest first.
	 * @param reader who reads
	 * @param filter what to see of them
	 * @param after identifier of the last project of the page before; {@code null} for
	 * the newest
	 * @param limit number of projects, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page
	 */
	ProjectPage page(Reader reader, ProjectFilter filter, @Nullable UUID after, int limit);

	/**
	 * Opens one project.
	 * @param reader who reads
	 * @param id the project
	 * @return the project, if it exists and the reader may see it
	 */
	Optional<PreventionProject> open(Reader reader, ProjectId id);

	/**
	 * Which of some projects a reader may see, checked with one look-up.
	 * @param reader who reads
	 * @param ids their identifiers
	 * @return those that the reader may see
	 */
	List<PreventionProject> visible(Reader reader, Collection<ProjectId> ids);

	/**
	 * Finds several projects with one look-up, whoever asks.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the projects, in no particular order
	 */
	List<PreventionProject> findAll(Collection<ProjectId> ids);

	/**
	 * A page of all projects in the order of their identifiers, for rebuilding what is
	 * derived from them.
	 * @param after the last identifier of the page before; {@code null} for the first
	 * @param limit greatest number of projects
	 * @return the projects
	 */
	List<PreventionProject> page(@Nullable ProjectId after, int limit);

	/**
	 * Adds a project unless it is there.
	 * @param project the project
	 * @return whether it is new
	 */
	boolean add(PreventionProject project);

}
