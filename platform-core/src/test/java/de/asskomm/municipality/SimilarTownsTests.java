package de.asskomm.municipality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.municipality.SimilarTowns.Closeness;
import de.asskomm.municipality.TownSimilarity.Part;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SimilarTownsTests {

	private static final Ags GROSSENHAIN = new Ags("14627060");

	private static final Ags LEIPZIG = new Ags("14713000");

	private static final Ags CHEMNITZ = new Ags("14511000");

	private static final Ags DRESDEN = new Ags("14612000");

	private static final Map<Ags, Municipality> REGISTER = new RegisterFiles(
			new ClassPathResource("reference/saxony-districts.csv"),
			new ClassPathResource("reference/saxony-municipalities.csv"))
		.read()
		.municipalities()
		.stream()
		.collect(Collectors.toMap(Municipality::ags, Function.identity()));

	@Test
	void weightsAddUpToOne() {
		assertThat(Stream.of(Part.values()).mapToDouble(Part::weight).sum()).isEqualTo(1, Offset.offset(1e-9));
	}

	@Test
	void everyTownIsCompletelyLikeItself() {
		FieldProfile profile = new FieldProfile(Map.of("graffiti", 2L, "youth", 5L));
		for (Municipality town : REGISTER.values()) {
			assertThat(similarity(town, town).value()).isEqualTo(1);
			assertThat(TownSimilarity.between(town, profile, town, profile).value()).isEqualTo(1);
		}
	}

	@Test
	void isTheSameFromBothSides() {
		Municipality grossenhain = town(GROSSENHAIN);
		FieldProfile one = new FieldProfile(Map.of("graffiti", 2L, "youth", 5L));
		FieldProfile other = new FieldProfile(Map.of("littering", 4L, "youth", 1L));
		for (Municipality town : REGISTER.values()) {
			assertThat(TownSimilarity.between(grossenhain, one, town, other).value()).isBetween(0.0, 1.0)
				.isEqualTo(TownSimilarity.between(town, other, grossenhain, one).value());
		}
	}

	@Test
	void theMostSimilarTownsAreOfLikeSize() {
		List<TownSimilarity> veryClose = towns(GROSSENHAIN, Map.of()).towns(Closeness.VERY_CLOSE);
		assertThat(veryClose).extracting((similar) -> similar.town().name())
			.startsWith("Coswig")
			.contains("Riesa", "Meißen");
		assertThat(veryClose).allSatisfy((similar) -> assertThat(similar.town().population()).isBetween(9_000, 36_000));
	}

	@Test
	void doesNotCountATownAmongThoseLikeItself() {
		assertThat(towns(GROSSENHAIN, Map.of()).find(GROSSENHAIN)).isEmpty();
	}

	@Test
	void theLargeCitiesAreLikeEachOther() {
		assertThat(all(LEIPZIG)).extracting((similar) -> similar.town().ags()).containsExactly(DRESDEN, CHEMNITZ);
		assertThat(all(CHEMNITZ)).extracting((similar) -> similar.town().ags()).startsWith(DRESDEN);
	}

	@Test
	void everyTownHasTownsLikeItButNotMostOfSaxony() {
		for (Municipality town : REGISTER.values()) {
			assertThat(all(town.ags())).as(town.name()).hasSizeBetween(2, 100);
		}
	}

	@Test
	void saysWhyWithWhatAddsMostFirst() {
		TownSimilarity coswig = towns(GROSSENHAIN, Map.of()).towns(Closeness.VERY_CLOSE).getFirst();
		assertThat(coswig.reasons()).containsExactly(Part.POPULATION, Part.KIND, Part.DISTRICT, Part.DISTANCE,
				Part.POLICE_DIRECTORATE);
		assertThat(coswig.distanceKm()).isBetween(18.0, 24.0);
		assertThat(coswig.roundedPopulation()).isEqualTo(20_000);
	}

	@Test
	void nearnessHalvesOverThirtyKilometres() {
		assertThat(similarity(town(LEIPZIG), town(DRESDEN)).distanceKm()).isBetween(95.0, 105.0);
		assertThat(similarity(town(LEIPZIG), town(DRESDEN)).parts().get(Part.DISTANCE)).isBetween(.08, .12);
	}

	@Test
	void twiceAsLargeIsNearerThanTenTimesAsLarge() {
		Municipality town = MunicipalityFixture.grossenhain(10_000);
		assertThat(population(town, 10_000)).isEqualTo(1);
		assertThat(population(town, 20_000)).isEqualTo(population(town, 5_000), Offset.offset(1e-9))
			.isEqualTo(.7, Offset.offset(.01));
		assertThat(population(town, 100_000)).isZero();
		assertThat(population(town, 1_000_000)).isZero();
		assertThat(population(town, 0)).isZero();
	}

	@Test
	void whatTownsTellOfMovesThemTogetherOrApart() {
		Municipality grossenhain = town(GROSSENHAIN);
		FieldProfile graffiti = new FieldProfile(Map.of("graffiti", 3L));
		for (Municipality town : REGISTER.values()) {
			double same = TownSimilarity.between(grossenhain, graffiti, town, new FieldProfile(Map.of("graffiti", 9L)))
				.value();
			double other = TownSimilarity.between(grossenhain, graffiti, town, new FieldProfile(Map.of("drugs", 9L)))
				.value();
			assertThat(similarity(grossenhain, town).value()).isBetween(other, same);
		}
	}

	@Test
	void fewEntriesSayNothing() {
		FieldProfile few = new FieldProfile(Map.of("graffiti", 1L, "youth", 1L));
		FieldProfile many = new FieldProfile(Map.of("graffiti", 9L));
		Municipality town = town(GROSSENHAIN);
		assertThat(TownSimilarity.between(town, few, town, many).parts()).doesNotContainKey(Part.FIELDS_OF_ACTION);
		assertThat(TownSimilarity.between(town, FieldProfile.EMPTY, town, many).parts())
			.doesNotContainKey(Part.FIELDS_OF_ACTION);
	}

	@Test
	void sharedFieldsOfActionAreAReason() {
		Map<Ags, FieldProfile> profiles = new HashMap<>();
		REGISTER.keySet().forEach((ags) -> profiles.put(ags, new FieldProfile(Map.of("youth", 3L))));
		assertThat(towns(GROSSENHAIN, profiles).towns(Closeness.VERY_CLOSE).getFirst().reasons())
			.startsWith(Part.POPULATION, Part.FIELDS_OF_ACTION);
	}

	@Test
	void roundsPopulationsAsPeopleSayThem() {
		Municipality town = MunicipalityFixture.grossenhain(7_038);
		assertThat(similarity(town, town).roundedPopulation()).isEqualTo(7_000);
		assertThat(rounded(611_850)).isEqualTo(610_000);
		assertThat(rounded(18_183)).isEqualTo(18_000);
		assertThat(rounded(394)).isEqualTo(390);
		assertThat(rounded(0)).isZero();
	}

	private static int rounded(int population) {
		Municipality town = MunicipalityFixture.grossenhain(population);
		return similarity(town, town).roundedPopulation();
	}

	private static double population(Municipality town, int population) {
		return similarity(town, MunicipalityFixture.grossenhain(population)).parts()
			.getOrDefault(Part.POPULATION, -1.0);
	}

	private static TownSimilarity similarity(Municipality one, Municipality other) {
		return TownSimilarity.between(one, FieldProfile.EMPTY, other, FieldProfile.EMPTY);
	}

	private static List<TownSimilarity> all(Ags ags) {
		SimilarTowns towns = towns(ags, Map.of());
		return Stream.of(Closeness.values()).flatMap((closeness) -> towns.towns(closeness).stream()).toList();
	}

	private static SimilarTowns towns(Ags ags, Map<Ags, FieldProfile> profiles) {
		return SimilarTowns.to(town(ags), REGISTER.values(), profiles);
	}

	private static Municipality town(Ags ags) {
		return REGISTER.get(ags);
	}

}
