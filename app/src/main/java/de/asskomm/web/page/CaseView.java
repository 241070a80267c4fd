package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A moderation case with the form for the decision.
 *
 * @param action where the decision is sent
 * @param version the version the decision is based on
 * @param title the post's title
 * @param dot status in the stylesheet
 * @param status status in words
 * @param who whose post it is
 * @param published when the post was published
 * @param kind the kind of post
 * @param hidden whether the post is hidden
 * @param postHref the post's page; absent when it was withdrawn
 * @param excerpt the beginning of the post
 * @param reason the first reason
 * @param reports the reports
 * @param history what happened, newest first
 * @param claimHref where to take the case; absent when it is taken or decided
 * @param actions what can be decided; empty when it is decided
 * @param rules the rules
 * @param text what was typed
 * @param errors message by field name
 * @param stale who was quicker, in words
 * @param decision the decision, as facts; empty while undecided
 */
record CaseView(String action, long version, String title, String dot, String status, Who who,
		@Nullable Moment published, Kind kind, boolean hidden, @Nullable String postHref, String excerpt, String reason,
		List<ReportLine> reports, List<Event> history, @Nullable String claimHref, List<Choice> actions,
		List<Choice> rules, String text, Map<String, String> errors, @Nullable String stale, List<Fact> decision) {

	/**
	 * A report.
	 *
	 * @param organisation who reports
	 * @param reason why
	 * @param text in the reporter's words
	 * @param when when
	 */
	record ReportLine(String organisation, String reason, String text, Moment when) {

	}

	/**
	 * Something that happened.
	 *
	 * @param when when
	 * @param text what
	 */
	record Event(Moment when, String text) {

	}

}
