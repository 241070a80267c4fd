package de.asskomm.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.notification.Notification;
import de.asskomm.notification.NotificationPage;
import de.asskomm.notification.NotificationType;
import de.asskomm.notification.ReadNotifications;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.Actor;
import de.asskomm.project.Freshness;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.SaveSearch;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.SearchOrder;
import de.asskomm.web.wording.Wording;
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

	private final SaveSearch saveSearch;

	private final Showings showings;

	private final Wording wording;

	NotificationPageController(ReadNotifications readNotifications, SaveSearch saveSearch, Showings showings,
			Wording wording) {
		this.readNotifications = readNotifications;
		this.saveSearch = saveSearch;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/benachrichtigungen")
	String list(Actor actor, @RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		NotificationPage page = this.readNotifications.page(actor, after, PAGE);
		Showing showing = this.showings.naming(actor,
				page.entries().stream().map((entry) -> entry.notification().by()));
		Map<UUID, String> searches = searches(actor, page);
		Set<NotificationType> wanted = this.readNotifications.wanted(actor);
		UUID next = page.next();
		model.addAttribute("page",
				new NotificationsView(page.entries().stream().map((entry) -> line(entry, searches, showing)).toList(),
						(next != null) ? Address.of("/benachrichtigungen").with("nach", next.toString()) : null,
						Stream.of(NotificationType.values())
							.map((type) -> new Choice(type.name(), this.wording.text("notification.type." + type), null,
									wanted.contains(type)))
							.toList()));
		return "benachrichtigungen";
	}

	/** What the searches are called that found something, as far as they still exist. */
	private Map<UUID, String> searches(Actor actor, NotificationPage page) {
		boolean found = page.entries().stream().anyMatch((entry) -> entry.notification().savedSearch() != null);
		return found ? this.saveSearch.of(actor)
			.stream()
			.collect(Collectors.toMap((search) -> search.id().value(), SavedSearch::name)) : Map.of();
	}

	private NotificationsView.Line line(NotificationPage.Entry entry, Map<UUID, String> searches, Showing showing) {
		Notification one = entry.notification();
		String title = entry.title();
		return new NotificationsView.Line("/benachrichtigungen/" + one.id(), showing.who(one.by()),
				what(entry, searches),
				(title != null) ? title
						: this.wording.text("notification.several." + one.type(),
								this.wording.number(entry.projects())),
				this.wording.moment(one.createdAt()), one.readAt() == null);
	}

	private String what(NotificationPage.Entry entry, Map<UUID, String> searches) {
		UUID found = entry.notification().savedSearch();
		String search = (found != null) ? searches.get(found) : null;
		NotificationType type = entry.notification().type();
		if (type == NotificationType.SAVED_SEARCH) {
			return found(search, entry.title() == null, this.wording);
		}
		PreventionProject project = entry.project();
		Freshness freshness = (project != null) ? project.freshness() : null;
		if (type != NotificationType.PROJECT_REVIEW || freshness == null) {
			return this.wording.text("notification." + type);
		}
		return freshness.isAged(this.wording.today())
				? this.wording.text("notification.PROJECT_REVIEW.aged", this.wording.date(freshness.archivedFrom()))
				: this.wording.text("notification.PROJECT_REVIEW.until", this.wording.date(freshness.reviewDue()));
	}

	/** What a saved search found, one entry or several projects. */
	static String found(@Nullable String search, boolean several, Wording wording) {
		String key = "notification.SAVED_SEARCH" + (several ? ".several" : "");
		return (search != null) ? wording.text(key + ".named", search) : wording.text(key);
	}

	/** Leads to what it is about; with that it is read. */
	@GetMapping("/benachrichtigungen/{id}")
	String open(Actor actor, @PathVariable UUID id) {
		Notification found = this.readNotifications.find(actor, id).orElse(null);
		if (found == null) {
			return "redirect:/benachrichtigungen";
		}
		this.readNotifications.read(actor, List.of(id));
		return "redirect:" + target(actor, found);
	}

	private String target(Actor actor, Notification found) {
		return switch (found.subject()) {
			case OfPost of -> "/beitraege/" + of.post() + ((of.comment() != null) ? "#kommentar-" + of.comment() : "");
			case OfProjects of when !of.isGathered() -> "/projekte/" + of.project();
			case OfProjects _ when found.type() == NotificationType.PROJECT_REVIEW -> "/projekte/eigene";
			case OfProjects _ -> search(actor, found).orElse("/organisationen/" + found.by());
		};
	}

	/** The search that found several projects, newest first. */
	private Optional<String> search(Actor actor, Notification found) {
		return Optional.ofNullable(found.savedSearch())
			.flatMap((id) -> this.saveSearch.find(actor, new SavedSearchId(id)))
			.map((search) -> SearchAddress.of(search.sought(), SearchOrder.DATE).address().toString());
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
