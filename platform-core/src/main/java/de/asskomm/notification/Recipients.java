package de.asskomm.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Whom something concerns, each for the first reason. */
final class Recipients {

	private final @Nullable OrganisationId doer;

	private final Map<Follower, NotificationType> chosen = new LinkedHashMap<>();

	private final Map<Follower, UUID> savedSearches = new HashMap<>();

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

	/** Whoever looked for it; of several searches of a person the first one is named. */
	void addSeekers(List<Seeker> seekers) {
		seekers.forEach((seeker) -> this.savedSearches.putIfAbsent(seeker.follower(), seeker.savedSearch()));
		add(NotificationType.SAVED_SEARCH, seekers.stream().map(Seeker::follower).toList());
	}

	@Nullable UUID savedSearch(Follower follower) {
		return this.savedSearches.get(follower);
	}

	Map<Follower, NotificationType> chosen() {
		return this.chosen;
	}

}
