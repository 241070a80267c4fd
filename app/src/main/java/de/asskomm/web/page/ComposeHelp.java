package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.asskomm.privacy.PersonalData;
import de.asskomm.privacy.Place;
import de.asskomm.privacy.ReadingTime;
import de.asskomm.web.wording.Wording;

/**
 * What helps while somebody writes.
 *
 * @param similar entries that tell of the same
 * @param minutes how long reading takes
 * @param findings what looks like data of a person
 */
record ComposeHelp(List<Link> similar, int minutes, List<Finding> findings) {

	/** How much of the text stands around a place. */
	private static final int AROUND = 40;

	/**
	 * A field whose text seems to tell of a person.
	 *
	 * @param field id of the field
	 * @param pieces the text around and at the places
	 * @param kinds what was found, in words
	 * @param places where, as „from-to“ separated by commas
	 */
	record Finding(String field, List<Piece> pieces, String kinds, String places) {
	}

	/**
	 * A piece of the text.
	 *
	 * @param text the text
	 * @param found whether it was found
	 */
	record Piece(String text, boolean found) {
	}

	static ComposeHelp of(PostInput input, List<Link> similar, Wording wording) {
		PostInput.Template parts = input.parts();
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("title", PostInput.text(input.title()));
		fields.put("template-occasion", PostInput.text(parts.occasion()));
		fields.put("template-measure", PostInput.text(parts.measure()));
		fields.put("sought", PostInput.text(input.sought()));
		fields.put("offered", PostInput.text(input.offered()));
		fields.put("body", PostInput.text(input.body()));
		List<Finding> findings = new ArrayList<>();
		fields.forEach((field, typed) -> {
			// browsers count a line break once and send it as two characters
			String text = typed.replace("\r\n", "\n");
			List<Place> places = PersonalData.find(text);
			if (!places.isEmpty()) {
				findings.add(finding(field, text, places, wording));
			}
		});
		return new ComposeHelp(similar, ReadingTime.of(input.plainText()), findings);
	}

	private static Finding finding(String field, String text, List<Place> places, Wording wording) {
		List<Piece> pieces = new ArrayList<>();
		int shown = 0;
		for (Place place : places) {
			int from = Math.max(shown, place.start() - AROUND);
			pieces.add(new Piece(((from > shown) ? "… " : "") + text.substring(from, place.start()), false));
			pieces.add(new Piece(place.in(text), true));
			shown = place.end();
		}
		int end = Math.min(text.length(), shown + AROUND);
		pieces.add(new Piece(text.substring(shown, end) + ((end < text.length()) ? " …" : ""), false));
		Set<String> kinds = new TreeSet<>();
		places.forEach((place) -> kinds.add(wording.text("privacy." + place.kind())));
		return new Finding(field, pieces, String.join(", ", kinds),
				places.stream().map((place) -> place.start() + "-" + place.end()).collect(Collectors.joining(",")));
	}

}
