package de.asskomm.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names that every page needs and that hardly ever change: fields of action and districts
 * are read anew once a minute at most.
 */
@Component("pageCatalogue")
class Catalogue {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final FieldsOfAction fieldsOfAction;

	private final Municipalities municipalities;

	private final Clock clock;

	private volatile @Nullable Snapshot snapshot;

	Catalogue(FieldsOfAction fieldsOfAction, Municipalities municipalities, Clock clock) {
		this.fieldsOfAction = fieldsOfAction;
		this.municipalities = municipalities;
		this.clock = clock;
	}

	/** The names as they are now. */
	Snapshot now() {
		Snapshot known = this.snapshot;
		Instant now = this.clock.instant();
		if (known == null || known.readAt().plus(KEPT).isBefore(now)) {
			known = read(now);
			// An installation that is still loading its register is asked again.
			this.snapshot = (known.fields().isEmpty() || known.districts().isEmpty()) ? null : known;
		}
		return known;
	}

	private Snapshot read(Instant now) {
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
		return new Snapshot(fields, districts, now);
	}

	/**
	 * Fields of action and districts at one moment.
	 *
	 * @param fields label by key, in the order of the catalogue
	 * @param districts district by key, in the order of their names
	 * @param readAt when it was read
	 */
	record Snapshot(Map<String, String> fields, Map<DistrictKey, District> districts, Instant readAt) {

		String field(String key) {
			return this.fields.getOrDefault(key, key);
		}

		String district(DistrictKey key) {
			District district = this.districts.get(key);
			return (district != null) ? district.name() : key.value();
		}

	}

}
