package de.asskomm.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite, or what shall change of them.
 *
 * @param version the version that a change is based on
 * @param email the mail address; only when inviting
 * @param name the name; only when inviting
 * @param role what the person may do
 * @param until last day of a deputy's role; only when changing
 * @param state {@code DEACTIVATED}, or {@code ACTIVE} again; only when changing
 */
@Schema(name = "MemberRequest")
record MemberRequest(
		@Schema(description = "Beim Ändern: die Fassung, auf der die Änderung beruht") @Nullable Long version,
		@Schema(format = "email", description = "Nur beim Einladen") @Nullable String email,
		@Schema(description = "Nur beim Einladen") @Nullable String name,
		@Schema(example = "MEMBER", description = "MEMBER oder COORDINATOR") @Nullable String role,
		@Schema(format = "date", description = "Nur beim Ändern: letzter Tag einer Vertretung") @Nullable String until,
		@Schema(description = "Nur beim Ändern: DEACTIVATED oder ACTIVE") @Nullable String state) {
}
