package de.asskomm.web.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedCursor;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.FeedPage;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Posts;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Posts are read here, as far as the reader may see them.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Beiträge")
class FeedController {

	private final Feed feed;

	private final Posts posts;

	private final ReadDiscussion discussion;

	private final FollowThings followThings;

	private final Organisations organisations;

	private final FieldsOfAction fields;

	FeedController(Feed feed, Posts posts, ReadDiscussion discussion, FollowThings followThings,
			Organisations organisations, FieldsOfAction fields) {
		this.feed = feed;
		this.posts = posts;
		this.discussion = discussion;
		this.followThings = followThings;
		this.organisations = organisations;
		this.fields = fields;
	}

	@GetMapping("/feed")
	@Operation(summary = "Veröffentlichte Beiträge, neueste zuerst",
			description = "Nur Beiträge, die Sie sehen dürfen. Filter grenzen einander ein.")
	ListView<PostView> feed(Reader reader, @RequestParam(required = false) @Nullable PostKind kind,
			@Parameter(description = "Schlüssel aus /fields-of-action") @RequestParam(
					required = false) @Nullable String fieldOfAction,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(
					required = false) @Nullable DistrictKey district,
			@RequestParam(required = false) @Nullable UUID organisation,
			@Parameter(description = "Nur Fragen ohne angenommene Antwort") @RequestParam(
					defaultValue = "false") boolean unanswered,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Feed.MAXIMUM_LIMIT) int limit) {
		String field = Catalogue.known(this.fields, fieldOfAction);
		FeedFilter filter = new FeedFilter(kind, field, district,
				(organisation != null) ? new OrganisationId(organisation) : null, unanswered, null);
		return page(this.feed.page(reader, filter, after(cursor), limit));
	}

	@GetMapping("/feed/mine")
	@Operation(summary = "Mein Austausch: Beiträge zu dem, dem Sie folgen, neueste zuerst")
	ListView<PostView> followedFeed(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(Feed.MAXIMUM_LIMIT) int limit) {
		FeedFilter filter = FeedFilter.ALL.followed(this.followThings.followed(actor));
		return page(this.feed.page(actor.reader(), filter, after(cursor), limit));
	}

	private ListView<PostView> page(FeedPage page) {
		Map<PostId, Activity> activity = this.discussion.activity(page.posts().stream().map(Post::id).toList(), null);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				page.posts().stream().map(Post::organisation));
		FeedCursor next = page.next();
		return new ListView<>(page.posts()
			.stream()
			.map((post) -> PostView.listed(post, organisations, Objects.requireNonNull(activity.get(post.id()))))
			.toList(), (next != null) ? next.toString() : null);
	}

	@GetMapping("/posts/{id}")
	@Operation(summary = "Einen Beitrag lesen",
			description = "Entwürfe sieht nur die eigene Organisation; Verborgenes sie und die Moderation, mit der Begründung.")
	PostView post(Reader reader, @PathVariable UUID id) {
		Post post = open(reader, id);
		return PostView.of(post, OrganisationViews.of(this.organisations, List.of(post.organisation())),
				this.discussion.activity(post.id(), null));
	}

	@GetMapping("/posts/{id}/history")
	@Operation(summary = "Frühere Fassungen eines Beitrags, jüngste zuerst",
			description = "Was ein Beitrag als Entwurf sagte, gehört nicht dazu.")
	ListView<PostRevisionView> postHistory(Reader reader, @PathVariable UUID id) {
		Post post = open(reader, id);
		boolean own = reader.audiences().contains(Audience.organisation(post.organisation()));
		List<PostRevisionView> revisions = this.posts.history(post.id())
			.stream()
			.filter((revision) -> own || post.wasPublished(revision))
			.map(PostRevisionView::of)
			.toList();
		return new ListView<>(revisions, null);
	}

	private Post open(Reader reader, UUID id) {
		return this.feed.open(reader, new PostId(id)).orElseThrow(() -> new NotFound("post", id));
	}

	private static @Nullable FeedCursor after(@Nullable String cursor) {
		return (cursor == null || cursor.isEmpty()) ? null
				: FeedCursor.parse(cursor).orElseThrow(() -> InvalidRequest.of("cursor", "parameter.cursor"));
	}

}
