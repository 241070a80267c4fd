package de.asskomm.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What coordinators type, for tests. */
public final class PostFixture {

	public static final String FIELD = "graffiti";

	private PostFixture() {
	}

	public static PostDraft report() {
		return report("Schmierereien am Bahnhof");
	}

	public static PostDraft report(String title) {
		return report(title, "NETWORK");
	}

	public static PostDraft report(String title, @Nullable String visibility) {
		return new PostDraft("EXPERIENCE_REPORT", title, "", "Die Unterführung war **beschmiert**.",
				"Der Bauhof hat sie gereinigt.", "1.150 €", "", "Ja", List.of(FIELD), visibility, null);
	}

	public static PostDraft question(String title) {
		return new PostDraft("QUESTION", title, "Wer hat Erfahrung damit?", null, null, null, null, null,
				List.of(FIELD), null, null);
	}

	public static PostDraft empty() {
		return new PostDraft(null, null, null, null, null, null, null, null, List.of(), null, null);
	}

}
