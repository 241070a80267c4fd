package de.asskomm.web.page;

import java.util.List;

/**
 * A page of plain text: imprint, privacy, rules, accessibility.
 *
 * @param title its heading
 * @param sections its sections
 */
record TextView(String title, List<Passage> sections) {

	/**
	 * A section.
	 *
	 * @param heading its heading
	 * @param paragraphs its paragraphs
	 */
	record Passage(String heading, List<String> paragraphs) {

	}

}
