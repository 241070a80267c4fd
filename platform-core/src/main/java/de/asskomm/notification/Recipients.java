package de.asskomm.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Whom something concerns, each for the first reason. */
final class Recipients {

	private final @Nullable OrganisationId doer;

	private final Map<Follower, NotificationType> chosen = new LinkedHashMap<>();

	/**
	 * Nobody yet.
	 * @param doer who did it, and need not be told; {@code null} where nobody did
	 */
	Recipients(@Nullable OrganisationId doer) {
		this.doer = doer;
	}

	void add(NotificationType type, Collection<Follower> followers) {
		followers.stream()
			.filter((follower) -> !follower.organisation().equals(this.doer))
			.forEach((follower) -> this.chosen.putIfAbsent(follower, type));
	}

	Map<Follower, NotificationType> chosen() {
		return this.chosen;
	}

}
