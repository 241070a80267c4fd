package de.asskomm.web.page;

import de.asskomm.exchange.Concealment;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;

/**
 * Tells the author what was decided about the post, why, and by which rule.
 *
 * @param reason the reason in words
 * @param rule the rule that it breaks
 * @param text what the moderation wrote
 * @param how whether a person decided or a rule did it automatically
 * @param when since when
 */
record HiddenNotice(String reason, String rule, String text, String how, Moment when) {

	static HiddenNotice of(Concealment concealment, Wording wording) {
		return new HiddenNotice(
				wording.textIfAny("report.reason." + concealment.reason())
					.orElseGet(() -> wording.text("report.reason.OTHER")),
				concealment.rule(), concealment.text(),
				wording.text(concealment.automatic() ? "post.hidden.automatic" : "post.hidden.by-hand"),
				wording.exactly(concealment.at()));
	}

}
