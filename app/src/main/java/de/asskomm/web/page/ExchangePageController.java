package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.web.page.FeedView.Following;
import de.asskomm.web.page.FeedView.LiveFilter;
import de.asskomm.web.page.FeedView.Older;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The exchange feed: the page, its older part, and single cards for what comes live.
 */
@Controller
class ExchangePageController {

	private static final int PAGE = 20;

	private static final int QUESTIONS = 3;

	private static final int MOST_CARDS = 50;

	private final Feed feed;

	private final ReadDiscussion discussion;

	private final FollowThings followThings;

	private final Showings showings;

	ExchangePageController(Feed feed, ReadDiscussion discussion, FollowThings followThings, Showings showings) {
		this.feed = feed;
		this.discussion = discussion;
		this.followThings = followThings;
		this.showings = showings;
	}

	@GetMapping("/austausch")
	String feed(Actor actor, @ModelAttribute FeedAddress address, Model model) {
		FeedPage page = page(actor, address);
		Showing showing = this.showings.naming(actor, address.naming(page.posts().stream().map(Post::organisation)));
		model.addAttribute("page", view(actor, address, page, showing));
		return "austausch";
	}

	/**
	 * The newest questions without an answer, which the page asks for once it is shown.
	 */
	@GetMapping("/austausch/fragen")
	String questions(Actor actor, Model model) {
		List<Post> questions = this.feed.page(actor.reader(), FeedFilter.questionsWithoutAnswer(), null, QUESTIONS)
			.posts();
		Showing showing = this.showings.naming(actor, questions.stream().map(Post::organisation));
		model.addAttribute("questions", questions.stream().map((post) -> question(post, showing)).toList());
		return "fragments/discussion :: questions(questions=${questions})";
	}

	@GetMapping("/austausch/weitere")
	String older(Actor actor, @ModelAttribute FeedAddress address, Model model) {
		FeedPage page = page(actor, address);
		Showing showing = this.showings.naming(actor, page.posts().stream().map(Post::organisation));
		model.addAttribute("cards", cards(actor, page.posts(), showing));
		model.addAttribute("older", older(address, page));
		return "fragments/post :: more(cards=${cards}, older=${older})";
	}

	@GetMapping("/austausch/neue")
	String cards(Actor actor, @RequestParam(name = "id", defaultValue = "") List<UUID> ids, Model model) {
		Set<PostId> wanted = new LinkedHashSet<>();
		ids.stream().limit(MOST_CARDS).map(PostId::new).forEach(wanted::add);
		List<Post> posts = wanted.isEmpty() ? List.of() : this.feed.visible(actor.reader(), wanted);
		Showing showing = this.showings.naming(actor, posts.stream().map(Post::organisation));
		model.addAttribute("cards", cards(actor, posts, showing));
		return "fragments/post :: cards(cards=${cards})";
	}

	private FeedPage page(Actor actor, FeedAddress address) {
		FeedCursor after = (address.nach() != null) ? FeedCursor.parse(address.nach()).orElse(null) : null;
		FeedFilter filter = address.filter();
		return this.feed.page(actor.reader(),
				address.isMine() ? filter.followed(this.followThings.followed(actor)) : filter, after, PAGE);
	}

	private FeedView view(Actor actor, FeedAddress address, FeedPage page, Showing showing) {
		return new FeedView(kinds(address, showing),
				List.of(fields(address, showing), districts(actor, address, showing)), organisation(address, showing),
				address.isFiltered(), liveFilter(address), cards(actor, page.posts(), showing), older(address, page),
				address.kind() != PostKind.QUESTION, address.isMine(),
				actor.speaksForOrganisation() ? "/beitraege/neu" : null, followings(actor, address, showing));
	}

	private List<PostCard> cards(Actor actor, List<Post> posts, Showing showing) {
		Map<PostId, Activity> activity = this.discussion.activity(posts.stream().map(Post::id).toList(),
				actor.organisation().id());
		return posts.stream()
			.map((post) -> PostCard.of(post, showing, Objects.requireNonNull(activity.get(post.id()))))
			.toList();
	}

	private static @Nullable Older older(FeedAddress address, FeedPage page) {
		FeedCursor next = page.next();
		return (next != null) ? new Older(address.at("/austausch").with("nach", next.toString()),
				address.at("/austausch/weitere").with("nach", next.toString())) : null;
	}

	private static Link question(Post post, Showing showing) {
		return new Link(post.content().title(), "/beitraege/" + post.id(),
				showing.name(post.organisation()) + ", " + showing.wording().moment(PostCard.publishedAt(post)).text());
	}

	private static List<Chip> kinds(FeedAddress address, Showing showing) {
		List<Chip> chips = new ArrayList<>();
		chips.add(new Chip("art-alle", showing.wording().text("feed.kind.ALL"),
				address.withKind(null).at("/austausch").toString(), address.kind() == null && !address.isMine()));
		chips.add(new Chip("art-meine", showing.wording().text("feed.kind.MINE"),
				address.withView(FeedAddress.MINE).at("/austausch").toString(), address.isMine()));
		for (PostKind kind : PostKind.values()) {
			chips.add(new Chip("art-" + kind, showing.wording().text("feed.kind." + kind),
					address.withKind(kind).at("/austausch").toString(), address.kind() == kind));
		}
		if (address.kind() == PostKind.QUESTION) {
			chips.add(new Chip("ohne-antwort", showing.wording().text("feed.kind.UNANSWERED"),
					address.withView(address.isUnanswered() ? null : FeedAddress.UNANSWERED)
						.at("/austausch")
						.toString(),
					address.isUnanswered()));
		}
		return chips;
	}

	private List<Following> followings(Actor actor, FeedAddress address, Showing showing) {
		FeedFilter filter = address.filter();
		if (filter.fieldOfAction() == null && filter.district() == null && filter.organisation() == null) {
			return List.of();
		}
		Set<Follow> follows = this.followThings.of(actor);
		List<Following> followings = new ArrayList<>();
		if (filter.fieldOfAction() != null && showing.names().fields().containsKey(filter.fieldOfAction())) {
			followings.add(following(FollowKind.FIELD_OF_ACTION, filter.fieldOfAction(),
					showing.names().field(filter.fieldOfAction()), follows));
		}
		if (filter.district() != null) {
			followings.add(following(FollowKind.DISTRICT, filter.district().value(),
					showing.names().district(filter.district()), follows));
		}
		if (filter.organisation() != null) {
			followings.add(following(FollowKind.ORGANISATION, filter.organisation().toString(),
					showing.name(filter.organisation()), follows));
		}
		return followings;
	}

	private static Following following(FollowKind kind, String key, String label, Set<Follow> follows) {
		return new Following(kind.name(), key, label, follows.contains(new Follow(kind, key)));
	}

	private static FilterMenu fields(FeedAddress address, Showing showing) {
		String chosen = address.filter().fieldOfAction();
		return FilterMenu.ofFields(chosen, showing, (key) -> address.withField(key).at("/austausch").toString());
	}

	private static FilterMenu districts(Actor actor, FeedAddress address, Showing showing) {
		return FilterMenu.ofDistricts(address.filter().district(), actor.organisation().district(), showing,
				(key) -> address.withDistrict(key).at("/austausch").toString());
	}

	private static @Nullable Chip organisation(FeedAddress address, Showing showing) {
		return (address.filter().organisation() != null)
				? new Chip("organisation", showing.name(address.filter().organisation()),
						address.withoutOrganisation().at("/austausch").toString(), true)
				: null;
	}

	private static LiveFilter liveFilter(FeedAddress address) {
		FeedFilter filter = address.filter();
		return new LiveFilter((filter.kind() != null) ? filter.kind().name() : null, filter.fieldOfAction(),
				(filter.district() != null) ? filter.district().value() : null,
				(filter.organisation() != null) ? filter.organisation().toString() : null);
	}

}
