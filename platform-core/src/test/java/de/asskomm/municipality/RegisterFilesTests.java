package de.asskomm.municipality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegisterFilesTests {

	private static final String DISTRICTS = """
			key,name,type,seat,police_directorate
			14627,Landkreis Meißen,Landkreis,Meißen,Dresden
			""";

	private static final String HEADER = "ags,name,name_sorbian,type,district_key,police_directorate,association_type,"
			+ "association,population,population_date,area_km2,lat,lon,postal_code_main,postal_codes\n";

	private static final String GROSSENHAIN = "14627060,Großenhain,,Große Kreisstadt,14627,Dresden,,,18183,2024-12-31,"
			+ "130.36,51.292057,13.53055,01561,01558 01561\n";

	@Test
	void readsAllOfSaxony() {
		RegisterFiles.Content content = new RegisterFiles(new ClassPathResource("reference/saxony-districts.csv"),
				new ClassPathResource("reference/saxony-municipalities.csv"))
			.read();
		assertThat(content.districts()).hasSize(13);
		assertThat(content.municipalities()).hasSize(418);
		Map<MunicipalityKind, Long> kinds = content.municipalities()
			.stream()
			.collect(Collectors.groupingBy(Municipality::kind, Collectors.counting()));
		assertThat(kinds).containsOnly(Map.entry(MunicipalityKind.INDEPENDENT_CITY, 3L),
				Map.entry(MunicipalityKind.MAJOR_DISTRICT_TOWN, 53L), Map.entry(MunicipalityKind.TOWN, 113L),
				Map.entry(MunicipalityKind.RURAL_MUNICIPALITY, 249L));
		assertThat(content.municipalities().stream().mapToInt(Municipality::population).sum()).isEqualTo(4_042_422);
		Map<Ags, Municipality> byAgs = content.municipalities()
			.stream()
			.collect(Collectors.toMap(Municipality::ags, Function.identity()));
		assertThat(byAgs.get(new Ags("14521090")).association())
			.isEqualTo(new MunicipalAssociation(MunicipalAssociation.Kind.ADMINISTRATIVE_UNION, "Wildenstein"));
		assertThat(byAgs.get(new Ags("14523300")).association()).extracting(MunicipalAssociation::name)
			.asString()
			.startsWith("Oelsnitz/Vogtl., Bösenbrunn");
	}

	@Test
	void namesThePostalCodeOfTheAdministrationFirst() {
		assertThat(read(DISTRICTS, HEADER + GROSSENHAIN).municipalities()).singleElement()
			.extracting(Municipality::postalCodes)
			.isEqualTo(List.of("01561", "01558"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			14627060   | 12345678  | AGS
			18183      | viele     | viele
			14627,     | 14628,    | 14628
			Dresden    | Leipzig   | police directorate
			Große      | Kleine    | Kleine Kreisstadt
			2024-12-31 | 31.12.24  | 31.12.24
			51.292057  | 151.29    | latitude
			01561,     | 1561,     | postal code
			18183,     | '18,183,' | 16 fields
			Großenhain | '"Großen' | no valid CSV
			""")
	void saysInWhichLineWhatCannotBeUnderstood(String part, String replacement, String problem) {
		String broken = HEADER + GROSSENHAIN.replace(part, replacement);
		assertThatExceptionOfType(InvalidRegisterException.class).isThrownBy(() -> read(DISTRICTS, broken))
			.satisfies((ex) -> assertThat(ex.getMessage() + ex.getCause()).startsWith("municipalities.csv")
				.contains(problem));
	}

	@Test
	void refusesLinesOfDifferentLength() {
		assertThatExceptionOfType(InvalidRegisterException.class)
			.isThrownBy(() -> read(DISTRICTS, HEADER + GROSSENHAIN + "14627061,Nirgendwo\n"))
			.withMessageContaining("no valid CSV");
	}

	@Test
	void refusesAKeyThatOccursTwice() {
		assertThatExceptionOfType(InvalidRegisterException.class)
			.isThrownBy(() -> read(DISTRICTS, HEADER + GROSSENHAIN + GROSSENHAIN))
			.withMessage("municipalities.csv, line 3: the key 14627060 occurs twice");
	}

	@Test
	void refusesAnEmptyFile() {
		assertThatExceptionOfType(InvalidRegisterException.class).isThrownBy(() -> read(DISTRICTS, HEADER))
			.withMessageContaining("empty");
	}

	private static RegisterFiles.Content read(String districts, String municipalities) {
		return new RegisterFiles(file("districts.csv", districts), file("municipalities.csv", municipalities)).read();
	}

	static Resource file(String name, String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

}
