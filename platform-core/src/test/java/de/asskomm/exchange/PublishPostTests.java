package de.asskomm.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublishPostTests {

	private static final Instant NOW = Instant.parse("2026-05-12T07:40:00Z");

	private final InMemoryPosts posts = new InMemoryPosts();

	private final List<Object> events = new ArrayList<>();

	private final PublishPost publishPost = new PublishPost(this.posts,
			ExchangeFixture.rules(Clock.fixed(NOW, ZoneOffset.UTC)), this.events::add);

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@Test
	void publishesAReportAsTheTown() {
		Post post = done(this.publishPost.publish(this.coordinator, PostFixture.report()));
		assertThat(post.organisation()).isEqualTo(this.coordinator.organisation().id());
		assertThat(post.author().displayName()).isEqualTo("Koordinierungsstelle");
		assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
		assertThat(post.version()).isEqualTo(1);
		assertThat(post.publishedAt()).isEqualTo(NOW);
		assertThat(post.audiences()).contains(Audience.NETWORK);
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.events).containsExactly(new PostPublished(post));
	}

	@Test
	void keepsADraftToItself() {
		Post post = done(this.publishPost.keepDraft(this.coordinator,
				new PostDraft("QUESTION", "", null, null, null, null, null, null, List.of(), null, null)));
		assertThat(post.status()).isEqualTo(PostStatus.DRAFT);
		assertThat(post.publishedAt()).isNull();
		assertThat(post.isReadableBy(this.coordinator.reader())).isTrue();
		assertThat(post.isReadableBy(Actors.moderator().reader())).isFalse();
		assertThat(this.events).isEmpty();
	}

	@Test
	void rejectsPostWithoutFieldOfAction() {
		PostDraft draft = new PostDraft("NOTICE", "Titel", "Text", null, null, null, null, null, List.of(), null, null);
		assertThat(violations(this.publishPost.publish(this.coordinator, draft)))
			.containsExactly(Violation.of("fieldsOfAction", "post.fields.missing"));
		assertThat(this.posts.page(null, 1)).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@Test
	void namesEverythingThatIsMissingAtOnce() {
		assertThat(violations(this.publishPost.publish(this.coordinator, PostFixture.empty())))
			.extracting(Violation::field)
			.containsExactly("kind", "title", "fieldsOfAction", "body");
	}

	@Test
	void rejectsUnknownFieldOfAction() {
		PostDraft draft = new PostDraft("NOTICE", "Titel", "Text", null, null, null, null, null, List.of("gartenbau"),
				null, null);
		assertThat(violations(this.publishPost.publish(this.coordinator, draft)))
			.containsExactly(Violation.of("fieldsOfAction", "post.fields.unknown", "gartenbau"));
	}

	@Test
	void rejectsTextThatNobodyWouldRead() {
		PostDraft draft = new PostDraft("NOTICE", "Titel", "x".repeat(100_000), null, null, null, null, null,
				List.of(PostFixture.FIELD), null, null);
		assertThat(violations(this.publishPost.publish(this.coordinator, draft)))
			.containsExactly(Violation.of("body", "text.too-long", PostDraft.MAXIMUM_TEXT, 100_000));
	}

	@Test
	void asksForOccasionAndMeasureOfAReportWithoutText() {
		PostDraft draft = new PostDraft("EXPERIENCE_REPORT", "Titel", " ", "", null, null, null, null,
				List.of(PostFixture.FIELD), null, null);
		assertThat(violations(this.publishPost.publish(this.coordinator, draft))).extracting(Violation::field)
			.containsExactly("template.occasion", "template.measure");
	}

	@Test
	void acceptsAReportToldInFreeText() {
		PostDraft draft = new PostDraft("EXPERIENCE_REPORT", "Titel", "So war es.", null, null, null, null, null,
				List.of(PostFixture.FIELD), null, null);
		assertThat(done(this.publishPost.publish(this.coordinator, draft)).content().template().isEmpty()).isTrue();
	}

	@Test
	void doesNotAddressADistrictFromOutsideAnyDistrict() {
		Actor police = Actors.coordinator(Actors.police("Polizeidirektion Dresden"));
		assertThat(
				violations(this.publishPost.publish(police, PostFixture.report("Titel", Visibility.DISTRICT.name()))))
			.containsExactly(Violation.of("visibility", "post.visibility.no-district"));
	}

	@Test
	void letsOnlyCoordinatorsSpeakForTheTown() {
		Actor member = Actors.member(this.coordinator.organisation());
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.publishPost.publish(member, PostFixture.report()));
	}

	@Test
	void letsModeratorsSpeakForThePreventionCouncil() {
		assertThat(done(this.publishPost.publish(Actors.moderator(), PostFixture.question("Titel"))).isPublished())
			.isTrue();
	}

	private static Post done(Outcome<Post> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<Post>) outcome).value();
	}

	private static List<Violation> violations(Outcome<Post> outcome) {
		assertThat(outcome).isInstanceOf(Invalid.class);
		return ((Invalid<Post>) outcome).violations();
	}

}
