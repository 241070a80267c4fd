package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.memory.Remembered;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.Suggestion;
import de.asskomm.search.Suggestion.Kind;

import org.springframework.stereotype.Component;

/**
 * What can be suggested without a look into anybody's texts: words that mean something to
 * the search, fields of action, municipalities and organisations. Kept in memory and read
 * anew once a minute. Who takes part is for members only, as is the directory.
 */
@Component
class Completions {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private static final Map<Kind, Integer> LIMITS = Map.of(Kind.WORDS, 3, Kind.FIELD_OF_ACTION, 2, Kind.MUNICIPALITY,
			3, Kind.ORGANISATION, 2);

	private final FieldsOfAction fields;

	private final Municipalities municipalities;

	private final Organisations organisations;

	private final ActiveSynonyms synonyms;

	private final Remembered<Known> known;

	Completions(FieldsOfAction fields, Municipalities municipalities, Organisations organisations,
			ActiveSynonyms synonyms, Clock clock) {
		this.fields = fields;
		this.municipalities = municipalities;
		this.organisations = organisations;
		this.synonyms = synonyms;
		this.known = new Remembered<>(this::read, KEPT, clock);
	}

	/**
	 * Completes what somebody types.
	 * @param typed the beginnings
	 * @param reader who types
	 * @return suggestions by kind, the best first
	 */
	List<Suggestion> of(Beginnings typed, Reader reader) {
		Known now = this.known.get();
		boolean member = reader.audiences().contains(Audience.NETWORK);
		return Stream
			.of(best(typed, now.words(), Kind.WORDS), best(typed, now.fields(), Kind.FIELD_OF_ACTION),
					member ? best(typed, now.municipalities(), Kind.MUNICIPALITY) : Stream.<Suggestion>empty(),
					member ? best(typed, now.organisations(), Kind.ORGANISATION) : Stream.<Suggestion>empty())
			.flatMap((suggestions) -> suggestions)
			.toList();
	}

	private static Stream<Suggestion> best(Beginnings typed, List<Completion> completions, Kind kind) {
		record Fitting(Completion completion, int distance) {
		}
		List<Fitting> fitting = new ArrayList<>();
		for (Completion completion : completions) {
			typed.distance(completion.words()).ifPresent((distance) -> fitting.add(new Fitting(completion, distance)));
		}
		return fitting.stream()
			.sorted(Comparator.comparingInt(Fitting::distance)
				.thenComparingInt((one) -> one.completion().suggestion().text().length())
				.thenComparing((one) -> one.completion().suggestion().text()))
			.limit(Objects.requireNonNull(LIMITS.get(kind)))
			.map((one) -> one.completion().suggestion());
	}

	private Known read() {
		List<Completion> fieldsOfAction = this.fields.all()
			.stream()
			.map((field) -> Completion.of(new Suggestion(Kind.FIELD_OF_ACTION, field.label(), field.key())))
			.toList();
		Map<Ags, String> names = new HashMap<>();
		List<Completion> others = new ArrayList<>();
		for (Organisation organisation : this.organisations.all()) {
			Ags ags = organisation.ags();
			if (ags != null) {
				names.put(ags, organisation.name());
			}
			else {
				others.add(Completion
					.of(new Suggestion(Kind.ORGANISATION, organisation.name(), organisation.id().toString())));
			}
		}
		List<Completion> towns = this.municipalities.all().stream().map((town) -> completion(town, names)).toList();
		return new Known(words(), fieldsOfAction, towns, others);
	}

	/** A municipality begins with its own name, not with the word Stadt. */
	private static Completion completion(Municipality town, Map<Ags, String> names) {
		String name = names.getOrDefault(town.ags(), town.name());
		return new Completion(new Suggestion(Kind.MUNICIPALITY, name, town.ags().value()),
				Beginnings.wordsOf(List.of(town.name(), name)));
	}

	/**
	 * The words of the groups that the search knows as synonyms, as far as they are
	 * terms.
	 */
	private List<Completion> words() {
		return this.synonyms.rules()
			.stream()
			.map((line) -> Stream.of(line.substring(line.indexOf('>') + 1).split(",")).map(String::strip).toList())
			.flatMap((group) -> group.stream().filter((word) -> !isFragment(word) && !isTypingError(word, group)))
			.distinct()
			.map((word) -> Completion.of(new Suggestion(Kind.WORDS, word, null)))
			.toList();
	}

	/**
	 * Whether a phrase stands in a group only because people type it like this, without
	 * the small words between: hardly a German term of several words has no noun.
	 */
	private static boolean isFragment(String phrase) {
		return phrase.indexOf(' ') >= 0 && phrase.equals(phrase.toLowerCase(Locale.GERMAN));
	}

	/**
	 * Whether a word stands in a group only so that common typing errors find something:
	 * no known word itself, but nearly one of the others.
	 */
	private static boolean isTypingError(String word, List<String> group) {
		int same = 4;
		return word.length() > same && word.indexOf(' ') < 0 && !Compounds.isKnown(word)
				&& group.stream()
					.anyMatch((other) -> other.startsWith(word.substring(0, same)) && Compounds.isKnown(other)
							&& Math.abs(other.length() - word.length()) <= 1);
	}

	/**
	 * A suggestion with the words in which beginnings are looked for.
	 *
	 * @param suggestion the suggestion
	 * @param words its words
	 */
	private record Completion(Suggestion suggestion, List<String> words) {

		private static Completion of(Suggestion suggestion) {
			return new Completion(suggestion, Beginnings.wordsOf(List.of(suggestion.text())));
		}

	}

	/**
	 * What was read at one moment.
	 *
	 * @param words words of the kept synonyms
	 * @param fields fields of action
	 * @param municipalities all municipalities
	 * @param organisations organisations that are no municipalities
	 */
	private record Known(List<Completion> words, List<Completion> fields, List<Completion> municipalities,
			List<Completion> organisations) {
	}

}
