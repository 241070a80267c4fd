package de.asskomm.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * The two files of the register: comma-separated, UTF-8, with a header row. Their German
 * values become domain types here.
 *
 * @param districts file of the districts
 * @param municipalities file of the municipalities
 */
record RegisterFiles(Resource districts, Resource municipalities) {

	private static final Map<String, DistrictKind> DISTRICT_KINDS = Map.of("Landkreis", DistrictKind.DISTRICT,
			"Kreisfreie Stadt", DistrictKind.INDEPENDENT_CITY);

	private static final Map<String, MunicipalityKind> MUNICIPALITY_KINDS = Map.of("Kreisfreie Stadt",
			MunicipalityKind.INDEPENDENT_CITY, "Große Kreisstadt", MunicipalityKind.MAJOR_DISTRICT_TOWN, "Stadt",
			MunicipalityKind.TOWN, "Gemeinde", MunicipalityKind.RURAL_MUNICIPALITY);

	private static final Map<String, MunicipalAssociation.Kind> ASSOCIATION_KINDS = Map.of("Verwaltungsgemeinschaft",
			MunicipalAssociation.Kind.JOINT_ADMINISTRATION, "Verwaltungsverband",
			MunicipalAssociation.Kind.ADMINISTRATIVE_UNION);

	/**
	 * Reads both files.
	 * @return what they say
	 * @throws InvalidRegisterException if a line cannot be understood, a key occurs
	 * twice, or the files contradict each other
	 */
	Content read() {
		Map<String, District> readDistricts = read(this.districts, RegisterFiles::district,
				(district) -> district.key().value());
		Map<String, Municipality> readMunicipalities = read(this.municipalities,
				(line) -> municipality(line, readDistricts), (municipality) -> municipality.ags().value());
		return new Content(List.copyOf(readDistricts.values()), List.copyOf(readMunicipalities.values()));
	}

	private static <T> Map<String, T> read(Resource file, Function<NamedCsvRecord, T> parse, Function<T, String> key) {
		Map<String, T> entries = new LinkedHashMap<>();
		try (InputStream in = file.getInputStream();
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.allowUnclosedQuote(false)
					.ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
			for (NamedCsvRecord line : lines) {
				T entry = parse(file, line, parse);
				if (entries.putIfAbsent(key.apply(entry), entry) != null) {
					throw new InvalidRegisterException(file, line.getStartingLineNumber(),
							"the key " + key.apply(entry) + " occurs twice", null);
				}
			}
		}
		catch (CsvParseException ex) {
			throw new InvalidRegisterException(file, null, "it is no valid CSV: " + ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file.getDescription(), ex);
		}
		if (entries.isEmpty()) {
			throw new InvalidRegisterException(file, null, "it is empty", null);
		}
		return entries;
	}

	private static <T> T parse(Resource file, NamedCsvRecord line, Function<NamedCsvRecord, T> parse) {
		try {
			// The reader compares the lines with each other, but not with the header.
			if (line.getFieldCount() != line.getHeader().size()) {
				throw new IllegalArgumentException(
						"it has %d fields, the header %d".formatted(line.getFieldCount(), line.getHeader().size()));
			}
			return parse.apply(line);
		}
		catch (IllegalArgumentException | DateTimeParseException | NoSuchElementException ex) {
			throw new InvalidRegisterException(file, line.getStartingLineNumber(), String.valueOf(ex.getMessage()), ex);
		}
	}

	private static District district(NamedCsvRecord line) {
		return new District(new DistrictKey(line.getField("key")), line.getField("name"),
				known(DISTRICT_KINDS, line.getField("type")), line.getField("seat"),
				line.getField("police_directorate"));
	}

	private static Municipality municipality(NamedCsvRecord line, Map<String, District> districts) {
		District district = known(districts, line.getField("district_key"));
		String policeDirectorate = line.getField("police_directorate");
		if (!district.policeDirectorate().equals(policeDirectorate)) {
			throw new IllegalArgumentException("the police directorate %s is not that of the district %s"
				.formatted(policeDirectorate, district.name()));
		}
		return new Municipality(new Ags(line.getField("ags")), line.getField("name"),
				orNull(line.getField("name_sorbian")), known(MUNICIPALITY_KINDS, line.getField("type")), district,
				association(line), Integer.parseInt(line.getField("population")),
				LocalDate.parse(line.getField("population_date")), new BigDecimal(line.getField("area_km2")),
				new Location(Double.parseDouble(line.getField("lat")), Double.parseDouble(line.getField("lon"))),
				postalCodes(line));
	}

	private static @Nullable MunicipalAssociation association(NamedCsvRecord line) {
		String name = line.getField("association");
		return name.isEmpty() ? null
				: new MunicipalAssociation(known(ASSOCIATION_KINDS, line.getField("association_type")), name);
	}

	private static List<String> postalCodes(NamedCsvRecord line) {
		Set<String> codes = new LinkedHashSet<>();
		codes.add(line.getField("postal_code_main"));
		codes.addAll(Arrays.asList(line.getField("postal_codes").split(" ")));
		return new ArrayList<>(codes);
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private static <T> T known(Map<String, T> values, String name) {
		T value = values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("\"" + name + "\" is unknown");
		}
		return value;
	}

	/**
	 * What the files say.
	 *
	 * @param districts the districts in the order of the file
	 * @param municipalities the municipalities in the order of the file
	 */
	record Content(List<District> districts, List<Municipality> municipalities) {
	}

}
