package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.asskomm.organisation.Actor;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.Rating;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.PreventionProject;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form for judging a project, with what was typed.
 *
 * @param action where it is sent
 * @param version the version that is judged
 * @param title title of the project
 * @param href its page
 * @param nomination who nominated it, when
 * @param reason why
 * @param state where the review stands, in words
 * @param levels the levels, and not taking it up
 * @param card the five answers: name of the field, question, what was typed
 * @param reasoning why it is judged so
 * @param errors message by field name
 * @param conflict whether a colleague was quicker
 * @param agreeHref where to agree as a second person; absent when that is not asked of
 * the reader
 * @param awaits whether a second person has to agree
 */
record PracticeForm(String action, long version, String title, String href, String nomination, String reason,
		String state, List<Choice> levels, List<Answer> card, String reasoning, Map<String, String> errors,
		boolean conflict, @Nullable String agreeHref, boolean awaits) {

	/**
	 * An answer of the card.
	 *
	 * @param name name of the field
	 * @param question the question
	 * @param hint what belongs there
	 * @param text what was typed
	 */
	record Answer(String name, String question, String hint, String text) {

	}

	/**
	 * What was typed.
	 *
	 * @param level name of the level; blank does not take the project up
	 * @param card the five answers
	 * @param reasoning why
	 */
	record Typed(@Nullable String level, PracticeCard card, String reasoning) {

		static Typed of(@Nullable Rating rating) {
			if (rating == null) {
				return new Typed(null, PracticeCard.EMPTY, "");
			}
			EvidenceLevel level = rating.level();
			return new Typed((level != null) ? level.name() : null, rating.card(), rating.reasoning());
		}

	}

	static PracticeForm of(PracticeReview review, PreventionProject project, Actor actor, Typed typed,
			Map<String, String> errors, boolean conflict, Showing showing) {
		Wording wording = showing.wording();
		List<Choice> levels = new ArrayList<>();
		Arrays.stream(EvidenceLevel.values())
			.forEach((level) -> levels.add(new Choice(level.name(), wording.text("evidence." + level),
					wording.text("evidence." + level + ".criteria"), level.name().equals(typed.level()))));
		levels.add(new Choice("", wording.text("practice.decline"), wording.text("practice.decline.text"),
				typed.level() != null && typed.level().isBlank()));
		PracticeCard card = typed.card();
		String action = "/moderation/gute-praxis/" + review.project();
		boolean awaits = review.state() == ReviewState.AWAITS_SECOND;
		Rating rating = review.rating();
		boolean second = awaits && rating != null && !rating.by().id().equals(actor.member());
		return new PracticeForm(action, review.version(), project.content().title(), "/projekte/" + project.id(),
				wording.text("practice.nominated.by", showing.name(review.nominatedBy()),
						wording.moment(review.nominatedAt()).text()),
				review.reason(), wording.text("practice.state." + review.state()), levels,
				List.of(answer("effect", card.effect(), wording), answer("mechanism", card.mechanism(), wording),
						answer("context", card.context(), wording),
						answer("implementation", card.implementation(), wording), answer("cost", card.cost(), wording)),
				typed.reasoning(), errors, conflict, second ? action + "/zustimmen" : null, awaits);
	}

	private static Answer answer(String name, String text, Wording wording) {
		return new Answer(name, wording.text("practice." + name), wording.text("practice." + name + ".hint"), text);
	}

}
