package de.asskomm.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Each test reads with an audience of its own, so that it sees only its own posts. */
@CoreIntegrationTest
class FeedIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	private static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(FeedIntegrationTests::publishedAt)
		.thenComparing(Post::id)
		.reversed();

	@Autowired
	private Feed feed;

	@Autowired
	private Posts posts;

	private final Audience audience = new Audience("test:" + UUID.randomUUID());

	private final Reader reader = new Reader(Set.of(this.audience, Audience.EVERYONE));

	private final Organisation grossenhain = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation wilsdruff = Actors.town("Stadt Wilsdruff", Actors.MEISSEN);

	private final Organisation floeha = Actors.town("Stadt Flöha", Actors.MITTELSACHSEN);

	private final Organisation police = Actors.police("Polizeidirektion Dresden");

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 100 })
	void readsEachPostOnceWhileOthersAreAdded(int limit) {
		List<Post> before = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			// Every second one shares its instant with the one before.
			before.add(published(this.grossenhain, NOW.minusSeconds(i / 2), "graffiti"));
		}
		FeedFilter mine = FeedFilter.of(this.grossenhain.id());
		List<Post> read = new ArrayList<>();
		FeedCursor after = null;
		do {
			FeedPage page = this.feed.page(this.reader, mine, after, limit);
			assertThat(page.posts()).hasSizeBetween(1, limit);
			read.addAll(page.posts());
			after = reread(page.next());
			published(this.grossenhain, NOW.plusSeconds(read.size()), "graffiti");
			withdrawn(this.grossenhain, NOW.minusSeconds(read.size()));
		}
		while (after != null);
		assertThat(read).containsExactlyElementsOf(sorted(before));
	}

	@Test
	void knowsWhichPageIsTheLast() {
		List<Post> all = List.of(published(this.floeha, NOW, "youth"),
				published(this.floeha, NOW.minusSeconds(1), "youth"));
		FeedFilter mine = FeedFilter.of(this.floeha.id());
		FeedPage exact = this.feed.page(this.reader, mine, null, 2);
		assertThat(exact.posts()).isEqualTo(all);
		assertThat(exact.next()).isNull();
		FeedPage first = this.feed.page(this.reader, mine, null, 1);
		assertThat(first.next()).isEqualTo(FeedCursor.at(all.getFirst()));
		FeedPage beyond = this.feed.page(this.reader, mine, FeedCursor.at(all.getLast()), 1);
		assertThat(beyond.posts()).isEmpty();
		assertThat(beyond.next()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE })
	void aPageHasOneToAHundredPosts(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.feed.page(this.reader, FeedFilter.ALL, null, limit));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void everyFilterNarrowsTheFeedAloneAndWithOthers(boolean kind, boolean field, boolean district,
			boolean organisation) {
		List<Post> all = new ArrayList<>();
		for (Organisation each : List.of(this.grossenhain, this.wilsdruff, this.floeha, this.police)) {
			for (PostKind eachKind : List.of(PostKind.QUESTION, PostKind.NOTICE)) {
				for (List<String> fields : List.of(List.of("youth"), List.of("graffiti"),
						List.of("violence", "youth", "graffiti"))) {
					all.add(added(each, eachKind, fields, PostStatus.PUBLISHED, NOW.minusSeconds(all.size())));
				}
			}
		}
		FeedFilter filter = new FeedFilter(kind ? PostKind.QUESTION : null, field ? "graffiti" : null,
				district ? Actors.MEISSEN : null, organisation ? this.wilsdruff.id() : null);
		List<Post> expected = all.stream()
			.filter((post) -> !kind || post.content().kind() == PostKind.QUESTION)
			.filter((post) -> !field || post.content().fieldsOfAction().contains("graffiti"))
			.filter((post) -> !district || Actors.MEISSEN.equals(post.district()))
			.filter((post) -> !organisation || post.isBy(this.wilsdruff.id()))
			.toList();
		assertThat(expected).isNotEmpty();
		assertThat(this.feed.page(onlyMine(), filter, null, 100).posts()).isEqualTo(expected);
		assertThat(pageByPage(onlyMine(), filter, 2)).isEqualTo(expected);
	}

	static Stream<Arguments> filters() {
		return Stream.iterate(0, (bits) -> bits < 16, (bits) -> bits + 1)
			.map((bits) -> Arguments.of((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "graffit", "graffiti,youth", "{graffiti}", "' OR true --", "%" })
	void aFieldThatNobodyChoseFindsNothing(String field) {
		published(this.grossenhain, NOW, "graffiti");
		assertThat(this.feed.page(onlyMine(), new FeedFilter(null, field, null, null), null, 10).posts()).isEmpty();
	}

	@Test
	void filtersThatExcludeEachOtherFindNothing() {
		published(this.grossenhain, NOW, "graffiti");
		DistrictKey elsewhere = Actors.MITTELSACHSEN;
		FeedFilter filter = new FeedFilter(null, null, elsewhere, this.grossenhain.id());
		assertThat(this.feed.page(onlyMine(), filter, null, 10).posts()).isEmpty();
	}

	@Test
	void everyReaderGetsWhatIsMeantForThem() {
		Post open = publishedFor(Visibility.PUBLIC);
		Post network = publishedFor(Visibility.NETWORK);
		Post district = publishedFor(Visibility.DISTRICT);
		Post council = publishedFor(Visibility.LPR);
		assertThat(seenBy(Reader.anonymous())).containsExactly(open);
		assertThat(seenBy(Actors.member(this.floeha).reader())).containsExactly(network, open);
		assertThat(seenBy(Actors.coordinator(this.police).reader())).containsExactly(network, open);
		assertThat(seenBy(Actors.member(this.wilsdruff).reader())).containsExactly(district, network, open);
		assertThat(seenBy(Actors.moderator().reader())).containsExactly(council, district, network, open);
		assertThat(seenBy(Actors.member(Actors.statePreventionCouncil()).reader())).containsExactly(council, district,
				network, open);
		assertThat(seenBy(Actors.member(this.grossenhain).reader())).containsExactly(council, district, network, open);
		assertThat(seenBy(new Reader(Set.of()))).isEmpty();
	}

	@Test
	void onlyPublishedPostsAreInTheFeed() {
		Actor own = Actors.coordinator(this.grossenhain);
		Post draft = added(this.grossenhain, PostKind.NOTICE, List.of(), PostStatus.DRAFT, null);
		Post withdrawn = withdrawn(this.grossenhain, NOW);
		Post hidden = hidden(published(this.grossenhain, NOW, "graffiti"));
		List<PostId> ids = List.of(draft.id(), withdrawn.id(), hidden.id());
		for (Reader each : List.of(own.reader(), Actors.moderator().reader(), this.reader)) {
			assertThat(this.feed.page(each, FeedFilter.of(this.grossenhain.id()), null, 10).posts()).isEmpty();
			assertThat(this.feed.visible(each, ids)).isEmpty();
			assertThat(this.feed.headings(each, ids)).isEmpty();
		}
		assertThat(openedBy(own.reader(), ids)).containsExactly(draft, hidden);
		assertThat(openedBy(Actors.moderator().reader(), ids)).containsExactly(hidden);
		assertThat(openedBy(Actors.coordinator(this.wilsdruff).reader(), ids)).isEmpty();
		assertThat(openedBy(Reader.anonymous(), ids)).isEmpty();
	}

	@Test
	void opensWhatTheReaderMaySee() {
		Post district = publishedFor(Visibility.DISTRICT);
		assertThat(this.feed.open(Actors.member(this.wilsdruff).reader(), district.id())).contains(district);
		assertThat(this.feed.open(Actors.member(this.floeha).reader(), district.id())).isEmpty();
		assertThat(this.feed.open(this.reader, PostId.next())).isEmpty();
	}

	@Test
	void choosesFromManyThoseThatTheReaderMaySee() {
		Post older = publishedFor(Visibility.NETWORK);
		Post newer = publishedFor(Visibility.DISTRICT);
		Post council = publishedFor(Visibility.LPR);
		List<PostId> ids = List.of(older.id(), council.id(), newer.id(), PostId.next(), newer.id());
		assertThat(this.feed.visible(Actors.member(this.wilsdruff).reader(), ids)).containsExactly(newer, older);
		assertThat(this.feed.visible(Actors.member(this.floeha).reader(), ids)).containsExactly(older);
		assertThat(this.feed.visible(Reader.anonymous(), ids)).isEmpty();
		assertThat(this.feed.visible(Reader.anonymous(), List.of())).isEmpty();
	}

	@Test
	void headingsAreOfThoseThatTheReaderMaySee() {
		Post everybody = publishedFor(Visibility.NETWORK);
		Post district = publishedFor(Visibility.DISTRICT);
		List<PostId> ids = List.of(everybody.id(), publishedFor(Visibility.LPR).id(), district.id(), PostId.next());
		assertThat(this.feed.headings(Actors.member(this.wilsdruff).reader(), ids))
			.containsExactlyInAnyOrder(heading(everybody), heading(district));
		assertThat(this.feed.headings(Actors.member(this.floeha).reader(), ids)).containsExactly(heading(everybody));
		assertThat(this.feed.headings(Reader.anonymous(), ids)).isEmpty();
		assertThat(this.feed.headings(Reader.anonymous(), List.of())).isEmpty();
	}

	private static PostHeading heading(Post post) {
		return new PostHeading(post.id(), post.version(), post.content().title());
	}

	@Test
	void aChangedPostKeepsItsPlace() {
		Post first = published(this.floeha, NOW.minusSeconds(5), "youth");
		Post second = published(this.floeha, NOW, "youth");
		Post revised = first.revised(Actors.coordinator(this.floeha), content(PostKind.QUESTION, List.of("graffiti")),
				false, NOW.plusSeconds(1));
		this.posts.replace(first, revised);
		assertThat(
				this.feed.page(Actors.member(this.floeha).reader(), FeedFilter.of(this.floeha.id()), null, 10).posts())
			.containsExactly(second, revised);
	}

	private Reader onlyMine() {
		return new Reader(Set.of(this.audience));
	}

	private List<Post> pageByPage(Reader who, FeedFilter filter, int limit) {
		List<Post> read = new ArrayList<>();
		FeedCursor after = null;
		do {
			FeedPage page = this.feed.page(who, filter, after, limit);
			read.addAll(page.posts());
			after = reread(page.next());
		}
		while (after != null);
		return read;
	}

	/** What a browser sends back. */
	private static @Nullable FeedCursor reread(@Nullable FeedCursor cursor) {
		return (cursor != null) ? FeedCursor.parse(cursor.toString()).orElseThrow() : null;
	}

	private List<Post> seenBy(Reader who) {
		return this.feed.page(who, FeedFilter.of(this.grossenhain.id()), null, 10).posts();
	}

	private List<Post> openedBy(Reader who, List<PostId> ids) {
		return ids.stream().flatMap((id) -> this.feed.open(who, id).stream()).toList();
	}

	private Post publishedFor(Visibility visibility) {
		PostContent content = new PostContent(PostKind.NOTICE, visibility.name(), new Markdown("Text"),
				ExperienceTemplate.EMPTY, List.of("youth"), visibility, null);
		Post post = Post.published(Actors.coordinator(this.grossenhain), content,
				Instant.now().truncatedTo(ChronoUnit.MICROS));
		this.posts.add(post);
		return post;
	}

	private Post published(Organisation organisation, Instant publishedAt, String field) {
		return added(organisation, PostKind.NOTICE, List.of(field), PostStatus.PUBLISHED, publishedAt);
	}

	private Post withdrawn(Organisation organisation, Instant publishedAt) {
		return added(organisation, PostKind.NOTICE, List.of("youth"), PostStatus.WITHDRAWN, publishedAt);
	}

	private Post hidden(Post post) {
		Post hidden = post.hidden(new Concealment("INSULT", "Regel 1", "Text", false, NOW));
		this.posts.replace(post, hidden);
		return hidden;
	}

	private Post added(Organisation organisation, PostKind kind, List<String> fields, PostStatus status,
			@Nullable Instant publishedAt) {
		Set<Audience> audiences = new LinkedHashSet<>(Set.of(this.audience, Audience.NETWORK));
		Post post = new Post(PostId.next(), 1, organisation.id(), organisation.district(),
				Actors.coordinator(organisation).author(), content(kind, fields), audiences, status,
				Provenance.WRITTEN_HERE, null, NOW, NOW, publishedAt);
		this.posts.add(post);
		return post;
	}

	private static PostContent content(PostKind kind, List<String> fields) {
		return new PostContent(kind, "Titel", new Markdown("Text"), ExperienceTemplate.EMPTY, fields,
				Visibility.NETWORK, null);
	}

	private static List<Post> sorted(List<Post> unsorted) {
		return unsorted.stream().sorted(NEWEST_FIRST).toList();
	}

	private static Instant publishedAt(Post post) {
		return Objects.requireNonNull(post.publishedAt());
	}

}
