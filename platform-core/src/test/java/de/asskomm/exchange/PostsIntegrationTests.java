package de.asskomm.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@CoreIntegrationTest
class PostsIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	private static final String AWKWARD = "Gräfenhainichen „ß“ 👮‍♀️ \\ ' ; -- %_{}[] :name ?";

	@Autowired
	private Posts posts;

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private ImportPost importPost;

	@Autowired
	private TransactionTemplate transaction;

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@BeforeEach
	void knowTheField(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti und Sachbeschädigung", 1));
	}

	@ParameterizedTest
	@EnumSource(PostStatus.class)
	void keepsEveryFieldInEveryStatus(PostStatus status) {
		ExperienceTemplate template = new ExperienceTemplate(new Markdown("Anlass " + AWKWARD),
				new Markdown("# Maßnahme"), "1.150 €", "weniger", "ja");
		PostContent content = new PostContent(PostKind.EXPERIENCE_REPORT, AWKWARD, new Markdown("a\r\n\tb " + AWKWARD),
				template, List.of("graffiti", "youth", "a,\"b{"), Visibility.DISTRICT, UUID.randomUUID());
		Concealment concealment = (status == PostStatus.HIDDEN)
				? new Concealment("PERSONAL_DATA", "Regel 3", "Weil " + AWKWARD, true, NOW.plusSeconds(2)) : null;
		Post post = new Post(PostId.next(), 7, this.coordinator.organisation().id(), Actors.MEISSEN,
				this.coordinator.author(), content, Visibility.DISTRICT.audiences(this.coordinator.organisation()),
				status, new Provenance(true, "Medieninformation " + AWKWARD), concealment, NOW, NOW.plusSeconds(1),
				NOW.plusNanos(1000));
		this.posts.add(post);
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.posts.findAll(List.of(post.id()))).containsExactly(post);
	}

	@Test
	void keepsWhatIsNotTold() {
		Post draft = minimal(PostStatus.DRAFT, null);
		this.posts.add(draft);
		assertThat(this.posts.find(draft.id())).contains(draft);
		assertThat(draft.district()).isNull();
		assertThat(draft.publishedAt()).isNull();
	}

	@Test
	void keepsLongTextsAsTheyWereTyped() {
		String text = "ä€👮".repeat(PostDraft.MAXIMUM_TEXT / 4);
		PostDraft draft = new PostDraft("NOTICE", "👮".repeat(PostDraft.MAXIMUM_TITLE / 2), text, text, text, null,
				null, null, List.of(PostFixture.FIELD), null, null);
		Post post = done(this.publishPost.publish(this.coordinator, draft));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(post.content().body().source()).isEqualTo(text);
	}

	@Test
	void findsSeveralAtOnce() {
		Post first = added(PostStatus.PUBLISHED, NOW);
		Post second = added(PostStatus.DRAFT, null);
		assertThat(this.posts.findAll(List.of(second.id(), PostId.next(), first.id(), second.id())))
			.containsExactlyInAnyOrder(first, second);
		assertThat(this.posts.findAll(List.of())).isEmpty();
		assertThat(this.posts.find(PostId.next())).isEmpty();
	}

	@Test
	void addsAPostOnce() {
		Post post = added(PostStatus.PUBLISHED, NOW);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.posts.add(post));
	}

	@Test
	void aChangeKeepsWhatThePostSaidBefore() {
		Post first = done(this.publishPost.publish(this.coordinator, PostFixture.report("Eins")));
		Actor colleague = Actors.coordinator(this.coordinator.organisation());
		Post second = done(this.revisePost.revise(colleague, first.id(), 1, PostFixture.report("Zwei"), false));
		Post third = done(this.revisePost.revise(this.coordinator, first.id(), 2, PostFixture.question("Drei"), false));
		assertThat(this.posts.find(first.id())).contains(third);
		assertThat(this.posts.history(first.id())).containsExactly(
				new PostRevision(2, colleague.author(), "Zwei", second.content().plainText(), third.updatedAt()),
				new PostRevision(1, this.coordinator.author(), "Eins", first.content().plainText(),
						second.updatedAt()));
	}

	@Test
	void whatDoesNotChangeTheTextLeavesNoHistory() {
		Post post = added(PostStatus.PUBLISHED, NOW);
		Post hidden = post.hidden(new Concealment("INSULT", "Regel 1", "Text", false, NOW.plusSeconds(1)));
		Post withdrawn = hidden.withdrawn(NOW.plusSeconds(2));
		this.posts.replace(post, post);
		assertThat(this.posts.find(post.id())).contains(post);
		this.posts.replace(post, hidden);
		assertThat(this.posts.find(post.id())).contains(hidden);
		this.posts.replace(hidden, withdrawn);
		assertThat(this.posts.find(post.id())).contains(withdrawn);
		assertThat(this.posts.history(post.id())).isEmpty();
	}

	@Test
	void aChangeOfAnotherVersionFailsAndChangesNothing() {
		Post post = added(PostStatus.PUBLISHED, NOW);
		Post second = post.revised(this.coordinator, content("Zwei"), false, NOW.plusSeconds(1));
		Post third = second.revised(this.coordinator, content("Drei"), false, NOW.plusSeconds(2));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.posts.replace(second, third)));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.posts.history(post.id())).isEmpty();
	}

	@Test
	void aLockedPostIsChangedByNobodyElse(@Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		Post post = added(PostStatus.PUBLISHED, NOW);
		TransactionTemplate another = new TransactionTemplate(transactions);
		another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.posts.lock(post.id())).contains(post);
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> another.executeWithoutResult((inner) -> {
					jdbc.sql("SET LOCAL lock_timeout = '20ms'").update();
					this.posts.lock(post.id());
				}))
				.withMessageContaining("lock timeout");
			assertThat(this.posts.find(post.id())).contains(post);
		});
		assertThat(this.posts.lock(PostId.next())).isEmpty();
	}

	@Test
	void ofTwoColleaguesWhoChangeAPostAtOnceOneIsToldOfTheOther() {
		Post post = done(this.publishPost.publish(this.coordinator, PostFixture.report()));
		List<Outcome<Post>> outcomes = AtOnce.run(8,
				(number) -> this.revisePost.revise(Actors.coordinator(this.coordinator.organisation()), post.id(), 1,
						PostFixture.report("Neu " + number), false));
		Post stored = this.posts.find(post.id()).orElseThrow();
		assertThat(stored.version()).isEqualTo(2);
		assertThat(outcomes).containsOnlyOnce(new Done<>(stored))
			.filteredOn((outcome) -> !outcome.equals(new Done<>(stored)))
			.containsOnly(new Stale<>(stored));
		assertThat(this.posts.history(post.id())).hasSize(1);
	}

	@Test
	void takesOverAPostOnceHoweverOftenItIsTried() {
		UUID id = PostId.next().value();
		List<Boolean> news = AtOnce.run(8, (number) -> this.importPost.takeOver(id, this.coordinator.organisation(),
				this.coordinator.author(), content("Alt"), new Provenance(true, "Medieninformation"), NOW));
		assertThat(news).containsOnlyOnce(true);
		Post post = this.posts.find(new PostId(id)).orElseThrow();
		assertThat(post.version()).isEqualTo(1);
		assertThat(post.publishedAt()).isEqualTo(NOW);
		assertThat(post.provenance()).isEqualTo(new Provenance(true, "Medieninformation"));
	}

	@Test
	void tellsAnOrganisationWhatWasHiddenOfItLatestFirst() {
		List<Post> hidden = new ArrayList<>();
		for (int i = 0; i < 22; i++) {
			Post post = added(PostStatus.PUBLISHED, NOW);
			Post after = post.hidden(new Concealment("INSULT", "Regel 1", "Text", false, NOW.plusSeconds(i)));
			this.posts.replace(post, after);
			hidden.add(after);
		}
		added(PostStatus.PUBLISHED, NOW);
		Collections.reverse(hidden);
		assertThat(this.posts.hiddenOf(this.coordinator.organisation().id()))
			.containsExactlyElementsOf(hidden.subList(0, 20));
		assertThat(this.posts.hiddenOf(Actors.statePreventionCouncil().id())).isEmpty();
	}

	@Test
	void pagesThroughAllPostsOfWhateverStatus() {
		List<PostId> mine = Stream.of(PostStatus.DRAFT, PostStatus.PUBLISHED, PostStatus.WITHDRAWN)
			.map((status) -> added(status, NOW).id())
			.toList();
		List<PostId> seen = new ArrayList<>();
		PostId after = null;
		List<Post> page;
		do {
			page = this.posts.page(after, 7);
			page.forEach((post) -> seen.add(post.id()));
			after = seen.getLast();
		}
		while (page.size() == 7);
		assertThat(seen).doesNotHaveDuplicates().containsSubsequence(mine);
		// as PostgreSQL compares them: the identifiers that other tests make up are
		// random
		assertThat(seen).extracting(PostId::toString).isSorted();
	}

	@Test
	void identifiersGrow() {
		List<PostId> ids = IntStream.range(0, 1_000).mapToObj((i) -> PostId.next()).toList();
		assertThat(ids).isSorted().doesNotHaveDuplicates();
	}

	private Post added(PostStatus status, Instant publishedAt) {
		Post post = minimal(status, publishedAt);
		this.posts.add(post);
		return post;
	}

	private Post minimal(PostStatus status, Instant publishedAt) {
		return new Post(PostId.next(), 1, this.coordinator.organisation().id(), null, this.coordinator.author(),
				content("Titel"), Set.of(Audience.NETWORK), status, Provenance.WRITTEN_HERE, null, NOW, NOW,
				publishedAt);
	}

	private static PostContent content(String title) {
		return new PostContent(PostKind.NOTICE, title, new Markdown("Text"), ExperienceTemplate.EMPTY, List.of(),
				Visibility.NETWORK, null);
	}

	private static Post done(Outcome<Post> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<Post>) outcome).value();
	}

}
