package de.asskomm.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.organisation.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A post on the wire, as the feed shows it.
 *
 * @param id the post
 * @param version its version
 * @param kind what it is for
 * @param title its title
 * @param fieldsOfAction keys of its fields of action
 * @param visibility what its organisation chose
 * @param district key of its organisation's district, if it has one
 * @param organisationId who says it
 * @param status where it stands
 * @param audiences keys of the audiences that may read it
 * @param withdrawnFrom keys of the audiences that could read it until now and no longer
 * can; who belongs to one of them and to none of {@code audiences} learns that it is gone
 */
public record PostMessage(UUID id, long version, String kind, String title, List<String> fieldsOfAction,
		String visibility, @Nullable String district, UUID organisationId, String status, List<String> audiences,
		List<String> withdrawnFrom) implements EventPayload {

	public PostMessage {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		audiences = List.copyOf(audiences);
		withdrawnFrom = List.copyOf(withdrawnFrom);
	}

	static PostMessage of(Post post, Set<Audience> audiencesBefore) {
		PostContent content = post.content();
		return new PostMessage(post.id().value(), post.version(), content.kind().name(), content.title(),
				content.fieldsOfAction(), content.visibility().name(),
				(post.district() != null) ? post.district().value() : null, post.organisation().value(),
				post.status().name(), keys(post.audiences()),
				keys(audiencesBefore.stream()
					.filter((audience) -> !post.audiences().contains(audience))
					.collect(Collectors.toSet())));
	}

	static List<String> keys(Collection<Audience> audiences) {
		return audiences.stream().map(Audience::key).sorted().toList();
	}

}
