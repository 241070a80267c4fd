package de.asskomm.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.notification.Notification;
import de.asskomm.notification.NotificationPage;
import de.asskomm.notification.NotificationType;
import de.asskomm.notification.ReadNotifications;
import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What somebody is told: the list, reading it, and deciding what to be told.
 */
@Controller
class NotificationPageController {

	private static final int PAGE = 30;

	private final ReadNotifications readNotifications;

	private final Showings showings;

	private final Wording wording;

	NotificationPageController(ReadNotifications readNotifications, Showings showings, Wording wording) {
		this.readNotifications = readNotifications;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/benachrichtigungen")
	String list(Actor actor, @RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		NotificationPage page = this.readNotifications.page(actor, after, PAGE);
		Showing showing = this.showings.naming(actor,
				page.entries().stream().map((entry) -> entry.notification().by()));
		Set<NotificationType> wanted = this.readNotifications.wanted(actor);
		UUID next = page.next();
		model.addAttribute("page", new NotificationsView(
				page.entries().stream().map((entry) -> line(entry.notification(), entry.post(), showing)).toList(),
				(next != null) ? Address.of("/benachrichtigungen").with("nach", next.toString()) : null,
				Stream.of(NotificationType.values())
					.map((type) -> new Choice(type.name(), this.wording.text("notification.type." + type), null,
							wanted.contains(type)))
					.toList()));
		return "benachrichtigungen";
	}

	private NotificationsView.Line line(Notification one, Post post, Showing showing) {
		return new NotificationsView.Line("/benachrichtigungen/" + one.id(), showing.who(one.by()),
				this.wording.text("notification." + one.type()), post.content().title(),
				this.wording.moment(one.createdAt()), one.readAt() == null);
	}

	/** Leads to what it is about; with that it is read. */
	@GetMapping("/benachrichtigungen/{id}")
	String open(Actor actor, @PathVariable UUID id) {
		Notification found = this.readNotifications.find(actor, id).orElse(null);
		if (found == null) {
			return "redirect:/benachrichtigungen";
		}
		this.readNotifications.read(actor, List.of(id));
		CommentId comment = found.comment();
		return "redirect:/beitraege/" + found.post() + ((comment != null) ? "#kommentar-" + comment : "");
	}

	@PostMapping("/benachrichtigungen")
	String read(Actor actor) {
		this.readNotifications.read(actor, null);
		return "redirect:/benachrichtigungen";
	}

	@PostMapping("/benachrichtigungen/auswahl")
	String choose(Actor actor, @RequestParam(name = "art", required = false) @Nullable List<String> kinds,
			RedirectAttributes redirect) {
		Set<NotificationType> wanted = EnumSet.noneOf(NotificationType.class);
		for (NotificationType type : NotificationType.values()) {
			if (kinds != null && kinds.contains(type.name())) {
				wanted.add(type);
			}
		}
		this.readNotifications.want(actor, wanted);
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("notifications.chosen"), null));
		return "redirect:/benachrichtigungen";
	}

}
