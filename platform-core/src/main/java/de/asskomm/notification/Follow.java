package de.asskomm.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.municipality.DistrictKey;

/**
 * Something that somebody follows.
 *
 * @param kind what it is
 * @param key its key or identifier
 */
public record Follow(FollowKind kind, String key) {

	/**
	 * Reads what somebody wants to follow.
	 * @param kind name of a {@link FollowKind}, in any case
	 * @param key key or identifier
	 * @return it, empty if there can be no such thing
	 */
	public static Optional<Follow> parse(String kind, String key) {
		for (FollowKind candidate : FollowKind.values()) {
			if (candidate.name().equals(kind.toUpperCase(Locale.ROOT))) {
				return key(candidate, key).map((valid) -> new Follow(candidate, valid));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> key(FollowKind kind, String key) {
		return switch (kind) {
			case FIELD_OF_ACTION -> key.matches("[a-z0-9-]{1,60}") ? Optional.of(key) : Optional.empty();
			case DISTRICT -> DistrictKey.parse(key).map(DistrictKey::value);
			case ORGANISATION, PROJECT, POST -> uuid(key);
		};
	}

	private static Optional<String> uuid(String key) {
		try {
			return Optional.of(UUID.fromString(key).toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
