package de.asskomm.web.api;

import java.net.URI;
import java.util.UUID;

import de.asskomm.membership.Administration;
import de.asskomm.membership.DescribeOrganisation;
import de.asskomm.membership.Directory;
import de.asskomm.membership.DirectoryEntry;
import de.asskomm.membership.DirectoryPage;
import de.asskomm.membership.DirectoryQuery;
import de.asskomm.membership.OpenOrganisation;
import de.asskomm.membership.Participation;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organisations that take part: everybody finds them, the prevention council takes
 * them on board, each describes itself.
 */
@RestController
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Organisationen")
class OrganisationController {

	private final Directory directory;

	private final OpenOrganisation openOrganisation;

	private final DescribeOrganisation describeOrganisation;

	private final Creations creations;

	OrganisationController(Directory directory, OpenOrganisation openOrganisation,
			DescribeOrganisation describeOrganisation, Creations creations) {
		this.directory = directory;
		this.openOrganisation = openOrganisation;
		this.describeOrganisation = describeOrganisation;
		this.creations = creations;
	}

	@GetMapping
	@Operation(summary = "Das Verzeichnis der Organisationen nach Namen")
	ListView<OrganisationDetailView> organisations(Actor actor,
			@Parameter(description = "Wörter aus dem Namen") @RequestParam(
					required = false) @Size(max = 200) @Nullable String q,
			@RequestParam(required = false) @Nullable OrganisationType type,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Size(max = 60) @Nullable String fieldOfAction,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(DirectoryQuery.MAXIMUM_LIMIT) int limit) {
		DirectoryPage page = this.directory.search(new DirectoryQuery(q, type, district,
				(fieldOfAction != null && fieldOfAction.isEmpty()) ? null : fieldOfAction,
				(cursor != null) ? new OrganisationId(cursor) : null, limit));
		OrganisationId next = page.next();
		return new ListView<>(page.entries().stream().map((entry) -> view(actor, entry)).toList(),
				(next != null) ? next.toString() : null);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Eine Organisation mit ihren Ansprechpersonen")
	OrganisationDetailView organisation(Actor actor, @PathVariable UUID id) {
		return view(actor, find(id));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Eine Organisation aufnehmen",
			description = "Die erste Koordination bekommt eine Einladung per E-Mail. Das dürfen Moderation und Verwaltung.")
	ResponseEntity<OrganisationDetailView> openOrganisation(Actor actor, @RequestBody OrganisationRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		OrganisationId id = this.creations.once(actor,
				new Creation<>("POST /organisations", key, request,
						() -> Results
							.done(this.openOrganisation.open(actor, request.draft(), request.coordinator()),
									Participation::version)
							.id(),
						OrganisationId::value, OrganisationId::new));
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + id)).body(view(actor, find(id.value())));
	}

	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ändern, was über eine Organisation festgehalten ist",
			description = "Name, E-Mail-Domänen, Vereinbarung und Stand. Das dürfen Moderation und Verwaltung.")
	OrganisationDetailView changeOrganisation(Actor actor, @PathVariable UUID id,
			@RequestBody OrganisationRequest request) {
		Results.done(this.openOrganisation.record(actor, new OrganisationId(id), version(request.version()),
				request.draft(), request.state()), Participation::version);
		return view(actor, find(id));
	}

	@PutMapping(path = "/{id}/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Das eigene Profil im Verzeichnis ändern", description = "Das darf die Koordination.")
	OrganisationDetailView describeOrganisation(Actor actor, @PathVariable UUID id,
			@RequestBody OrganisationProfileRequest request) {
		Results.done(this.describeOrganisation.describe(actor, new OrganisationId(id), version(request.version()),
				request.draft()), Participation::version);
		return view(actor, find(id));
	}

	static long version(@Nullable Long version) {
		if (version == null) {
			throw InvalidRequest.of("version", "version.missing");
		}
		return version;
	}

	private DirectoryEntry find(UUID id) {
		return this.directory.find(new OrganisationId(id)).orElseThrow(() -> new NotFound("organisation", id));
	}

	private static OrganisationDetailView view(Actor actor, DirectoryEntry entry) {
		return OrganisationDetailView.of(entry, Administration.allows(actor, entry.participation().id()));
	}

}
