package de.asskomm.web.table;

import java.util.Locale;

import de.asskomm.project.ProjectWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of tables are those of the pages, from the same message bundle. Tables are
 * made and read by German offices, whatever language somebody's browser asks for.
 */
@Component
public class TableWords {

	private final MessageSource messages;

	TableWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What the words in a table of projects stand for.
	 * @return the words
	 */
	public ProjectWords ofProjects() {
		return ProjectWords.of((visibility) -> label("visibility." + visibility),
				(state) -> label("project.state." + state), (result) -> label("project.result." + result));
	}

	private String label(String key) {
		return this.messages.getMessage(key, null, Locale.GERMAN);
	}

}
