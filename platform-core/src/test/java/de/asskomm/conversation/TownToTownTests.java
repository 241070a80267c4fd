package de.asskomm.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.InMemoryOrganisations;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TownToTownTests {

	private static final Instant NOW = Instant.parse("2026-05-12T07:40:00Z");

	private static final Subject SUBJECT = new Subject("Graffiti an der Unterführung", null, null);

	private static final Markdown BODY = new Markdown("Wie haben **Sie** das gelöst?");

	private final Organisation grossenhain = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation wilsdruff = Actors.town("Stadt Wilsdruff", Actors.MEISSEN);

	private final Organisation floeha = Actors.town("Stadt Flöha", Actors.MITTELSACHSEN);

	private final InMemoryOrganisations organisations = new InMemoryOrganisations(this.grossenhain, this.wilsdruff,
			this.floeha);

	private final InMemoryConversations conversations = new InMemoryConversations();

	private final List<Object> events = new ArrayList<>();

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final StartConversation startConversation = new StartConversation(this.conversations, this.organisations,
			this.events::add, this.clock);

	private final ReplyToConversation replyToConversation = new ReplyToConversation(this.conversations,
			this.events::add, this.clock);

	private final Actor asking = Actors.coordinator(this.grossenhain);

	private final Actor answering = Actors.coordinator(this.wilsdruff);

	private final Actor colleague = Actors.coordinator(this.wilsdruff);

	private final Actor stranger = Actors.coordinator(this.floeha);

	@Test
	void bothCoordinatorsOfTheAddressedTownSeeTheConversation() {
		Conversation conversation = started();
		for (Actor coordinator : List.of(this.answering, this.colleague)) {
			assertThat(conversation.isOpenTo(coordinator)).isTrue();
			assertThat(this.conversations.messages(conversation.id(), coordinator.organisation().id(), 0, 10))
				.extracting(Message::body)
				.containsExactly(BODY);
		}
	}

	@Test
	void aConversationBeginsWithItsFirstMessage() {
		Conversation conversation = done(
				this.startConversation.start(this.asking, SUBJECT, List.of(this.wilsdruff.id()), BODY));
		assertThat(conversation.version()).isEqualTo(1);
		assertThat(conversation.organisations()).containsExactlyInAnyOrder(this.grossenhain.id(), this.wilsdruff.id());
		assertThat(conversation.startedBy()).isEqualTo(this.grossenhain.id());
		assertThat(conversation.subject()).isEqualTo(SUBJECT);
		assertThat(conversation.createdAt()).isEqualTo(NOW);
		Message first = this.conversations.messages(conversation.id(), this.grossenhain.id(), 0, 10).getFirst();
		assertThat(first.number()).isEqualTo(1);
		assertThat(first.organisation()).isEqualTo(this.grossenhain.id());
		assertThat(first.author()).isEqualTo(this.asking.author());
		assertThat(this.events).containsExactly(new ConversationStarted(conversation, first));
	}

	@Test
	void remembersWhereItWasStartedFrom() {
		UUID post = UUID.randomUUID();
		UUID project = UUID.randomUUID();
		Conversation conversation = done(this.startConversation.start(this.asking,
				new Subject("  Zu Ihrem Bericht ", post, project), List.of(this.wilsdruff.id()), BODY));
		assertThat(conversation.subject()).isEqualTo(new Subject("Zu Ihrem Bericht", post, project));
	}

	@Test
	void addressingOneselfOrSomebodyTwiceChangesNothing() {
		Conversation conversation = done(this.startConversation.start(this.asking, SUBJECT,
				List.of(this.wilsdruff.id(), this.grossenhain.id(), this.wilsdruff.id()), BODY));
		assertThat(conversation.organisations()).containsExactlyInAnyOrder(this.grossenhain.id(), this.wilsdruff.id());
	}

	@Test
	void aThirdTownFindsNothing() {
		Conversation conversation = started();
		assertThat(conversation.isOpenTo(this.stranger)).isFalse();
		assertThat(this.conversations.find(conversation.id(), this.floeha.id())).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.replyToConversation.reply(this.stranger, conversation.id(), BODY));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.replyToConversation.markRead(this.stranger, conversation.id()));
		assertThat(this.events).isEmpty();
	}

	@Test
	void aConversationThatDoesNotExistLooksLikeOneOfOthers() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.replyToConversation.reply(this.answering, ConversationId.next(), BODY));
	}

	@Test
	void notEvenModeratorsReadWhatTownsWriteEachOther() {
		Conversation conversation = started();
		Actor moderator = Actors.moderator();
		assertThat(conversation.isOpenTo(moderator)).isFalse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.replyToConversation.markRead(moderator, conversation.id()));
	}

	@Test
	void onlyCoordinatorsWriteAndReadForTheirTown() {
		Conversation conversation = started();
		Actor member = Actors.member(this.wilsdruff);
		assertThat(conversation.isOpenTo(member)).isFalse();
		assertNotAllowed(() -> this.startConversation.start(member, SUBJECT, List.of(this.grossenhain.id()), BODY));
		assertNotAllowed(() -> this.replyToConversation.reply(member, conversation.id(), BODY));
		assertNotAllowed(() -> this.replyToConversation.markRead(member, conversation.id()));
		assertThat(this.conversations.readUntil(conversation.id())).containsEntry(this.wilsdruff.id(), 0L);
	}

	@Test
	void aModeratorDoesNotSpeakForATownWhoseMemberSheIs() {
		Conversation conversation = started();
		Actor moderator = Actors.actor(this.wilsdruff, Role.MEMBER, Role.MODERATOR);
		assertNotAllowed(() -> this.replyToConversation.reply(moderator, conversation.id(), BODY));
	}

	@Test
	void whoAnswersHasRead() {
		Conversation conversation = started();
		Message answer = done(this.replyToConversation.reply(this.answering, conversation.id(), new Markdown("So:")));
		assertThat(answer.number()).isEqualTo(2);
		assertThat(answer.author()).isEqualTo(this.answering.author());
		assertThat(this.conversations.readUntil(conversation.id())).containsEntry(this.wilsdruff.id(), 2L)
			.containsEntry(this.grossenhain.id(), 1L);
		assertThat(this.conversations.unread(this.wilsdruff.id())).isZero();
		assertThat(this.conversations.unread(this.grossenhain.id())).isOne();
		Conversation continued = this.conversations.find(conversation.id(), this.wilsdruff.id()).orElseThrow();
		assertThat(continued.version()).isEqualTo(2);
		assertThat(this.events).containsExactly(new MessageSent(continued, answer));
	}

	@Test
	void readingIsToldOnce() {
		Conversation conversation = started();
		this.replyToConversation.markRead(this.answering, conversation.id());
		this.replyToConversation.markRead(this.answering, conversation.id());
		this.replyToConversation.markRead(this.colleague, conversation.id());
		assertThat(this.events).containsExactly(new ConversationRead(conversation.read(), this.wilsdruff.id(), NOW));
		assertThat(this.conversations.find(conversation.id(), this.wilsdruff.id())).contains(conversation.read());
		assertThat(this.conversations.unread(this.wilsdruff.id())).isZero();
	}

	@Test
	void whoWroteLastHasNothingToRead() {
		Conversation conversation = started();
		this.replyToConversation.markRead(this.asking, conversation.id());
		assertThat(this.events).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n\t" })
	void saysNothingWithoutWords(String nothing) {
		assertThat(violations(this.startConversation.start(this.asking, new Subject(nothing, null, null),
				List.of(this.wilsdruff.id()), new Markdown(nothing))))
			.containsExactly(Violation.of("subject", "text.missing"), Violation.of("message", "text.missing"));
		Conversation conversation = started();
		assertThat(violations(this.replyToConversation.reply(this.answering, conversation.id(), new Markdown(nothing))))
			.containsExactly(Violation.of("message", "text.missing"));
		assertThat(this.conversations.find(conversation.id(), this.wilsdruff.id())).contains(conversation);
	}

	@Test
	void keepsSubjectsAndMessagesReadable() {
		String subject = "x".repeat(StartConversation.MAXIMUM_SUBJECT + 1);
		String body = "x".repeat(ReplyToConversation.MAXIMUM_TEXT + 1);
		assertThat(violations(this.startConversation.start(this.asking, new Subject(subject, null, null),
				List.of(this.wilsdruff.id()), new Markdown(body))))
			.containsExactly(Violation.of("subject", "text.too-long", 200, 201),
					Violation.of("message", "text.too-long", 10_000, 10_001));
	}

	@Test
	void nobodyWritesToOneselfAlone() {
		Violation missing = Violation.of("organisations", "conversation.organisations.missing");
		assertThat(violations(this.startConversation.start(this.asking, SUBJECT, List.of(this.grossenhain.id()), BODY)))
			.containsExactly(missing);
		assertThat(violations(this.startConversation.start(this.asking, SUBJECT, List.of(), BODY)))
			.containsExactly(missing);
		assertThat(this.events).isEmpty();
	}

	@Test
	void nobodyWritesToAnOrganisationThatIsNotThere() {
		OrganisationId unknown = new OrganisationId(UUID.randomUUID());
		assertThat(violations(
				this.startConversation.start(this.asking, SUBJECT, List.of(this.wilsdruff.id(), unknown), BODY)))
			.containsExactly(Violation.of("organisations", "conversation.organisations.unknown"));
		assertThat(this.conversations.inbox(this.wilsdruff.id(), null, 10).entries()).isEmpty();
	}

	@Test
	void aConversationIsNoCircularLetter() {
		List<OrganisationId> twenty = towns(20);
		assertThat(done(this.startConversation.start(this.asking, SUBJECT, twenty, BODY)).organisations()).hasSize(21);
		assertThat(violations(this.startConversation.start(this.asking, SUBJECT, towns(21), BODY)))
			.containsExactly(Violation.of("organisations", "conversation.organisations.too-many", 20));
	}

	private List<OrganisationId> towns(int number) {
		return Stream.generate(() -> Actors.town("Stadt", Actors.MEISSEN))
			.limit(number)
			.peek(this.organisations::save)
			.map(Organisation::id)
			.toList();
	}

	private Conversation started() {
		Conversation conversation = done(
				this.startConversation.start(this.asking, SUBJECT, List.of(this.wilsdruff.id()), BODY));
		this.events.clear();
		return conversation;
	}

	private static void assertNotAllowed(Runnable act) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run)
			.extracting(NotAllowed::code)
			.isEqualTo("not-allowed.coordinators-only");
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

	private static List<Violation> violations(Outcome<?> outcome) {
		assertThat(outcome).isInstanceOf(Invalid.class);
		return ((Invalid<?>) outcome).violations();
	}

}
