package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.moderation.Report;
import de.asskomm.moderation.ReportReason;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The moderators' cases.
 */
@RestController
@RequestMapping(path = "/api/v1/moderation/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Moderation")
class ModerationController {

	private final DecideCase decideCase;

	private final ModerationCases cases;

	private final Feed feed;

	private final Organisations organisations;

	ModerationController(DecideCase decideCase, ModerationCases cases, Feed feed, Organisations organisations) {
		this.decideCase = decideCase;
		this.cases = cases;
		this.feed = feed;
		this.organisations = organisations;
	}

	@GetMapping
	@Operation(summary = "Moderationsvorgänge, älteste zuerst", description = "Nur für die Moderation.")
	ListView<CaseView> moderationCases(Actor actor, @RequestParam(required = false) @Nullable CaseState state,
			@RequestParam(required = false) @Nullable ReportReason reason,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(ModerationCases.MAXIMUM_LIMIT) int limit) {
		actor.requireModerator();
		List<ModerationCase> page = this.cases.page(state, reason, (cursor != null) ? new CaseId(cursor) : null, limit);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				page.stream().map(ModerationCase::organisation));
		boolean more = page.size() == limit && !this.cases.page(state, reason, page.getLast().id(), 1).isEmpty();
		return new ListView<>(
				page.stream().map((moderationCase) -> CaseView.listed(moderationCase, organisations)).toList(),
				more ? page.getLast().id().toString() : null);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Ein Moderationsvorgang mit Meldungen und Beitrag", description = "Nur für die Moderation.")
	CaseView moderationCase(Actor actor, @PathVariable UUID id) {
		actor.requireModerator();
		return view(actor, this.cases.find(new CaseId(id)).orElseThrow(() -> new NotFound("moderation case", id)));
	}

	@PostMapping("/{id}/claim")
	@Operation(summary = "Einen Vorgang übernehmen",
			description = "409, wenn ihn jemand anderes übernommen oder entschieden hat.")
	CaseView claimCase(Actor actor, @PathVariable UUID id) {
		return view(actor, Results.done(this.decideCase.claim(actor, new CaseId(id)), ModerationCase::version));
	}

	@PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Einen Vorgang entscheiden",
			description = "HIDE verbirgt den Beitrag überall, DISMISS lässt ihn stehen. Die Begründung liest die Organisation des Beitrags.")
	CaseView decideCase(Actor actor, @PathVariable UUID id, @RequestBody DecisionRequest request) {
		actor.requireModerator();
		return view(actor, Results.done(this.decideCase.decide(actor, new CaseId(id), request.requiredVersion(),
				request.action(), request.rule(), request.text()), ModerationCase::version));
	}

	private CaseView view(Actor actor, ModerationCase moderationCase) {
		List<Report> reports = this.cases.reports(moderationCase.id());
		Post post = this.feed.open(actor.reader(), moderationCase.post()).orElse(null);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				Stream.concat(Stream.of(moderationCase.organisation()), reports.stream().map(Report::organisation)));
		return CaseView.of(moderationCase, reports, post, organisations);
	}

}
