package de.asskomm.municipality;

import java.util.ArrayList;
import java.util.List;

import de.asskomm.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ApplicationModuleTest
@ContextConfiguration(initializers = RealPostgres.class)
@Transactional
class MunicipalitiesIntegrationTests {

	@Autowired
	private Municipalities municipalities;

	@BeforeEach
	void fillTheRegister(@Autowired ImportMunicipalities importMunicipalities) {
		importMunicipalities.run();
	}

	@Test
	void findsAMunicipalityByItsKey() {
		Municipality wilsdruff = this.municipalities.find(new Ags("14628410")).orElseThrow();
		assertThat(wilsdruff.name()).isEqualTo("Wilsdruff");
		assertThat(wilsdruff.district().name()).isEqualTo("Landkreis Sächsische Schweiz-Osterzgebirge");
		assertThat(wilsdruff.policeDirectorate()).isEqualTo("Dresden");
		assertThat(this.municipalities.find(new Ags("14999999"))).isEmpty();
	}

	@Test
	void knowsTheDistrictsByTheirKeys() {
		assertThat(this.municipalities.districts()).hasSize(13)
			.isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
		assertThat(this.municipalities.districts())
			.filteredOn((district) -> district.kind() == DistrictKind.INDEPENDENT_CITY)
			.extracting(District::name)
			.containsExactly("Chemnitz", "Dresden", "Leipzig");
		assertThat(this.municipalities.district(new DistrictKey("14713"))).map(District::seat).contains("Leipzig");
		assertThat(this.municipalities.district(new DistrictKey("14999"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Großenhain, Großenhain", "grossenhain, Großenhain", "GROßENHAIN, Großenhain", "ssenhai, Großenhain",
			"Flöha, Flöha", "floha, Flöha", "FLOEHA, Flöha", "frankenberg sa, Frankenberg/Sa.",
			"kirschau schirgis, Schirgiswalde-Kirschau", "budysin, Bautzen", "Budyšin, Bautzen", "01558, Großenhain",
			"09669 Frank, Frankenberg/Sa." })
	void findsATownHoweverItIsTyped(String typed, String name) {
		assertThat(names(query(typed))).contains(name).hasSizeLessThan(5);
	}

	@Test
	void findsPostalCodesByTheirBeginningOnly() {
		assertThat(names(query("9669"))).isEmpty();
		assertThat(names(query("0966"))).contains("Frankenberg/Sa.", "Hainichen", "Striegistal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hamburg", "%", "_", "\\", "' OR true --", "Großenhain%", "\uD83D" })
	void findsNothingThatIsNotThere(String typed) {
		assertThat(names(query(typed))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u0000", "\t\n" })
	void takesNoWordsAsNoCondition(String typed) {
		assertThat(names(query(typed))).hasSize(418);
	}

	@Test
	void survivesVeryManyWords() {
		assertThat(names(query("leip ".repeat(20_000)))).contains("Leipzig");
	}

	@Test
	void narrowsByDistrictAndSizeClassTogether() {
		MunicipalityPage page = this.municipalities
			.search(new MunicipalityQuery(null, new DistrictKey("14627"), SizeClass.FROM_10000, null, 100));
		assertThat(page.items()).extracting(Municipality::name)
			.contains("Großenhain")
			.doesNotContain("Meißen", "Wilsdruff");
		assertThat(page.items()).allSatisfy((municipality) -> {
			assertThat(municipality.sizeClass()).isEqualTo(SizeClass.FROM_10000);
			assertThat(municipality.district().key()).isEqualTo(new DistrictKey("14627"));
		});
	}

	@Test
	void sortsUmlautsLikeTheirBaseLetters() {
		List<String> names = names(query(null));
		assertThat(names).containsSubsequence("Bobritzsch-Hilbersdorf", "Böhlen", "Borna", "Börnichen/Erzgeb.",
				"Borsdorf", "Bösenbrunn", "Zwönitz");
		assertThat(this.municipalities.all()).extracting(Municipality::name).isEqualTo(names);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 209, 417, 418, 500 })
	void turnsThePagesWithoutGapOrRepetition(int limit) {
		List<Ags> seen = new ArrayList<>();
		MunicipalityQuery query = new MunicipalityQuery(null, null, null, null, limit);
		Ags cursor;
		do {
			MunicipalityPage page = this.municipalities.search(query);
			assertThat(page.items()).hasSizeBetween(1, limit);
			page.items().forEach((municipality) -> seen.add(municipality.ags()));
			cursor = page.nextCursor();
			if (cursor != null) {
				query = query.after(cursor);
			}
		}
		while (cursor != null);
		assertThat(seen).doesNotHaveDuplicates().hasSize(418);
	}

	@Test
	void keepsMunicipalitiesOfTheSameNameApartOnPages() {
		MunicipalityQuery first = new MunicipalityQuery("Bernsdorf", null, null, null, 1);
		MunicipalityPage page = this.municipalities.search(first);
		MunicipalityPage next = this.municipalities.search(first.after(page.items().getFirst().ags()));
		assertThat(page.items()).extracting(Municipality::ags).containsExactly(new Ags("14524010"));
		assertThat(next.items()).extracting(Municipality::ags).containsExactly(new Ags("14625030"));
	}

	@Test
	void endsThePagesAfterACursorThatIsUnknown() {
		assertThat(this.municipalities.search(new MunicipalityQuery(null, null, null, new Ags("14999999"), 10)).items())
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 501 })
	void limitsThePages(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MunicipalityQuery(null, null, null, null, limit));
	}

	private List<String> names(MunicipalityQuery query) {
		return this.municipalities.search(query).items().stream().map(Municipality::name).toList();
	}

	private static MunicipalityQuery query(@Nullable String q) {
		return new MunicipalityQuery(q, null, null, null, 500);
	}

}
