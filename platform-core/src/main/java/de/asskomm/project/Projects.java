package de.asskomm.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The projects of the network. What takes a {@link Reader} answers only what that reader
 * may see; what does not has not been checked.
 */
public interface Projects {

	/** Greatest number of projects of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * A page of the published projects that a reader may see, newest first.
	 * @param reader who reads
	 * @param filter what to see of them
	 * @param after identifier of the last project of the page before; {@code null} for
	 * the newest
	 * @param limit number of projects, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page
	 */
	ProjectPage page(Reader reader, ProjectFilter filter, @Nullable UUID after, int limit);

	/**
	 * A page of the same projects along time, the one that begins last first.
	 * @param reader who reads
	 * @param filter what to see of them
	 * @param after where the page before ended; {@code null} for the first
	 * @param limit number of projects, 1 to {@value #MAXIMUM_LIMIT}
	 * @return the page
	 */
	TimelinePage timeline(Reader reader, ProjectFilter filter, @Nullable TimelineCursor after, int limit);

	/**
	 * How many of the same projects there are, by who stands for them: whose owner is not
	 * named counts for the prevention council.
	 * @param reader who reads
	 * @param filter what to see of them
	 * @return the number of projects of each organisation that has any
	 */
	Map<OrganisationId, Long> counts(Reader reader, ProjectFilter filter);

	/**
	 * What the organisations record, counted over everything published that a reader may
	 * see; whose owner is not named counts for the prevention council.
	 * @param reader who reads
	 * @return number of projects by field of action, of each organisation that has any
	 */
	Map<OrganisationId, Map<String, Long>> fieldsOfAction(Reader reader);

	/**
	 * Opens one project.
	 * @param reader who reads
	 * @param id the project
	 * @return the project, if it exists and the reader may see it
	 */
	Optional<PreventionProject> open(Reader reader, ProjectId id);

	/**
	 * Which of some projects a reader may see as published or archived, checked with one
	 * look-up.
	 * @param reader who reads
	 * @param ids their identifiers
	 * @return those that the reader may see, in no particular order
	 */
	List<PreventionProject> visible(Reader reader, Collection<ProjectId> ids);

	/**
	 * Everything that an organisation records itself, drafts included.
	 * @param owner the organisation
	 * @return at most {@value #MAXIMUM_LIMIT} projects, the one worked on last first
	 */
	List<PreventionProject> ofOwner(OrganisationId owner);

	/**
	 * The projects that were taken over from others, directly or over several steps.
	 * @param reader who reads
	 * @param root the project that others took over
	 * @return at most {@value #MAXIMUM_LIMIT} that the reader may see, oldest first
	 */
	List<PreventionProject> adoptions(Reader reader, ProjectId root);

	/**
	 * What was made of a post.
	 * @param reader who reads
	 * @param post the post
	 * @return the oldest project that the reader may see, if there is one
	 */
	Optional<PreventionProject> madeOf(Reader reader, UUID post);

	/**
	 * Finds several projects with one look-up.
	 * @param ids their identifiers; unknown ones are left out
	 * @return the projects, in no particular order
	 */
	List<PreventionProject> findAll(Collection<ProjectId> ids);

	/**
	 * Finds a project and keeps others from changing it until the transaction ends.
	 * @param id its identifier
	 * @return the project, if there is one
	 */
	Optional<PreventionProject> lock(ProjectId id);

	/**
	 * What a project said as some version.
	 * @param project the project as it is
	 * @param version the version
	 * @return the content, or empty if it is no longer known
	 */
	Optional<ProjectContent> content(PreventionProject project, long version);

	/**
	 * What a project said before each of its changes.
	 * @param id the project
	 * @return at most {@value #MAXIMUM_LIMIT} revisions, the last one first
	 */
	List<ProjectRevision> history(ProjectId id);

	/**
	 * When what others could read of a project was changed, without the texts.
	 * @param project the project as it is
	 * @return at most {@value #MAXIMUM_LIMIT} changes, the last one first
	 */
	List<ProjectChange> changes(PreventionProject project);

	/**
	 * A page of all projects in the order of their identifiers, for rebuilding what is
	 * derived from them.
	 * @param after the last identifier of the page before; {@code null} for the first
	 * @param limit greatest number of projects
	 * @return the projects
	 */
	List<PreventionProject> page(@Nullable ProjectId after, int limit);

	/**
	 * Published projects that nobody has confirmed since a day, and keeps others from
	 * changing them until the transaction ends.
	 * @param since the day
	 * @param limit greatest number of projects
	 * @return the projects, the one confirmed longest ago first
	 */
	List<PreventionProject> lockUnconfirmed(LocalDate since, int limit);

	/**
	 * Adds a project unless it is there.
	 * @param project the project
	 * @return whether it is new
	 */
	boolean add(PreventionProject project);

	/**
	 * Replaces a locked project by its next version and keeps what it said in its
	 * history.
	 * @param before the project as it was locked
	 * @param after its next version
	 */
	void replace(PreventionProject before, PreventionProject after);

}
