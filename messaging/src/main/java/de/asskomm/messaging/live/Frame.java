package de.asskomm.messaging.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message to a browser.
 */
sealed interface Frame {

	/**
	 * An organisation as a browser shows it.
	 *
	 * @param id its identifier
	 * @param name its name; absent if the organisation is unknown
	 * @param type kind of body; absent where it does not matter
	 */
	record OrganisationFrame(UUID id, @Nullable String name, @Nullable OrganisationType type) {

		static OrganisationFrame of(UUID id, @Nullable Organisation organisation) {
			return new OrganisationFrame(id, (organisation != null) ? organisation.name() : null,
					(organisation != null) ? organisation.type() : null);
		}

		OrganisationFrame withoutType() {
			return new OrganisationFrame(this.id, this.name, null);
		}

	}

	/**
	 * A post, new or changed.
	 *
	 * @param sequence its place in the order of events
	 * @param type what happened
	 * @param id the post
	 * @param version its version
	 * @param kind what it is for
	 * @param title its title
	 * @param organisation who says it
	 * @param fieldsOfAction keys of its fields of action
	 * @param district key of the organisation's district, if it has one
	 * @param occurredAt when it happened
	 */
	record PostFrame(long sequence, String type, UUID id, long version, String kind, String title,
			OrganisationFrame organisation, List<String> fieldsOfAction, @Nullable String district,
			Instant occurredAt) implements Frame {
	}

	/**
	 * Somebody commented, changed a comment or took it back.
	 *
	 * @param sequence its place in the order of events
	 * @param type what happened
	 * @param id the comment
	 * @param version its version
	 * @param postId the post
	 * @param organisation who says it
	 * @param comments number of comments at the post by then
	 * @param occurredAt when it happened
	 */
	record CommentFrame(long sequence, String type, UUID id, long version, UUID postId, OrganisationFrame organisation,
			int comments, Instant occurredAt) implements Frame {
	}

	/**
	 * How many organisations react to a post.
	 *
	 * @param sequence its place in the order of events
	 * @param type always {@code REACTIONS_CHANGED}
	 * @param id the post
	 * @param version version of the counts; a smaller one is older
	 * @param helpful number of organisations that find it helpful
	 * @param adopting number of organisations that are going to do the same
	 * @param occurredAt when it happened
	 */
	record ReactionsFrame(long sequence, String type, UUID id, long version, int helpful, int adopting,
			Instant occurredAt) implements Frame {
	}

	/**
	 * The reader has something new to know.
	 *
	 * @param sequence its place in the order of events
	 * @param type why
	 * @param id what it is
	 * @param postId the post that it is about; absent where it is about a project
	 * @param projectId the project that it is about; absent where it is about a post
	 * @param occurredAt when it happened
	 */
	record NotificationFrame(long sequence, String type, UUID id, @Nullable UUID postId, @Nullable UUID projectId,
			Instant occurredAt) implements Frame {
	}

	/**
	 * A post that is gone for the reader.
	 *
	 * @param sequence its place in the order of events
	 * @param type always {@code POST_WITHDRAWN}
	 * @param id the post
	 * @param version the version with which it went
	 * @param occurredAt when it happened
	 */
	record PostGoneFrame(long sequence, String type, UUID id, long version, Instant occurredAt) implements Frame {
	}

	/**
	 * A post of the reader's organisation that was hidden.
	 *
	 * @param sequence its place in the order of events
	 * @param type always {@code POST_HIDDEN}
	 * @param id the post
	 * @param title its title
	 * @param reason key of the reason
	 * @param rule the rule that it breaks
	 * @param occurredAt when it happened
	 */
	record PostHiddenFrame(long sequence, String type, UUID id, String title, String reason, String rule,
			Instant occurredAt) implements Frame {
	}

	/**
	 * Something that happened in a conversation.
	 *
	 * @param sequence its place in the order of events
	 * @param type what happened
	 * @param id the conversation
	 * @param messageId the message that was sent; absent where one was read
	 * @param subject what the conversation is about
	 * @param organisation who wrote or read
	 * @param number number of the message that was sent or read last
	 * @param occurredAt when it happened
	 */
	record ConversationFrame(long sequence, String type, UUID id, @Nullable UUID messageId, String subject,
			OrganisationFrame organisation, long number, Instant occurredAt) implements Frame {
	}

	/**
	 * A moderation case, new or changed.
	 *
	 * @param sequence its place in the order of events
	 * @param type what happened
	 * @param id the case
	 * @param version its version
	 * @param state how far it is
	 * @param reason the first report's reason
	 * @param postTitle title of the reported post
	 * @param claimedBy display name of the moderator who has it; absent while it is open
	 * @param occurredAt when it happened
	 */
	record CaseFrame(long sequence, String type, UUID id, long version, String state, String reason, String postTitle,
			@Nullable String claimedBy, Instant occurredAt) implements Frame {
	}

	/**
	 * The end of a replay: everything up to the sequence was sent, live events follow.
	 *
	 * @param type always {@code CAUGHT_UP}
	 * @param sequence the last sequence that was looked at
	 */
	record CaughtUpFrame(String type, long sequence) implements Frame {

		CaughtUpFrame(long sequence) {
			this("CAUGHT_UP", sequence);
		}

	}

	/**
	 * A replay is not possible: the browser has to load its page again.
	 *
	 * @param type always {@code RESYNC}
	 */
	record ResyncFrame(String type) implements Frame {

		ResyncFrame() {
			this("RESYNC");
		}

	}

}
