package de.asskomm.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PersonalDataTests {

	private static final int LENGTH = 20_000;

	private static final String SENTENCES = "judged-sentences.txt";

	private static final Pattern MARKED = Pattern.compile("⟦([A-Z_]+)\\|([^⟧]*)⟧");

	/** A text with what has to be found in it. */
	private record Judged(String text, List<Place> expected) {

		static Judged of(String line) {
			StringBuilder text = new StringBuilder();
			List<Place> places = new ArrayList<>();
			Matcher matcher = MARKED.matcher(line.replace("\\n", "\n"));
			while (matcher.find()) {
				matcher.appendReplacement(text, "");
				int start = text.length();
				text.append(matcher.group(2));
				places.add(new Place(PersonalDataKind.valueOf(matcher.group(1)), start, text.length()));
			}
			matcher.appendTail(text);
			return new Judged(text.toString(), places);
		}

	}

	/** How often something of a kind was found, rightly or not, and missed. */
	private static final class Count {

		private int right;

		private int wrong;

		private int missed;

		double precision() {
			return (double) this.right / (this.right + this.wrong);
		}

		double recall() {
			return (double) this.right / (this.right + this.missed);
		}

	}

	@Test
	void findsWhatPeopleFind() throws IOException {
		Map<PersonalDataKind, Count> counts = judge(SENTENCES);
		assertThat(counts).allSatisfy((kind, count) -> {
			assertThat(count.right + count.missed).as("places of kind %s", kind).isGreaterThanOrEqualTo(7);
			assertThat(count.precision()).as("precision of %s", kind).isGreaterThanOrEqualTo(0.9);
			assertThat(count.recall()).as("recall of %s", kind).isGreaterThanOrEqualTo(0.9);
		});
	}

	/**
	 * The finders were changed until they did well on the other sentences; these tell how
	 * well they do on any. A name beside an accusation is often that of somebody who
	 * helps.
	 */
	@Test
	void findsMostInSentencesThatTheyWereNotMadeFor() throws IOException {
		Count all = new Count();
		judge("judged-sentences-unseen.txt").values().forEach((count) -> {
			all.right += count.right;
			all.wrong += count.wrong;
			all.missed += count.missed;
		});
		assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(0.8);
		assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(0.9);
	}

	/** Compares what is found with what was marked, and prints the result. */
	private static Map<PersonalDataKind, Count> judge(String sentences) throws IOException {
		List<Judged> judged = judged(sentences);
		Map<PersonalDataKind, Count> counts = new EnumMap<>(PersonalDataKind.class);
		Stream.of(PersonalDataKind.values()).forEach((kind) -> counts.put(kind, new Count()));
		for (Judged one : judged) {
			List<Place> found = PersonalData.find(one.text());
			for (Place place : found) {
				Count count = Objects.requireNonNull(counts.get(place.kind()));
				if (one.expected().contains(place)) {
					count.right++;
				}
				else {
					count.wrong++;
					System.out.println("wrongly " + place.kind() + " „" + place.in(one.text()) + "“: " + one.text());
				}
			}
			one.expected().stream().filter((place) -> !found.contains(place)).forEach((place) -> {
				Objects.requireNonNull(counts.get(place.kind())).missed++;
				System.out.println("missed " + place.kind() + " „" + place.in(one.text()) + "“: " + one.text());
			});
		}
		System.out.printf("%s: %d sentences%n", sentences, judged.size());
		counts.forEach((kind, count) -> System.out.printf("%-15s precision %.3f recall %.3f (%d places)%n", kind,
				count.precision(), count.recall(), count.right + count.missed));
		return counts;
	}

	@Test
	void knowsTheDistrictsOfSaxony() {
		for (String district : List.of("ANA", "ASZ", "AU", "AE", "BED", "BIW", "BNA", "BZ", "C", "DD", "DL", "DW", "DZ",
				"EB", "ERZ", "FG", "FLÖ", "FTL", "GC", "GHA", "GHC", "GR", "GRH", "GRM", "HC", "HOT", "HY", "KM", "L",
				"LÖB", "MAB", "MEI", "MEK", "MTL", "MW", "NOL", "NY", "OVL", "OZ", "PIR", "PL", "RC", "RG", "RIE", "RL",
				"SEB", "STL", "SZB", "TDO", "TG", "TO", "V", "WDA", "WSW", "WUR", "Z", "ZI", "ZP", "ZZ")) {
			assertThat(PersonalData.find("Auto " + district + "-AB 12")).as(district)
				.containsExactly(new Place(PersonalDataKind.NUMBER_PLATE, 5, 5 + district.length() + 6));
		}
	}

	static Stream<String> nasty() {
		return Stream.of("0", "0 ", "0-", "0351/", "(0", "+49 ", "1.", "01.02.", "a@", "@", "a.", "a-", "a@b.", "Herr ",
				"Frau Dr. ", "Max ", "Max Max-", "DD-", "DD-AB ", "D ", "DE89 ", "DE", "DE893704", "Konto ", "Konto 1 ",
				"geb. ", "*", "geb. am ", "Straße 1 ", "Am Markt ", "Am Markt 1, 01558 ", "Str.", "wegen ", "Täter ",
				"Täter Herr Müller ", "http://", "www.", "\n", "\n\n- ", " ", "\u00a0", "ä", "Ä", "\ud83d\ude00",
				"\ud83d", "[", "[geschwärzt]", "((((", "Nr. ", "unter der Nummer ", "(at) ", "x (at) ", "x/y.z", "„",
				"0/0(0)0-", "1 000 ", "Anna-", "Anna-Anna ", "von von ", "Straße der ", "I\u0307");
	}

	@ParameterizedTest
	@MethodSource("nasty")
	void takesNoLongerForNastyTexts(String piece) {
		String text = piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
		assertTimeout(Duration.ofSeconds(2), () -> check(text));
		assertTimeout(Duration.ofSeconds(2), () -> check("Herr Müller " + text + " Täter"));
	}

	@Test
	void placesAreInOrderAndApartInAnyText() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<String> pieces = Stream
			.concat(nasty(),
					Stream.of(" ", ".", ", ", "1", "12", "2024", "Müller", "Herr", "\n", "Bahnhofstraße 5",
							"03522 304123", "DE89 3704 0044 0532 0130 00", "a@b.de", "DD-AB 12", "12.03.1987"))
			.toList();
		for (int round = 0; round < 2_000; round++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(60);
			for (int index = 0; index < length; index++) {
				text.append(random.nextInt(8) == 0 ? String.valueOf((char) random.nextInt(0x10000))
						: pieces.get(random.nextInt(pieces.size())));
			}
			assertThat(check(text.toString())).as("seed %d, round %d", seed, round).isNotNull();
		}
	}

	@Test
	void theEffortGrowsWithTheLengthOnly() throws IOException {
		StringBuilder all = new StringBuilder();
		for (Judged one : judged(SENTENCES)) {
			all.append(one.text()).append('\n');
		}
		String once = all.toString();
		int places = PersonalData.find(once + "\n").size();
		String often = (once + "\n").repeat(200);
		assertTimeout(Duration.ofSeconds(20),
				() -> assertThat(PersonalData.find(often)).hasSize(200 * places).isNotEmpty());
	}

	@Test
	void findsWhatIsBlackenedNoMore() throws IOException {
		for (Judged one : judged(SENTENCES)) {
			String text = one.text();
			List<Place> places = PersonalData.find(text);
			for (Place place : places.reversed()) {
				text = Blackening.of(text, place);
			}
			assertThat(PersonalData.find(text)).as(text).isEmpty();
			assertThat(text.split(Pattern.quote(Blackening.MARK), -1)).hasSize(places.size() + 1);
		}
	}

	@Test
	void blackensOnePlace() {
		String text = "Rufen Sie 03522 304123 an.";
		Place place = PersonalData.find(text).getFirst();
		assertThat(place.in(text)).isEqualTo("03522 304123");
		assertThat(Blackening.of(text, place)).isEqualTo("Rufen Sie [geschwärzt] an.");
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Blackening.of("kurz", place));
		assertThatIllegalArgumentException().isThrownBy(() -> new Place(PersonalDataKind.PHONE, 3, 3));
	}

	@Test
	void countsThePlacesOfCharactersOutsideTheBasicPlane() {
		String text = "\ud83d\ude00 Straße: 03522 304123";
		assertThat(PersonalData.find(text)).containsExactly(new Place(PersonalDataKind.PHONE, 11, 23));
	}

	@Test
	void readsTwoHundredWordsAMinute() {
		assertThat(ReadingTime.of("")).isEqualTo(1);
		assertThat(ReadingTime.of(" Wort  ".repeat(200))).isEqualTo(1);
		assertThat(ReadingTime.of("Wort\n".repeat(700))).isEqualTo(4);
		assertThat(ReadingTime.of("Wort ".repeat(610))).isEqualTo(3);
	}

	private static List<Place> check(String text) {
		List<Place> places = PersonalData.find(text);
		int end = 0;
		for (Place place : places) {
			assertThat(place.start()).isGreaterThanOrEqualTo(end);
			assertThat(place.end()).isGreaterThan(place.start()).isLessThanOrEqualTo(text.length());
			end = place.end();
		}
		return places;
	}

	private static List<Judged> judged(String sentences) throws IOException {
		try (InputStream stream = PersonalDataTests.class.getResourceAsStream("/privacy/" + sentences)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Judged::of)
				.toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "max mustermann", "Andrea Schulze", "frau lehmann", "peter von hagen graffiti" })
	void knowsAPersonAmongTypedWords(String words) {
		assertThat(PersonalData.namesSomebody(words)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "graffiti bahnhof", "max-reger-straße", "jugendclub öffnungszeiten", "e-scooter gehweg",
			"häusliche gewalt gegen frauen", "familie und beruf" })
	void takesNoOrdinaryWordsForAPerson(String words) {
		assertThat(PersonalData.namesSomebody(words)).isFalse();
	}

}
