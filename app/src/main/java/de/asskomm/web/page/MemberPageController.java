package de.asskomm.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.identity.AccountSync;
import de.asskomm.identity.AccountSync.Delay;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.Directory;
import de.asskomm.membership.Invitation;
import de.asskomm.membership.Invitation.Result;
import de.asskomm.membership.InvitationLine;
import de.asskomm.membership.InviteMembers;
import de.asskomm.membership.MailDomain;
import de.asskomm.membership.Member;
import de.asskomm.membership.MemberState;
import de.asskomm.membership.Members;
import de.asskomm.membership.MembershipId;
import de.asskomm.membership.Participation;
import de.asskomm.membership.ReadMembers;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An organisation's own people: who belongs to it, inviting, changing, handing over.
 */
@Controller
class MemberPageController {

	private static final int PAGE = 100;

	private final ReadMembers readMembers;

	private final InviteMembers inviteMembers;

	private final ChangeMember changeMember;

	private final AccountSync accountSync;

	private final Directory directory;

	private final Wording wording;

	MemberPageController(ReadMembers readMembers, InviteMembers inviteMembers, ChangeMember changeMember,
			AccountSync accountSync, Directory directory, Wording wording) {
		this.readMembers = readMembers;
		this.inviteMembers = inviteMembers;
		this.changeMember = changeMember;
		this.accountSync = accountSync;
		this.directory = directory;
		this.wording = wording;
	}

	@GetMapping("/organisationen/{id}/mitglieder")
	ModelAndView list(Actor actor, @PathVariable UUID id,
			@RequestParam(name = "nach", required = false) @Nullable UUID after,
			@ModelAttribute("report") @Nullable InvitationReport report) {
		List<String> addresses = (report != null) ? report.addresses() : List.of();
		return list(actor, id, after, String.join("\n", addresses), Role.MEMBER.name(),
				(report != null) ? report.lines() : List.of(), Map.of(), HttpStatus.OK);
	}

	/** Keeps Spring from making a report where there is none. */
	@ModelAttribute("report")
	@Nullable InvitationReport noReport() {
		return null;
	}

	@PostMapping("/organisationen/{id}/mitglieder")
	ModelAndView invite(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String members,
			@RequestParam(required = false) @Nullable String role, RedirectAttributes redirect) {
		String typed = Objects.requireNonNullElse(members, "");
		return switch (this.inviteMembers.invite(actor, new OrganisationId(id), InvitationLine.parse(typed), role)) {
			case Outcome.Done<List<Invitation>>(List<Invitation> invitations) -> {
				invited(invitations, redirect);
				yield new ModelAndView("redirect:" + address(id));
			}
			case Outcome.Invalid<List<Invitation>> invalid -> list(actor, id, null, typed, role, List.of(),
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<List<Invitation>> _ -> throw new IllegalStateException("Inviting is never stale");
		};
	}

	private void invited(List<Invitation> invitations, RedirectAttributes redirect) {
		List<Invitation> refused = invitations.stream().filter((one) -> one.result() != Result.INVITED).toList();
		int done = invitations.size() - refused.size();
		redirect.addFlashAttribute("flash",
				new Flash((done > 0) ? "success" : "warning", this.wording.counted("members.invited", done),
						refused.isEmpty() ? null : this.wording.counted("members.refused", refused.size())));
		if (!refused.isEmpty()) {
			redirect.addFlashAttribute("report",
					new InvitationReport(
							refused.stream()
								.map((one) -> one.address() + " – "
										+ this.wording.text("members.result." + one.result()))
								.toList(),
							refused.stream()
								.filter((one) -> one.result() != Result.ALREADY_THERE)
								.map(Invitation::address)
								.toList()));
		}
	}

	private ModelAndView list(Actor actor, UUID id, @Nullable UUID after, String people, @Nullable String role,
			List<String> report, Map<String, String> errors, HttpStatus status) {
		OrganisationId organisation = new OrganisationId(id);
		List<Member> members = this.readMembers.page(actor, organisation,
				(after != null) ? new MembershipId(after) : null, PAGE + 1);
		Participation participation = participation(organisation);
		boolean more = members.size() > PAGE;
		List<Member> page = more ? members.subList(0, PAGE) : members;
		Map<MemberState, Integer> counts = this.readMembers.counts(actor, organisation);
		ModelAndView view = new ModelAndView("mitglieder", status);
		view.addObject("page",
				new MembersView(link(participation), address(id),
						this.wording.counted("members.count",
								counts.values().stream().mapToInt(Integer::intValue).sum()),
						page.stream().map((member) -> line(id, member)).toList(),
						more ? Address.of(address(id)).with("nach", page.getLast().id().toString()) : null,
						progress(actor, organisation, counts.getOrDefault(MemberState.INVITED, 0)), people,
						roles(actor, participation, role),
						String.join(", ", participation.mailDomains().stream().map(MailDomain::value).toList()), report,
						errors));
		return view;
	}

	private MembersView.@Nullable Progress progress(Actor actor, OrganisationId organisation, int invited) {
		Map<MembershipId, Delay> open = this.accountSync.open(organisation);
		int waiting = open.isEmpty() ? 0 : this.readMembers.countInvited(actor, organisation, open.keySet());
		if (waiting == 0) {
			return null;
		}
		int done = invited - waiting;
		String key = open.containsValue(Delay.UNAVAILABLE) ? "members.progress.unavailable" : "members.progress";
		return new MembersView.Progress(address(organisation.value()), done, invited,
				this.wording.text(key, done, invited));
	}

	private List<Member> all(Actor actor, OrganisationId organisation) {
		return this.readMembers.page(actor, organisation, null, Members.MAXIMUM_LIMIT);
	}

	private MembersView.Line line(UUID organisation, Member member) {
		return new MembersView.Line(address(organisation) + "/" + member.id(), nameOf(member), member.mail().value(),
				role(member), this.wording.text("member.state." + member.state()), switch (member.state()) {
					case ACTIVE -> "ok";
					case INVITED -> "due";
					case DEACTIVATED, LEFT -> "late";
				});
	}

	private String role(Member member) {
		LocalDate until = member.until();
		String role = this.wording.text("role." + member.role());
		return (until != null) ? this.wording.text("member.deputy", role, this.wording.date(until)) : role;
	}

	private static String nameOf(Member member) {
		return Objects.requireNonNullElse(member.name(), member.mail().value());
	}

	@GetMapping("/organisationen/{id}/mitglieder/{member}")
	ModelAndView member(Actor actor, @PathVariable UUID id, @PathVariable UUID member) {
		return member(actor, find(actor, id, member), Map.of(), HttpStatus.OK);
	}

	@PostMapping("/organisationen/{id}/mitglieder/{member}")
	ModelAndView change(Actor actor, @PathVariable UUID id, @PathVariable UUID member,
			@RequestParam(required = false) @Nullable String tun, @RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable UUID successor, @RequestParam(defaultValue = "0") long version,
			RedirectAttributes redirect) {
		Member current = find(actor, id, member);
		String act = Objects.requireNonNullElse(tun, "");
		if (act.equals("einladen")) {
			this.accountSync.inviteAgain(actor, current.id());
			return done(redirect, "member.done.einladen", address(id) + "/" + member);
		}
		LocalDate day;
		try {
			day = (until == null || until.isBlank()) ? null : LocalDate.parse(until);
		}
		catch (DateTimeParseException ex) {
			return member(actor, current, Map.of("until", this.wording.text("parameter.date")),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Outcome<Member> outcome = switch (act) {
			case "stilllegen" -> this.changeMember.deactivate(actor, current.id(), version);
			case "zulassen" -> this.changeMember.reactivate(actor, current.id(), version);
			case "entfernen" -> this.changeMember.remove(actor, current.id());
			case "uebergeben" -> this.changeMember.handOver(actor, current.id(),
					new MembershipId(Objects.requireNonNullElse(successor, id)), false);
			default -> this.changeMember.giveRole(actor, current.id(), version, role, day);
		};
		return switch (outcome) {
			case Outcome.Done<Member> _ -> done(redirect, "member.done." + act,
					(act.equals("entfernen") || act.equals("uebergeben")) ? address(id) : address(id) + "/" + member);
			case Outcome.Invalid<Member> invalid ->
				member(actor, current, this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Member>(Member now) ->
				member(actor, now, Map.of("role", this.wording.text("member.stale")), HttpStatus.CONFLICT);
		};
	}

	private ModelAndView done(RedirectAttributes redirect, String text, String address) {
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text(text), null));
		return new ModelAndView("redirect:" + address);
	}

	private ModelAndView member(Actor actor, Member member, Map<String, String> errors, HttpStatus status) {
		Participation participation = participation(member.organisation());
		UUID id = member.organisation().value();
		Delay delay = this.accountSync.open(member.organisation()).get(member.id());
		LocalDate until = member.until();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(this.wording.text("member.mail"), member.mail().value()));
		facts.add(new Fact(this.wording.text("member.role"), role(member)));
		facts.add(new Fact(this.wording.text("member.state"), this.wording.text("member.state." + member.state())));
		facts.add(new Fact(this.wording.text("member.office"), member.office()));
		facts.add(new Fact(this.wording.text("member.since"), this.wording.exactly(member.createdAt()).text()));
		ModelAndView view = new ModelAndView("mitglied", status);
		view.addObject("page",
				new MemberView(link(participation), address(id), address(id) + "/" + member.id(), member.version(),
						nameOf(member), facts, (delay != null) ? this.wording.text("member.delay." + delay) : null,
						roles(actor, participation, member.role().name()), (until != null) ? until.toString() : "",
						member.state() == MemberState.INVITED, member.state() == MemberState.DEACTIVATED,
						successors(actor, member), errors));
		return view;
	}

	private List<Choice> successors(Actor actor, Member member) {
		if (!member.isPermanentCoordinator()) {
			return List.of();
		}
		return all(actor, member.organisation()).stream()
			.filter((other) -> other.state() == MemberState.ACTIVE && !other.id().equals(member.id()))
			.map((other) -> new Choice(other.id().toString(), nameOf(other), null, false))
			.toList();
	}

	private List<Choice> roles(Actor actor, Participation participation, @Nullable String chosen) {
		boolean platform = actor.has(Role.ADMIN) && participation.organisation().isStatePreventionCouncil();
		return Stream.of(Role.values())
			.filter((role) -> platform || role == Role.MEMBER || role == Role.COORDINATOR)
			.map((role) -> new Choice(role.name(), this.wording.text("role." + role), null, role.name().equals(chosen)))
			.toList();
	}

	private Participation participation(OrganisationId organisation) {
		return this.directory.find(organisation)
			.orElseThrow(() -> new NotFound("organisation", organisation))
			.participation();
	}

	private Member find(Actor actor, UUID organisation, UUID member) {
		return this.readMembers.member(actor, new OrganisationId(organisation), new MembershipId(member));
	}

	private static Link link(Participation participation) {
		return new Link(participation.organisation().name(), Showing.pageOf(participation.organisation()));
	}

	private static String address(UUID organisation) {
		return "/organisationen/" + organisation + "/mitglieder";
	}

}
