package de.asskomm.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import de.asskomm.identity.AccountSync.Delay;
import de.asskomm.membership.Member;
import de.asskomm.membership.MemberState;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member as those see it who administer the organisation.
 *
 * @param id identifier of the membership
 * @param version grows with each change
 * @param createdAt when the person was invited
 * @param updatedAt when anything changed last
 * @param account the person's account, once it is known
 * @param email by which the person is invited
 * @param name the person's name, once it is known
 * @param office what is shown instead of the name once the person has left
 * @param role what the person may do
 * @param until last day of a deputy's role
 * @param state where the person stands
 * @param delay why the account server does not know the present state yet
 */
@Schema(name = "Member")
record MemberView(UUID id, long version, Instant createdAt, Instant updatedAt, @Nullable UUID account, String email,
		@Nullable String name, String office, Role role, @Nullable LocalDate until, MemberState state,
		@Nullable Delay delay) {

	static MemberView of(Member member, @Nullable Delay delay) {
		MemberId account = member.account();
		return new MemberView(member.id().value(), member.version(), member.createdAt(), member.updatedAt(),
				(account != null) ? account.value() : null, member.mail().value(), member.name(), member.office(),
				member.role(), member.until(), member.state(), delay);
	}

}
