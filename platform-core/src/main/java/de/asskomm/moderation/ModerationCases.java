package de.asskomm.moderation;

import java.util.List;
import java.util.Optional;

import de.asskomm.exchange.PostId;
import org.jspecify.annotations.Nullable;

/**
 * All moderation cases and the reports that led to them.
 */
public interface ModerationCases {

	/** Greatest number of cases of one page. */
	int MAXIMUM_LIMIT = 100;

	/**
	 * Finds a case.
	 * @param id its identifier
	 * @return the case, if there is one
	 */
	Optional<ModerationCase> find(CaseId id);

	/**
	 * Finds a case and keeps others from changing it until the transaction ends.
	 * @param id its identifier
	 * @return the case, if there is one
	 */
	Optional<ModerationCase> lock(CaseId id);

	/**
	 * Finds and locks the undecided case of a post.
	 * @param post the post
	 * @return the case, if there is one
	 */
	Optional<ModerationCase> lockUndecided(PostId post);

	/**
	 * A page of cases, oldest first: who waits longest comes first.
	 * @param state only cases in this state; {@code null} for all
	 * @param reason only cases for this reason; {@code null} for all
	 * @param after last case of the page before; {@code null} for the beginning
	 * @param limit number of cases, 1 to {@value #MAXIMUM_LIMIT}
	 * @return at most {@code limit} cases
	 */
	List<ModerationCase> page(@Nullable CaseState state, @Nullable ReportReason reason, @Nullable CaseId after,
			int limit);

	/**
	 * Number of cases that are not decided.
	 * @return the number
	 */
	long undecided();

	/**
	 * Adds a new case.
	 * @param moderationCase the case
	 */
	void add(ModerationCase moderationCase);

	/**
	 * Replaces a locked case by its next version.
	 * @param moderationCase the next version
	 */
	void replace(ModerationCase moderationCase);

	/**
	 * Adds a report.
	 * @param report the report
	 */
	void add(Report report);

	/**
	 * Finds a report.
	 * @param id its identifier
	 * @return the report, if there is one
	 */
	Optional<Report> findReport(ReportId id);

	/**
	 * The reports of a case, oldest first.
	 * @param id the case
	 * @return its reports, at most 200
	 */
	List<Report> reports(CaseId id);

}
