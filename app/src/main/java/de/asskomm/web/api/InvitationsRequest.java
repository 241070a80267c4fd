package de.asskomm.web.api;

import java.util.List;

import de.asskomm.membership.InvitationLine;
import de.asskomm.membership.InviteMembers;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * People to invite at once.
 *
 * @param members the people
 * @param role what all of them may do
 */
@Schema(name = "InvitationsRequest")
record InvitationsRequest(
		@ArraySchema(minItems = 1, maxItems = InviteMembers.MAXIMUM_LINES) @Nullable List<Person> members,
		@Schema(example = "MEMBER", description = "MEMBER oder COORDINATOR") @Nullable String role) {

	/**
	 * Somebody to invite.
	 *
	 * @param email the mail address
	 * @param name the name
	 */
	@Schema(name = "InvitedPerson")
	record Person(@Schema(format = "email") @Nullable String email, @Nullable String name) {
	}

	List<InvitationLine> lines() {
		return (this.members == null) ? List.of()
				: this.members.stream()
					.map((person) -> new InvitationLine((person.email() != null) ? person.email() : "", person.name()))
					.toList();
	}

}
