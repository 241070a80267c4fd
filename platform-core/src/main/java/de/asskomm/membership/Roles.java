package de.asskomm.membership;

import java.util.Optional;
import java.util.stream.Stream;

import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Roles as they are typed. */
final class Roles {

	private Roles() {
	}

	static Optional<Role> parse(@Nullable String name) {
		return Stream.of(Role.values()).filter((role) -> role.name().equalsIgnoreCase(name)).findFirst();
	}

}
