package de.asskomm.web.page;

import de.asskomm.exchange.PostKind;
import de.asskomm.web.wording.Wording;

/**
 * The kind of an entry as a badge: icon, word and tint.
 *
 * @param label the word
 * @param tint name of the tint in the stylesheet, empty for turquoise
 * @param icon classes of the icon
 */
record Kind(String label, String tint, String icon) {

	public String css() {
		return this.tint.isEmpty() ? "" : "ak-kind--" + this.tint;
	}

	static Kind of(PostKind kind, Wording wording) {
		String label = wording.text("kind." + kind.name());
		return switch (kind) {
			case EXPERIENCE_REPORT -> new Kind(label, "", "kern-icon kern-icon--checklist");
			case QUESTION -> new Kind(label, "frage", "kern-icon kern-icon--help");
			case PARTNER_REQUEST -> new Kind(label, "gesuch", "ak-icon ak-icon--partner");
			case NOTICE -> new Kind(label, "hinweis", "kern-icon kern-icon--info");
		};
	}

	static Kind ofPractice(Wording wording) {
		return new Kind(wording.text("kind.PRACTICE"), "", "kern-icon kern-icon--success");
	}

	static Kind ofProject(Wording wording) {
		return new Kind(wording.text("kind.PROJECT"), "", "ak-icon ak-icon--steps");
	}

}
