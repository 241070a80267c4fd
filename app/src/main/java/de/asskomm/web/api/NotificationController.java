package de.asskomm.web.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.notification.Notification;
import de.asskomm.notification.NotificationPage;
import de.asskomm.notification.NotificationType;
import de.asskomm.notification.Notifications;
import de.asskomm.notification.ReadNotifications;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.PreventionProject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What somebody is told, and what they follow.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Benachrichtigungen")
class NotificationController {

	private final ReadNotifications readNotifications;

	private final FollowThings followThings;

	private final Organisations organisations;

	NotificationController(ReadNotifications readNotifications, FollowThings followThings,
			Organisations organisations) {
		this.readNotifications = readNotifications;
		this.followThings = followThings;
		this.organisations = organisations;
	}

	/**
	 * Something that somebody is told.
	 *
	 * @param id its identifier
	 * @param version 1, or 2 once it was read
	 * @param createdAt when it happened
	 * @param updatedAt when it was read, or happened
	 * @param type why
	 * @param postId the post, if it is about one
	 * @param projectId the project, if it is about one
	 * @param projects number of projects, if it is about several at once
	 * @param title title of the post or project
	 * @param commentId the comment, if it is about one
	 * @param savedSearchId the saved search that found it, if that is why
	 * @param organisation who did it
	 * @param readAt when it was read
	 */
	@Schema(name = "Notification")
	record NotificationView(UUID id, long version, Instant createdAt, Instant updatedAt, NotificationType type,
			@Nullable UUID postId, @Nullable UUID projectId, @Nullable Integer projects, @Nullable String title,
			@Nullable UUID commentId, @Nullable UUID savedSearchId, OrganisationView organisation,
			@Nullable Instant readAt) {
	}

	/**
	 * A page of what somebody is told.
	 *
	 * @param items the page's entries
	 * @param nextCursor where the next page starts
	 * @param unread how much was not read yet
	 */
	@Schema(name = "NotificationList")
	record NotificationListView(List<NotificationView> items, @Nullable String nextCursor, int unread) {
	}

	/**
	 * What was read.
	 *
	 * @param ids identifiers; absent for everything
	 */
	@Schema(name = "NotificationsReadRequest")
	record ReadRequest(@Schema(description = "Ohne Angabe alles") @Nullable List<String> ids) {
	}

	/**
	 * Something that somebody follows.
	 *
	 * @param kind what it is
	 * @param key its key or identifier
	 */
	@Schema(name = "Follow")
	record FollowView(FollowKind kind, String key) {
	}

	@GetMapping("/notifications")
	@Operation(summary = "Was Sie wissen sollten, neuestes zuerst")
	NotificationListView notifications(Actor actor, @RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Notifications.MAXIMUM_LIMIT) int limit) {
		NotificationPage page = this.readNotifications.page(actor, cursor, limit);
		OrganisationViews views = OrganisationViews.of(this.organisations,
				page.entries().stream().map((entry) -> entry.notification().by()));
		UUID next = page.next();
		return new NotificationListView(page.entries().stream().map((entry) -> view(entry, views)).toList(),
				(next != null) ? next.toString() : null, this.readNotifications.unread(actor));
	}

	private static NotificationView view(NotificationPage.Entry entry, OrganisationViews views) {
		Notification one = entry.notification();
		CommentId comment = (one.subject() instanceof OfPost of) ? of.comment() : null;
		Post post = entry.post();
		PreventionProject project = entry.project();
		Instant readAt = one.readAt();
		return new NotificationView(one.id(), (readAt != null) ? 2 : 1, one.createdAt(),
				(readAt != null) ? readAt : one.createdAt(), one.type(), (post != null) ? post.id().value() : null,
				(project != null) ? project.id().value() : null, (entry.projects() > 1) ? entry.projects() : null,
				entry.title(), (comment != null) ? comment.value() : null, one.savedSearch(), views.view(one.by()),
				readAt);
	}

	@PostMapping(path = "/notifications/read", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Benachrichtigungen als gelesen vermerken")
	void readNotifications(Actor actor, @RequestBody ReadRequest request) {
		List<String> ids = request.ids();
		this.readNotifications.read(actor,
				(ids != null) ? ids.stream().map((id) -> Identifiers.require("ids", id)).toList() : null);
	}

	@GetMapping("/notification-settings")
	@Operation(summary = "Wovon Sie erfahren wollen")
	Map<NotificationType, Boolean> notificationSettings(Actor actor) {
		Set<NotificationType> wanted = this.readNotifications.wanted(actor);
		Map<NotificationType, Boolean> settings = new EnumMap<>(NotificationType.class);
		for (NotificationType type : NotificationType.values()) {
			settings.put(type, wanted.contains(type));
		}
		return settings;
	}

	@PutMapping(path = "/notification-settings", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Wovon Sie erfahren wollen, ändern",
			description = "Was nicht genannt ist, bleibt, wie es war.")
	Map<NotificationType, Boolean> changeNotificationSettings(Actor actor, @RequestBody Map<String, Boolean> settings) {
		Set<NotificationType> wanted = EnumSet.noneOf(NotificationType.class);
		wanted.addAll(this.readNotifications.wanted(actor));
		settings.forEach((name, on) -> {
			NotificationType type = type(name);
			if (Boolean.TRUE.equals(on)) {
				wanted.add(type);
			}
			else {
				wanted.remove(type);
			}
		});
		this.readNotifications.want(actor, wanted);
		return notificationSettings(actor);
	}

	private static NotificationType type(String name) {
		for (NotificationType type : NotificationType.values()) {
			if (type.name().equals(name)) {
				return type;
			}
		}
		throw InvalidRequest.of(name, "notification.type.unknown");
	}

	@GetMapping("/follows")
	@Operation(summary = "Dem Sie folgen")
	ListView<FollowView> follows(Actor actor) {
		return new ListView<>(this.followThings.of(actor)
			.stream()
			.map((follow) -> new FollowView(follow.kind(), follow.key()))
			.sorted((one, other) -> (one.kind() != other.kind()) ? one.kind().compareTo(other.kind())
					: one.key().compareTo(other.key()))
			.toList(), null);
	}

	@PutMapping("/follows/{kind}/{key}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Etwas folgen",
			description = "kind ist FIELD_OF_ACTION, DISTRICT, ORGANISATION, PROJECT oder POST, key der Schlüssel oder die Kennung.")
	void follow(Actor actor, @PathVariable String kind, @PathVariable String key) {
		this.followThings.follow(actor, parsed(kind, key));
	}

	@DeleteMapping("/follows/{kind}/{key}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Etwas nicht mehr folgen")
	void unfollow(Actor actor, @PathVariable String kind, @PathVariable String key) {
		this.followThings.unfollow(actor, parsed(kind, key));
	}

	private static Follow parsed(String kind, String key) {
		return Follow.parse(kind, key).orElseThrow(() -> new NotFound("follow", key));
	}

}
