package de.asskomm.web.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.PostId;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.moderation.Report;
import de.asskomm.moderation.ReportId;
import de.asskomm.moderation.ReportPost;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Content is reported here. A reporter follows the own reports, nobody else's.
 */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Moderation")
class ReportController {

	private final ReportPost reportPost;

	private final ModerationCases cases;

	private final Organisations organisations;

	private final Creations creations;

	ReportController(ReportPost reportPost, ModerationCases cases, Organisations organisations, Creations creations) {
		this.reportPost = reportPost;
		this.cases = cases;
		this.organisations = organisations;
		this.creations = creations;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Einen Beitrag melden")
	ResponseEntity<ReportView> createReport(Actor actor, @RequestBody ReportRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		PostId post = new PostId(request.post());
		Report report = this.creations.once(actor,
				new Creation<>("POST /reports", key, request, () -> Results
					.done(this.reportPost.report(actor, post, request.reason(), request.text()), (ignored) -> 1),
						(created) -> created.id().value(), (id) -> own(actor, id)));
		return ResponseEntity.created(URI.create("/api/v1/reports/" + report.id())).body(view(report));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Den Stand einer eigenen Meldung lesen")
	ReportView report(Actor actor, @PathVariable UUID id) {
		return view(own(actor, id));
	}

	private Report own(Actor actor, UUID id) {
		return this.cases.findReport(new ReportId(id))
			.filter((report) -> report.reporter().id().equals(actor.member()))
			.orElseThrow(() -> new NotFound("report", id));
	}

	private ReportView view(Report report) {
		ModerationCase moderationCase = this.cases.find(report.caseId())
			.orElseThrow(() -> new NotFound("moderation case", report.caseId()));
		return ReportView.of(report, moderationCase,
				OrganisationViews.of(this.organisations, List.of(report.organisation())));
	}

}
