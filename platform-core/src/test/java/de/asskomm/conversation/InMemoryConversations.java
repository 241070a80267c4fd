package de.asskomm.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Conversations in memory, for tests of rules. */
public final class InMemoryConversations implements Conversations {

	private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();

	private final Map<ConversationId, List<Message>> messages = new LinkedHashMap<>();

	private final Map<ConversationId, Map<OrganisationId, Long>> read = new LinkedHashMap<>();

	@Override
	public Optional<Conversation> find(ConversationId id, OrganisationId organisation) {
		return Optional.ofNullable(this.conversations.get(id))
			.filter((conversation) -> conversation.organisations().contains(organisation));
	}

	@Override
	public Optional<Conversation> lock(ConversationId id, OrganisationId organisation) {
		return find(id, organisation);
	}

	@Override
	public void add(Conversation conversation, Message first) {
		if (this.conversations.putIfAbsent(conversation.id(), conversation) != null) {
			throw new IllegalStateException("There is already a conversation " + conversation.id());
		}
		Map<OrganisationId, Long> nobody = new LinkedHashMap<>();
		conversation.organisations().forEach((organisation) -> nobody.put(organisation, 0L));
		this.read.put(conversation.id(), nobody);
		keep(first);
	}

	@Override
	public void append(Conversation conversation, Message message) {
		this.conversations.put(conversation.id(), conversation);
		keep(message);
	}

	@Override
	public InboxPage inbox(OrganisationId organisation, @Nullable MessageId after, int limit) {
		List<InboxEntry> all = this.conversations.values()
			.stream()
			.filter((conversation) -> conversation.organisations().contains(organisation))
			.map((conversation) -> new InboxEntry(conversation, this.messages.get(conversation.id()).getLast(),
					conversation.messages() - readUntil(conversation.id()).get(organisation)))
			.filter((entry) -> after == null || entry.latest().id().value().compareTo(after.value()) < 0)
			.sorted(Comparator.comparing((InboxEntry entry) -> entry.latest().id().value()).reversed())
			.toList();
		List<InboxEntry> entries = all.subList(0, Math.min(limit, all.size()));
		return new InboxPage(entries, (all.size() > limit) ? entries.getLast().latest().id() : null);
	}

	@Override
	public List<Message> messages(ConversationId id, OrganisationId organisation, long after, int limit) {
		return find(id, organisation).map((conversation) -> this.messages.get(conversation.id()))
			.orElseGet(List::of)
			.stream()
			.filter((message) -> message.number() > after)
			.limit(limit)
			.toList();
	}

	@Override
	public Map<OrganisationId, Long> readUntil(ConversationId id) {
		return Map.copyOf(this.read.getOrDefault(id, Map.of()));
	}

	@Override
	public boolean markRead(Conversation conversation, OrganisationId organisation, Instant now) {
		Map<OrganisationId, Long> readUntil = this.read.getOrDefault(conversation.id(), Map.of());
		Long before = readUntil.get(organisation);
		if (before == null || before >= conversation.messages()) {
			return false;
		}
		readUntil.put(organisation, conversation.messages());
		this.conversations.put(conversation.id(), conversation);
		return true;
	}

	@Override
	public long unread(OrganisationId organisation) {
		return inbox(organisation, null, Integer.MAX_VALUE).entries()
			.stream()
			.filter((entry) -> entry.unread() > 0)
			.count();
	}

	private void keep(Message message) {
		this.messages.computeIfAbsent(message.conversation(), (id) -> new ArrayList<>()).add(message);
		this.read.get(message.conversation()).put(message.organisation(), message.number());
	}

}
