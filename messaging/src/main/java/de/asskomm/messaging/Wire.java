package de.asskomm.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire format of events. It has a mapper of its own: how the application writes JSON
 * elsewhere must not change what other systems read. Readers ignore what they do not
 * know, so fields can be added.
 */
public final class Wire {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private Wire() {
	}

	/**
	 * Writes a record as JSON, components in their order, absent ones left out.
	 * @param value the record
	 * @return its JSON
	 */
	public static String write(Object value) {
		return JSON.writeValueAsString(value);
	}

	/**
	 * Writes an event as the value of a Kafka record.
	 * @param event the event
	 * @return its envelope
	 */
	public static String envelope(LoggedEvent event) {
		return write(new Envelope(event.eventId(), event.type(), event.version(), event.occurredAt(),
				event.organisationId(), event.payload(), event.sequence()));
	}

	/**
	 * Reads the value of a Kafka record.
	 * @param topic the record's topic
	 * @param aggregateId the record's key
	 * @param envelope its value
	 * @return the event
	 * @throws IllegalArgumentException if the value is no envelope
	 */
	public static LoggedEvent readEnvelope(Topic topic, String aggregateId, String envelope) {
		try {
			JsonNode node = JSON.readTree(envelope);
			return new LoggedEvent(node.required("sequence").asLong(), uuid(node, "eventId"), topic,
					node.required("type").asString(), UUID.fromString(aggregateId), node.required("version").asLong(),
					Instant.parse(node.required("occurredAt").asString()), uuid(node, "organisationId"),
					node.required("payload").toString());
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("Not an event: " + ex.getMessage(), ex);
		}
	}

	private static UUID uuid(JsonNode node, String name) {
		return UUID.fromString(node.required(name).asString());
	}

	/**
	 * Reads what an event tells.
	 * @param type its type
	 * @param payload its payload as JSON
	 * @return its payload
	 */
	public static EventPayload payload(EventType type, String payload) {
		Class<? extends EventPayload> format = switch (type) {
			case POST_PUBLISHED, POST_CHANGED -> PostMessage.class;
			case POST_WITHDRAWN -> PostGoneMessage.class;
			case COMMENT_ADDED, COMMENT_CHANGED, COMMENT_WITHDRAWN -> CommentMessage.class;
			case REACTIONS_CHANGED -> ReactionsMessage.class;
			case NOTIFIED -> NotificationMessage.class;
			case PROJECT_PUBLISHED, PROJECT_CHANGED -> ProjectMessage.class;
			case PROJECT_WITHDRAWN -> ProjectGoneMessage.class;
			case PROJECT_REVIEW_DUE -> ProjectReviewMessage.class;
			case PRACTICE_NOMINATED, PRACTICE_JUDGED -> PracticeMessage.class;
			case CONVERSATION_STARTED, MESSAGE_SENT, CONVERSATION_READ -> ConversationMessage.class;
			case CASE_OPENED, CASE_CHANGED, CASE_DECIDED -> CaseMessage.class;
			case ORGANISATION_CHANGED -> OrganisationMessage.class;
		};
		return JSON.readValue(payload, format);
	}

	/**
	 * The value of a Kafka record.
	 */
	private record Envelope(UUID eventId, String type, long version, Instant occurredAt, UUID organisationId,
			@JsonRawValue String payload, long sequence) {
	}

}
