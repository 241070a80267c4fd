package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.identity.Account;
import de.asskomm.identity.AccountServer;
import de.asskomm.identity.CurrentAccount;
import de.asskomm.membership.Administration;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.ContactCard;
import de.asskomm.membership.DescribeOrganisation;
import de.asskomm.membership.Directory;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.OrganisationProfile;
import de.asskomm.membership.Participation;
import de.asskomm.notification.FeedTokens;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.PublicAddress;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people and organisations decide for themselves: for whom one acts, what others
 * see, how the organisation describes itself.
 */
@Controller
class SettingsPageController {

	private static final String SETTINGS = "/einstellungen";

	private final CurrentAccount currentAccount;

	private final AccountServer accountServer;

	private final Members members;

	private final ChangeMember changeMember;

	private final Directory directory;

	private final DescribeOrganisation describeOrganisation;

	private final FeedTokens feedTokens;

	private final PublicAddress address;

	private final Showings showings;

	private final Wording wording;

	SettingsPageController(CurrentAccount currentAccount, AccountServer accountServer, Members members,
			ChangeMember changeMember, Directory directory, DescribeOrganisation describeOrganisation,
			FeedTokens feedTokens, PublicAddress address, Showings showings, Wording wording) {
		this.currentAccount = currentAccount;
		this.accountServer = accountServer;
		this.members = members;
		this.changeMember = changeMember;
		this.directory = directory;
		this.describeOrganisation = describeOrganisation;
		this.feedTokens = feedTokens;
		this.address = address;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/willkommen")
	String welcome(Actor actor, Model model) {
		model.addAttribute("page", new Link(actor.organisation().name(), Showing.pageOf(actor.organisation())));
		return "willkommen";
	}

	@GetMapping(SETTINGS)
	ModelAndView settings(Actor actor, Account account) {
		return settings(actor, account, null);
	}

	@PostMapping(SETTINGS + "/kontakt")
	ModelAndView show(Actor actor, Account account, @RequestParam(required = false) @Nullable String office,
			@RequestParam(defaultValue = "false") boolean listed,
			@RequestParam(defaultValue = "false") boolean showsName,
			@RequestParam(defaultValue = "false") boolean showsMail,
			@RequestParam(required = false) @Nullable String phone, RedirectAttributes redirect) {
		ContactCard card = new ContactCard(listed, showsName, showsMail,
				(phone == null || phone.isBlank()) ? null : phone.strip());
		return switch (this.changeMember.show(actor, office, card)) {
			case Outcome.Done<Member> _ -> done(redirect, "settings.saved", SETTINGS);
			case Outcome.Invalid<Member> invalid -> settings(actor, account, PostInput.text(office), card, null,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Member> _ -> throw new IllegalStateException("One's own card is never stale");
		};
	}

	@PostMapping(SETTINGS + "/organisation")
	ModelAndView actFor(@RequestParam UUID organisation, RedirectAttributes redirect) {
		this.currentAccount.actFor(new OrganisationId(organisation));
		String name = this.currentAccount.actor().orElseThrow().organisation().name();
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("settings.acting", name), null));
		return new ModelAndView("redirect:/austausch");
	}

	/**
	 * Answers with the page itself: the secret would otherwise be stored with the session
	 * until the next page is opened.
	 */
	@PostMapping(SETTINGS + "/feed")
	ModelAndView openFeed(Actor actor, Account account) {
		boolean replaced = this.feedTokens.has(actor);
		String token = this.feedTokens.create(actor);
		ModelAndView view = settings(actor, account, this.address.of("/atom/" + token));
		view.addObject("flash",
				new Flash("success", this.wording.text(replaced ? "settings.feed.replaced" : "settings.feed.created"),
						this.wording.text("settings.feed.once")));
		return view;
	}

	@PostMapping(SETTINGS + "/feed/schliessen")
	ModelAndView closeFeed(Actor actor, RedirectAttributes redirect) {
		this.feedTokens.revoke(actor);
		return done(redirect, "settings.feed.revoked", SETTINGS);
	}

	private ModelAndView settings(Actor actor, Account account, @Nullable String feed) {
		Member member = member(actor);
		return settings(actor, account, (member != null) ? member.office() : "",
				(member != null) ? member.card() : new ContactCard(false, false, false, null), feed, Map.of(),
				HttpStatus.OK);
	}

	private @Nullable Member member(Actor actor) {
		return this.members.find(actor.organisation().id(), actor.member()).orElse(null);
	}

	private ModelAndView settings(Actor actor, Account account, String office, ContactCard card, @Nullable String feed,
			Map<String, String> errors, HttpStatus status) {
		ModelAndView view = new ModelAndView("einstellungen", status);
		view.addObject("page",
				new SettingsView(
						account.memberships()
							.stream()
							.map((membership) -> new Choice(membership.organisation().id().toString(),
									membership.organisation().name(), null,
									membership.organisation().id().equals(actor.organisation().id())))
							.toList(),
						office, card.listed(), card.showsName(), card.showsMail(), PostInput.text(card.phone()),
						member(actor) != null, this.accountServer.accountPage(),
						new SettingsView.PersonalFeed(this.feedTokens.has(actor), feed), errors));
		return view;
	}

	@GetMapping("/organisationen/{id}/profil")
	ModelAndView profile(Actor actor, @PathVariable UUID id) {
		Participation participation = administered(actor, id);
		OrganisationProfile profile = participation.profile();
		MailAddress mail = profile.mail();
		return profile(actor, participation, new DescribeOrganisation.Draft(profile.about(),
				(mail != null) ? mail.value() : null, profile.phone(), profile.website(), profile.fieldsOfAction()),
				participation.version(), Map.of(), HttpStatus.OK);
	}

	@PostMapping("/organisationen/{id}/profil")
	ModelAndView describe(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String about,
			@RequestParam(required = false) @Nullable String mail,
			@RequestParam(required = false) @Nullable String phone,
			@RequestParam(required = false) @Nullable String website,
			@RequestParam(required = false) @Nullable List<String> fieldsOfAction,
			@RequestParam(defaultValue = "0") long version, RedirectAttributes redirect) {
		Participation current = administered(actor, id);
		DescribeOrganisation.Draft draft = new DescribeOrganisation.Draft(about, mail, phone, website,
				Objects.requireNonNullElse(fieldsOfAction, List.of()));
		return switch (this.describeOrganisation.describe(actor, new OrganisationId(id), version, draft)) {
			case Outcome.Done<Participation>(Participation told) ->
				done(redirect, "profile.saved", Showing.pageOf(told.organisation()));
			case Outcome.Invalid<Participation> invalid -> profile(actor, current, draft, version,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Participation>(Participation now) -> profile(actor, now, draft, now.version(),
					Map.of("about", this.wording.text("profile.stale")), HttpStatus.CONFLICT);
		};
	}

	private Participation administered(Actor actor, UUID id) {
		OrganisationId organisation = new OrganisationId(id);
		if (!Administration.allows(actor, organisation)) {
			throw new NotFound("organisation to administer", id);
		}
		return this.directory.find(organisation).orElseThrow(() -> new NotFound("organisation", id)).participation();
	}

	private ModelAndView profile(Actor actor, Participation participation, DescribeOrganisation.Draft draft,
			long version, Map<String, String> errors, HttpStatus status) {
		Showing showing = this.showings.naming(actor, Stream.empty());
		ModelAndView view = new ModelAndView("profil", status);
		view.addObject("page",
				new ProfileForm(
						new Link(participation.organisation().name(), Showing.pageOf(participation.organisation())),
						"/organisationen/" + participation.id() + "/profil", version, PostInput.text(draft.about()),
						PostInput.text(draft.mail()), PostInput.text(draft.phone()), PostInput.text(draft.website()),
						showing.names()
							.fields()
							.entrySet()
							.stream()
							.map((field) -> new Choice(field.getKey(), field.getValue(), null,
									draft.fieldsOfAction().contains(field.getKey())))
							.toList(),
						errors));
		return view;
	}

	private ModelAndView done(RedirectAttributes redirect, String text, String address) {
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text(text), null));
		return new ModelAndView("redirect:" + address);
	}

}
