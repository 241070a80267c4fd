package de.asskomm.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import de.asskomm.organisation.Visibility;

/**
 * What the words in a table of projects stand for. People write what they read on the
 * pages; programs may write the names.
 *
 * @param visibilities name of a {@link Visibility} by what it is called
 * @param states name of a {@link ProjectState} by what it is called
 * @param results name of a {@link ProjectResult} by what it is called
 */
public record ProjectWords(Map<String, String> visibilities, Map<String, String> states, Map<String, String> results) {

	/** The names alone. */
	public static final ProjectWords NAMES = of(Visibility::name, ProjectState::name, ProjectResult::name);

	/**
	 * What readers see of the three.
	 * @param visibility what a visibility is called
	 * @param state what a state is called
	 * @param result what a result is called
	 * @return the words
	 */
	public static ProjectWords of(Function<Visibility, String> visibility, Function<ProjectState, String> state,
			Function<ProjectResult, String> result) {
		return new ProjectWords(labels(Visibility.values(), visibility), labels(ProjectState.values(), state),
				labels(ProjectResult.values(), result));
	}

	private static <E extends Enum<E>> Map<String, String> labels(E[] constants, Function<E, String> label) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (E constant : constants) {
			labels.put(label.apply(constant), constant.name());
		}
		return labels;
	}

	/**
	 * The name that a typed word stands for.
	 * @param words names by what they are called
	 * @param typed the word, or the name itself, in small or capital letters
	 * @return the name, if there is one
	 */
	static Optional<String> name(Map<String, String> words, String typed) {
		String wanted = plain(typed);
		return words.entrySet()
			.stream()
			.filter((entry) -> plain(entry.getKey()).equals(wanted) || plain(entry.getValue()).equals(wanted))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	/**
	 * Words for people who have to choose another one.
	 * @param words what can be chosen
	 * @return all of them, in their order
	 */
	static String listed(Collection<String> words) {
		return String.join(", ", words);
	}

	/**
	 * A word without what people do not see: capitals, and how it is spaced.
	 * @param word the word
	 * @return what is compared
	 */
	static String plain(String word) {
		return word.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.GERMAN);
	}

}
