package de.asskomm.web.wording;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.memory.Remembered;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;

import org.springframework.stereotype.Component;

/**
 * Names that nearly every answer needs and that hardly ever change: fields of action and
 * districts are read anew once a minute at most.
 */
@Component
public class Names {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final FieldsOfAction fieldsOfAction;

	private final Municipalities municipalities;

	private final Remembered<Snapshot> snapshot;

	Names(FieldsOfAction fieldsOfAction, Municipalities municipalities, Clock clock) {
		this.fieldsOfAction = fieldsOfAction;
		this.municipalities = municipalities;
		// An installation that is still loading its register is asked again.
		this.snapshot = new Remembered<>(this::read, KEPT, clock,
				(read) -> !read.fields().isEmpty() && !read.districts().isEmpty());
	}

	/**
	 * The names as they are now.
	 * @return the names, about a minute old at most
	 */
	public Snapshot now() {
		return this.snapshot.get();
	}

	private Snapshot read() {
		Map<String, String> fields = new LinkedHashMap<>();
		for (FieldOfAction field : this.fieldsOfAction.all()) {
			fields.put(field.key(), field.label());
		}
		Map<DistrictKey, District> districts = new LinkedHashMap<>();
		List<District> byName = this.municipalities.districts()
			.stream()
			.sorted((one, other) -> Alphabet.compare(one.name(), other.name()))
			.toList();
		byName.forEach((district) -> districts.put(district.key(), district));
		return new Snapshot(fields, districts);
	}

	/**
	 * Fields of action and districts at one moment.
	 *
	 * @param fields label by key, in the order of the catalogue
	 * @param districts district by key, in the order of their names
	 */
	public record Snapshot(Map<String, String> fields, Map<DistrictKey, District> districts) {

		/**
		 * What a field of action is called.
		 * @param key its key
		 * @return its label, or the key where there is no such field
		 */
		public String field(String key) {
			return this.fields.getOrDefault(key, key);
		}

		/**
		 * What a district is called.
		 * @param key its key
		 * @return its name, or the key where there is no such district
		 */
		public String district(DistrictKey key) {
			District district = this.districts.get(key);
			return (district != null) ? district.name() : key.value();
		}

	}

}
