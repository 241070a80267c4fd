package de.asskomm.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.project.ProjectId;

/**
 * The reviews of nominated projects. What is read here has not been checked against a
 * reader: whoever may read a project may read how it was rated.
 */
public interface PracticeReviews {

	/** Greatest number of reviews of a list. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * Finds the review of a project.
	 * @param project the project
	 * @return the review, if the project was nominated
	 */
	Optional<PracticeReview> find(ProjectId project);

	/**
	 * Finds a review and keeps others from changing it until the transaction ends.
	 * @param project the project
	 * @return the review, if the project was nominated
	 */
	Optional<PracticeReview> lock(ProjectId project);

	/**
	 * Finds the reviews of several projects with one look-up.
	 * @param projects the projects
	 * @return the reviews of those that were nominated
	 */
	Map<ProjectId, PracticeReview> findAll(Collection<ProjectId> projects);

	/**
	 * How some projects are rated, with one look-up.
	 * @param projects the projects
	 * @return the levels of those that are good practice
	 */
	Map<ProjectId, EvidenceLevel> levels(Collection<ProjectId> projects);

	/**
	 * What waits for a judgement.
	 * @return at most {@value #MAXIMUM_LIMIT} reviews, the one nominated first first
	 */
	List<PracticeReview> waiting();

	/**
	 * What was judged.
	 * @return at most {@value #MAXIMUM_LIMIT} reviews, the one judged last first
	 */
	List<PracticeReview> judged();

	/**
	 * Adds a review unless its project has one.
	 * @param review the review
	 * @return whether it is new
	 */
	boolean add(PracticeReview review);

	/**
	 * Replaces a locked review by its next version.
	 * @param review the next version
	 */
	void replace(PracticeReview review);

}
