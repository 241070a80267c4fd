package de.asskomm.web.api;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.MunicipalityPage;
import de.asskomm.municipality.MunicipalityQuery;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of municipalities.
 */
@RestController
@RequestMapping(path = "/api/v1/municipalities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class MunicipalityController {

	private static final Pattern KEY = Pattern.compile("[0-9]{8}");

	private final Municipalities municipalities;

	private final Organisations organisations;

	MunicipalityController(Municipalities municipalities, Organisations organisations) {
		this.municipalities = municipalities;
		this.organisations = organisations;
	}

	@GetMapping
	@Operation(summary = "Sächsische Kommunen nach Namen", description = "Ohne limit kommen alle auf einer Seite.")
	ListView<MunicipalityView> municipalities(
			@Parameter(description = "Teil des Namens oder Beginn einer Postleitzahl") @RequestParam(
					required = false) @Size(max = 200) @Nullable String q,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Nullable SizeClass sizeClass,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = ""
					+ MunicipalityQuery.MAXIMUM_LIMIT) @Min(1) @Max(MunicipalityQuery.MAXIMUM_LIMIT) int limit) {
		MunicipalityPage page = this.municipalities
			.search(new MunicipalityQuery(q, district, sizeClass, after(cursor), limit));
		Map<Ags, Organisation> participants = participants();
		Ags next = page.nextCursor();
		return new ListView<>(page.items()
			.stream()
			.map((municipality) -> MunicipalityView.of(municipality, participants.get(municipality.ags())))
			.toList(), (next != null) ? next.value() : null);
	}

	@GetMapping("/{ags}")
	@Operation(summary = "Eine Kommune", description = "ags ist der Amtliche Gemeindeschlüssel, acht Ziffern.")
	MunicipalityView municipality(@PathVariable String ags) {
		if (!KEY.matcher(ags).matches()) {
			throw InvalidRequest.of("ags", "parameter.ags");
		}
		Municipality municipality = Ags.parse(ags)
			.flatMap(this.municipalities::find)
			.orElseThrow(() -> new NotFound("municipality", ags));
		return MunicipalityView.of(municipality, this.organisations.findByAgs(municipality.ags()).orElse(null));
	}

	private Map<Ags, Organisation> participants() {
		Map<Ags, Organisation> participants = new HashMap<>();
		for (Organisation organisation : this.organisations.all()) {
			if (organisation.ags() != null) {
				participants.put(organisation.ags(), organisation);
			}
		}
		return participants;
	}

	private @Nullable Ags after(@Nullable String cursor) {
		return (cursor == null || cursor.isEmpty()) ? null
				: Ags.parse(cursor)
					.flatMap(this.municipalities::find)
					.map(Municipality::ags)
					.orElseThrow(() -> InvalidRequest.of("cursor", "parameter.cursor"));
	}

}
