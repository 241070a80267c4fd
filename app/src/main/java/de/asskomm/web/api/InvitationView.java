package de.asskomm.web.api;

import java.util.UUID;

import de.asskomm.membership.Invitation;
import de.asskomm.membership.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one invitation.
 *
 * @param email the address as it was sent
 * @param result whether the person is invited, and if not, why
 * @param member the member, if the person is invited
 */
@Schema(name = "Invitation")
record InvitationView(String email, Invitation.Result result, @Nullable UUID member) {

	static InvitationView of(Invitation invitation) {
		Member member = invitation.member();
		return new InvitationView(invitation.address(), invitation.result(),
				(member != null) ? member.id().value() : null);
	}

}
