package de.asskomm.web.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.identity.AccountSync;
import de.asskomm.identity.AccountSync.Delay;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.Invitation;
import de.asskomm.membership.InvitationLine;
import de.asskomm.membership.InviteMembers;
import de.asskomm.membership.Member;
import de.asskomm.membership.MemberState;
import de.asskomm.membership.Members;
import de.asskomm.membership.MembershipId;
import de.asskomm.membership.ReadMembers;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
 * An organisation's members, for its coordinators and the prevention council.
 */
@RestController
@RequestMapping(path = "/api/v1/organisations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mitglieder")
class MemberController {

	private final ReadMembers readMembers;

	private final InviteMembers inviteMembers;

	private final ChangeMember changeMember;

	private final AccountSync accountSync;

	private final Creations creations;

	MemberController(ReadMembers readMembers, InviteMembers inviteMembers, ChangeMember changeMember,
			AccountSync accountSync, Creations creations) {
		this.readMembers = readMembers;
		this.inviteMembers = inviteMembers;
		this.changeMember = changeMember;
		this.accountSync = accountSync;
		this.creations = creations;
	}

	@GetMapping("/members")
	@Operation(summary = "Die Mitglieder einer Organisation, früh Eingeladene zuerst")
	ListView<MemberView> members(Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "50") @Min(1) @Max(Members.MAXIMUM_LIMIT) int limit) {
		OrganisationId organisation = new OrganisationId(id);
		List<Member> page = this.readMembers.page(actor, organisation,
				(cursor != null) ? new MembershipId(cursor) : null, limit);
		Map<MembershipId, Delay> open = this.accountSync.open(organisation);
		return new ListView<>(page.stream().map((member) -> MemberView.of(member, open.get(member.id()))).toList(),
				(page.size() == limit) ? page.getLast().id().toString() : null);
	}

	@PostMapping(path = "/members", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ein Mitglied einladen", description = "Die Einladung kommt per E-Mail.")
	ResponseEntity<MemberView> inviteMember(Actor actor, @PathVariable UUID id, @RequestBody MemberRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		OrganisationId organisation = new OrganisationId(id);
		Member invited = this.creations.once(actor,
				new Creation<>("POST /organisations/" + id + "/members", key, request,
						() -> one(actor, organisation, request), (member) -> member.id().value(),
						(member) -> this.readMembers.member(actor, organisation, new MembershipId(member))));
		return ResponseEntity.created(URI.create("/api/v1/organisations/%s/members/%s".formatted(id, invited.id())))
			.body(view(invited));
	}

	private Member one(Actor actor, OrganisationId organisation, MemberRequest request) {
		String email = (request.email() != null) ? request.email() : "";
		Invitation invitation = Results
			.done(this.inviteMembers.invite(actor, organisation, List.of(new InvitationLine(email, request.name())),
					request.role()), (invitations) -> 0)
			.getFirst();
		Member member = invitation.member();
		if (member == null) {
			throw InvalidRequest.of("email", switch (invitation.result()) {
				case WRONG_ADDRESS -> "mail.malformed";
				case DOMAIN_NOT_ALLOWED -> "mail.domain";
				case ALREADY_THERE, INVITED -> "mail.taken";
			});
		}
		return member;
	}

	@PostMapping(path = "/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Viele Mitglieder auf einmal einladen",
			description = "Wer eingeladen werden kann, wird es; zu jedem anderen steht, warum nicht. Wie weit die Einladungen sind, sagt delay in der Mitgliederliste.")
	ListView<InvitationView> inviteMembers(Actor actor, @PathVariable UUID id,
			@RequestBody InvitationsRequest request) {
		List<Invitation> invitations = Results.done(
				this.inviteMembers.invite(actor, new OrganisationId(id), request.lines(), request.role()), (none) -> 0);
		return new ListView<>(invitations.stream().map(InvitationView::of).toList(), null);
	}

	@GetMapping("/members/{memberId}")
	@Operation(summary = "Ein Mitglied")
	MemberView member(Actor actor, @PathVariable UUID id, @PathVariable UUID memberId) {
		return view(find(actor, id, memberId));
	}

	@PutMapping(path = "/members/{memberId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Rolle, Vertretung oder Stand eines Mitglieds ändern",
			description = "Mit state wird stillgelegt oder wieder zugelassen, sonst die Rolle geändert.")
	MemberView changeMember(Actor actor, @PathVariable UUID id, @PathVariable UUID memberId,
			@RequestBody MemberRequest request) {
		Member member = find(actor, id, memberId);
		long version = OrganisationController.version(request.version());
		return view(Results.done(changed(actor, member, version, request), Member::version));
	}

	private Outcome<Member> changed(Actor actor, Member member, long version, MemberRequest request) {
		String state = request.state();
		if (state == null || state.equals(member.state().name())) {
			return this.changeMember.giveRole(actor, member.id(), version, request.role(),
					Dates.parse("until", request.until()));
		}
		if (state.equals(MemberState.DEACTIVATED.name())) {
			return this.changeMember.deactivate(actor, member.id(), version);
		}
		if (state.equals(MemberState.ACTIVE.name())) {
			return this.changeMember.reactivate(actor, member.id(), version);
		}
		throw InvalidRequest.of("state", "parameter.unknown");
	}

	@DeleteMapping("/members/{memberId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Ein Mitglied entfernen",
			description = "Was es geschrieben hat, bleibt bei der Organisation und nennt nur noch die Dienststelle.")
	void removeMember(Actor actor, @PathVariable UUID id, @PathVariable UUID memberId) {
		Results.done(this.changeMember.remove(actor, find(actor, id, memberId).id()), Member::version);
	}

	@PostMapping(path = "/members/{memberId}/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Die Koordination übergeben", description = "Antwortet mit der neuen Koordination.")
	MemberView handOver(Actor actor, @PathVariable UUID id, @PathVariable UUID memberId,
			@RequestBody HandOverRequest request) {
		Member from = find(actor, id, memberId);
		Member to = find(actor, id, Identifiers.require("successor", request.successor()));
		return view(Results.done(
				this.changeMember.handOver(actor, from.id(), to.id(), Boolean.TRUE.equals(request.stays())),
				Member::version));
	}

	@PostMapping("/members/{memberId}/invitation")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Eine Einladung erneut senden")
	void inviteAgain(Actor actor, @PathVariable UUID id, @PathVariable UUID memberId) {
		this.accountSync.inviteAgain(actor, find(actor, id, memberId).id());
	}

	private Member find(Actor actor, UUID organisation, UUID member) {
		return this.readMembers.member(actor, new OrganisationId(organisation), new MembershipId(member));
	}

	private MemberView view(Member member) {
		return MemberView.of(member, this.accountSync.open(member.organisation()).get(member.id()));
	}

}
