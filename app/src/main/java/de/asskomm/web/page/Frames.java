package de.asskomm.web.page;

import java.util.List;
import java.util.Optional;

import de.asskomm.conversation.Conversations;
import de.asskomm.identity.Account;
import de.asskomm.identity.CurrentAccount;
import de.asskomm.identity.Membership;
import de.asskomm.membership.Administration;
import de.asskomm.messaging.LivePosition;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.notification.ReadNotifications;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Role;
import de.asskomm.web.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Makes what stands around a page.
 */
@Component
class Frames {

	private final PageSettings settings;

	private final Wording wording;

	private final CurrentAccount currentAccount;

	private final Conversations conversations;

	private final ModerationCases cases;

	private final ReadNotifications readNotifications;

	private final LivePosition livePosition;

	Frames(PageSettings settings, Wording wording, CurrentAccount currentAccount, Conversations conversations,
			ModerationCases cases, ReadNotifications readNotifications, LivePosition livePosition) {
		this.settings = settings;
		this.wording = wording;
		this.currentAccount = currentAccount;
		this.conversations = conversations;
		this.cases = cases;
		this.readNotifications = readNotifications;
		this.livePosition = livePosition;
	}

	/**
	 * The frame of the page that is asked for. It is made before the page's content is
	 * read, so that the live connection goes on from before.
	 */
	Frame of(HttpServletRequest request) {
		String path = request.getRequestURI();
		String query = path.equals("/suche") ? Optional.ofNullable(request.getParameter("q")).orElse("") : "";
		Optional<Actor> actor = this.currentAccount.actor();
		return new Frame(this.settings.headStrip(), Section.of(path), query, actor.map(this::viewer).orElse(null));
	}

	/**
	 * The frame of a page that works without database and sign-in.
	 */
	Frame alone() {
		return new Frame(this.settings.headStrip(), Section.NONE, "", null);
	}

	private List<Choice> organisations(Actor actor) {
		List<Membership> memberships = this.currentAccount.current().map(Account::memberships).orElse(List.of());
		return (memberships.size() < 2) ? List.of() : memberships.stream()
			.map(Membership::organisation)
			.map((one) -> new Choice(one.id().toString(), one.name(), null, one.id().equals(actor.organisation().id())))
			.toList();
	}

	private Viewer viewer(Actor actor) {
		LiveStart live = LiveStart.from(this.livePosition.current());
		boolean speaks = actor.speaksForOrganisation();
		boolean moderator = actor.has(Role.MODERATOR);
		return new Viewer(
				new Who(Mark.of(actor.organisation()), actor.organisation().name(),
						this.wording.text("organisation.type." + actor.organisation().type()),
						Showing.pageOf(actor.organisation()), actor.displayName()),
				actor.organisation().id().toString(), speaks, moderator, Administration.isForNetwork(actor),
				actor.has(Role.ADMIN), organisations(actor),
				speaks ? this.conversations.unread(actor.organisation().id()) : 0, this.readNotifications.unread(actor),
				moderator ? this.cases.undecided() : 0, live);
	}

}
