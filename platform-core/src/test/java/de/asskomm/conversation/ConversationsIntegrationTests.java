package de.asskomm.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@CoreIntegrationTest
class ConversationsIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	private static final String AWKWARD = "Gräfenhainichen „ß“ 👮‍♀️ \\ ' ; -- %_{}[] :name ?";

	private static final Markdown BODY = new Markdown("Wie haben **Sie** das gelöst?");

	@Autowired
	private Conversations conversations;

	@Autowired
	private StartConversation startConversation;

	@Autowired
	private ReplyToConversation replyToConversation;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private TransactionTemplate transaction;

	private final Actor grossenhain = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor floeha = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@BeforeEach
	void knowTheTowns(@Autowired Organisations organisations) {
		Stream.of(this.grossenhain, this.wilsdruff, this.floeha).map(Actor::organisation).forEach(organisations::save);
	}

	@Test
	void keepsEveryFieldForEachOfItsOrganisations() {
		Set<OrganisationId> all = Set.of(id(this.grossenhain), id(this.wilsdruff), id(this.floeha));
		Conversation conversation = new Conversation(ConversationId.next(), 1, 1,
				new Subject(AWKWARD, UUID.randomUUID(), UUID.randomUUID()), all, id(this.wilsdruff), NOW, NOW);
		Message first = new Message(MessageId.next(), conversation.id(), 1, id(this.wilsdruff), this.wilsdruff.author(),
				new Markdown("a\r\n\tb " + AWKWARD), NOW);
		this.conversations.add(conversation, first);
		for (OrganisationId each : all) {
			assertThat(this.conversations.find(conversation.id(), each)).contains(conversation);
			assertThat(this.conversations.messages(conversation.id(), each, 0, 10)).containsExactly(first);
			assertThat(this.conversations.inbox(each, null, 10).entries())
				.containsExactly(new InboxEntry(conversation, first, each.equals(id(this.wilsdruff)) ? 0 : 1));
		}
		assertThat(this.conversations.readUntil(conversation.id()))
			.isEqualTo(Map.of(id(this.grossenhain), 0L, id(this.wilsdruff), 1L, id(this.floeha), 0L));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.conversations.add(conversation, first));
	}

	@Test
	void keepsAConversationThatWasStartedFromNothing() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		assertThat(conversation.subject().postId()).isNull();
		assertThat(this.conversations.find(conversation.id(), id(this.wilsdruff))).contains(conversation);
	}

	@Test
	void othersFindNothing() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		OrganisationId other = id(this.floeha);
		assertThat(this.conversations.find(conversation.id(), other)).isEmpty();
		assertThat(this.conversations.messages(conversation.id(), other, 0, 10)).isEmpty();
		assertThat(this.conversations.inbox(other, null, 10).entries()).isEmpty();
		assertThat(this.conversations.unread(other)).isZero();
		assertThat(this.conversations.markRead(conversation.read(), other, NOW)).isFalse();
		this.transaction
			.executeWithoutResult((status) -> assertThat(this.conversations.lock(conversation.id(), other)).isEmpty());
		assertThat(this.conversations.find(ConversationId.next(), id(this.grossenhain))).isEmpty();
		assertThat(this.conversations.readUntil(ConversationId.next())).isEmpty();
	}

	@Test
	void theInboxShowsWhereSomethingHappenedLast() {
		Conversation first = started(this.grossenhain, this.wilsdruff);
		Conversation second = started(this.floeha, this.wilsdruff);
		Conversation third = started(this.wilsdruff, this.grossenhain, this.floeha);
		assertThat(inbox(this.wilsdruff)).containsExactly(third.id(), second.id(), first.id());
		reply(this.grossenhain, first);
		assertThat(inbox(this.wilsdruff)).containsExactly(first.id(), third.id(), second.id());
		assertThat(inbox(this.grossenhain)).containsExactly(first.id(), third.id());
		Message answer = reply(this.wilsdruff, second);
		assertThat(inbox(this.wilsdruff)).containsExactly(second.id(), first.id(), third.id());
		InboxEntry entry = this.conversations.inbox(id(this.floeha), null, 1).entries().getFirst();
		assertThat(entry.conversation().id()).isEqualTo(second.id());
		assertThat(entry.conversation().updatedAt()).isEqualTo(answer.sentAt());
		assertThat(entry.latest()).isEqualTo(answer);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100 })
	void readsEachConversationOnceWhileMessagesArrive(int limit) {
		List<ConversationId> before = new ArrayList<>(
				IntStream.range(0, 7).mapToObj((i) -> started(this.grossenhain, this.wilsdruff).id()).toList());
		List<ConversationId> read = new ArrayList<>();
		MessageId after = null;
		do {
			InboxPage page = this.conversations.inbox(id(this.wilsdruff), after, limit);
			assertThat(page.entries()).hasSizeBetween(1, limit);
			page.entries().forEach((entry) -> read.add(entry.conversation().id()));
			after = page.next();
			started(this.grossenhain, this.wilsdruff);
		}
		while (after != null);
		assertThat(read).containsExactlyElementsOf(before.reversed());
	}

	@Test
	void countsWhatNobodyOfTheTownHasRead() {
		Conversation first = started(this.grossenhain, this.wilsdruff);
		Conversation second = started(this.floeha, this.wilsdruff);
		reply(this.grossenhain, first);
		assertThat(this.conversations.unread(id(this.wilsdruff))).isEqualTo(2);
		assertThat(unreadMessages(this.wilsdruff)).containsExactlyInAnyOrder(2L, 1L);
		assertThat(this.conversations.unread(id(this.grossenhain))).isZero();
		this.replyToConversation.markRead(this.wilsdruff, second.id());
		assertThat(this.conversations.unread(id(this.wilsdruff))).isOne();
		reply(this.wilsdruff, first);
		assertThat(this.conversations.unread(id(this.wilsdruff))).isZero();
		assertThat(unreadMessages(this.wilsdruff)).containsOnly(0L);
		assertThat(unreadMessages(this.grossenhain)).containsExactly(1L);
	}

	@Test
	void readsOnAfterAMessage() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		List<Message> replies = Stream.generate(() -> reply(this.wilsdruff, conversation)).limit(4).toList();
		assertThat(this.conversations.messages(conversation.id(), id(this.grossenhain), 1, 100)).isEqualTo(replies);
		assertThat(this.conversations.messages(conversation.id(), id(this.grossenhain), 2, 2))
			.isEqualTo(replies.subList(1, 3));
		assertThat(this.conversations.messages(conversation.id(), id(this.grossenhain), 5, 100)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 101 })
	void aPageHasOneToAHundredEntries(int limit) {
		OrganisationId own = id(this.grossenhain);
		assertThatIllegalArgumentException().isThrownBy(() -> this.conversations.inbox(own, null, limit));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.conversations.messages(ConversationId.next(), own, 0, limit));
	}

	@Test
	void whatWasReadStaysRead() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		reply(this.grossenhain, conversation);
		OrganisationId reader = id(this.wilsdruff);
		Conversation read = this.conversations.find(conversation.id(), reader).orElseThrow().read();
		assertThat(this.conversations.markRead(read, reader, NOW)).isTrue();
		assertThat(this.conversations.markRead(conversation.read(), reader, NOW)).isFalse();
		assertThat(this.conversations.markRead(read, reader, NOW)).isFalse();
		assertThat(this.conversations.find(conversation.id(), reader)).contains(read);
		assertThat(this.conversations.readUntil(conversation.id())).containsEntry(reader, 2L);
	}

	@Test
	void colleaguesWhoReadAtTheSameMomentTellItOnce() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		AtOnce.run(8, (number) -> {
			this.replyToConversation.markRead(Actors.coordinator(this.wilsdruff.organisation()), conversation.id());
			return number;
		});
		assertThat(this.events.committed(ConversationRead.class,
				(event) -> event.conversation().id().equals(conversation.id())))
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.reader()).isEqualTo(id(this.wilsdruff));
				assertThat(event.conversation().messages()).isEqualTo(1);
			});
	}

	@Test
	void messagesSentAtTheSameMomentAreNumberedWithoutGap() {
		Conversation conversation = started(this.grossenhain, this.wilsdruff);
		int threads = 8;
		int each = 5;
		AtOnce.run(threads, (number) -> {
			Organisation town = ((number % 2 == 0) ? this.grossenhain : this.wilsdruff).organisation();
			Actor colleague = Actors.coordinator(town);
			IntStream.range(0, each).forEach((i) -> {
				this.replyToConversation.markRead(colleague, conversation.id());
				reply(colleague, conversation);
			});
			return number;
		});
		long last = 1 + threads * each;
		List<Message> messages = this.conversations.messages(conversation.id(), id(this.wilsdruff), 0, 100);
		assertThat(messages).extracting(Message::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
		assertThat(messages).isSortedAccordingTo(Comparator.comparing((message) -> message.id().value()));
		InboxEntry entry = this.conversations.inbox(id(this.grossenhain), null, 10).entries().getFirst();
		assertThat(entry.conversation().messages()).isEqualTo(last);
		assertThat(entry.latest()).isEqualTo(messages.getLast());
		assertThat(this.events.published(ConversationEvent.class,
				(event) -> event.conversation().id().equals(conversation.id())))
			.extracting((event) -> event.conversation().version())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, entry.conversation().version()).boxed().toList());
	}

	private Conversation started(Actor actor, Actor... others) {
		return done(this.startConversation.start(actor, new Subject("Graffiti", null, null),
				Stream.of(others).map(ConversationsIntegrationTests::id).toList(), BODY));
	}

	private Message reply(Actor actor, Conversation conversation) {
		return done(this.replyToConversation.reply(actor, conversation.id(), new Markdown("So:")));
	}

	private List<ConversationId> inbox(Actor actor) {
		return this.conversations.inbox(id(actor), null, 10)
			.entries()
			.stream()
			.map((entry) -> entry.conversation().id())
			.toList();
	}

	private List<Long> unreadMessages(Actor actor) {
		return this.conversations.inbox(id(actor), null, 10).entries().stream().map(InboxEntry::unread).toList();
	}

	private static OrganisationId id(Actor actor) {
		return actor.organisation().id();
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

}
