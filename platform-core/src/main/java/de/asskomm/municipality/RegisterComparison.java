package de.asskomm.municipality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.municipality.ImportReport.Change;
import de.asskomm.municipality.ImportReport.FieldChange;
import de.asskomm.municipality.ImportReport.Section;
import org.jspecify.annotations.Nullable;

/**
 * Compares stored entries with those of a file, field by field.
 *
 * @param <T> kind of entry
 */
final class RegisterComparison<T> {

	private final Function<T, String> key;

	private final Function<T, String> name;

	private final Map<String, Function<T, @Nullable Object>> fields;

	private RegisterComparison(Function<T, String> key, Function<T, String> name,
			Map<String, Function<T, @Nullable Object>> fields) {
		this.key = key;
		this.name = name;
		this.fields = fields;
	}

	static RegisterComparison<District> ofDistricts() {
		Map<String, Function<District, @Nullable Object>> fields = new LinkedHashMap<>();
		fields.put("name", District::name);
		fields.put("kind", District::kind);
		fields.put("seat", District::seat);
		fields.put("policeDirectorate", District::policeDirectorate);
		return new RegisterComparison<>((district) -> district.key().value(), District::name, fields);
	}

	static RegisterComparison<Municipality> ofMunicipalities() {
		Map<String, Function<Municipality, @Nullable Object>> fields = new LinkedHashMap<>();
		fields.put("name", Municipality::name);
		fields.put("nameSorbian", Municipality::nameSorbian);
		fields.put("kind", Municipality::kind);
		fields.put("association", RegisterComparison::association);
		fields.put("population", Municipality::population);
		fields.put("populationDate", Municipality::populationDate);
		fields.put("areaKm2", Municipality::areaKm2);
		fields.put("location", RegisterComparison::location);
		fields.put("postalCodes", (municipality) -> String.join(" ", municipality.postalCodes()));
		return new RegisterComparison<>((municipality) -> municipality.ags().value(), Municipality::name, fields);
	}

	Section compare(Collection<T> stored, Collection<T> incoming) {
		Map<String, T> before = byKey(stored);
		Map<String, T> after = byKey(incoming);
		List<String> added = new ArrayList<>();
		List<Change> changed = new ArrayList<>();
		after.forEach((entryKey, entry) -> {
			T known = before.get(entryKey);
			if (known == null) {
				added.add(entryKey);
				return;
			}
			List<FieldChange> differences = differences(known, entry);
			if (!differences.isEmpty()) {
				changed.add(new Change(entryKey, this.name.apply(entry), differences));
			}
		});
		List<String> missing = before.keySet().stream().filter((entryKey) -> !after.containsKey(entryKey)).toList();
		return new Section(added, changed, missing, after.size() - added.size() - changed.size());
	}

	private Map<String, T> byKey(Collection<T> entries) {
		return entries.stream()
			.collect(Collectors.toMap(this.key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
	}

	private List<FieldChange> differences(T before, T after) {
		List<FieldChange> differences = new ArrayList<>();
		this.fields.forEach((field, read) -> {
			String old = text(read.apply(before));
			String current = text(read.apply(after));
			if (!old.equals(current)) {
				differences.add(new FieldChange(field, old, current));
			}
		});
		return differences;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static @Nullable String association(Municipality municipality) {
		MunicipalAssociation association = municipality.association();
		return (association != null) ? association.kind() + " " + association.name() : null;
	}

	private static String location(Municipality municipality) {
		return municipality.location().lat() + ", " + municipality.location().lon();
	}

}
