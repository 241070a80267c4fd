package de.asskomm.membership;

/**
 * Something that changed about who takes part. Published inside the transaction that
 * makes it true; the account server learns of it later.
 */
public sealed interface MembershipEvent {

	/**
	 * An organisation was opened or what is recorded of it changed.
	 *
	 * @param participation the organisation as it is now
	 */
	record ParticipationChanged(Participation participation) implements MembershipEvent {
	}

	/**
	 * Somebody was invited, changed the role or may no longer act.
	 *
	 * @param member the member as they are now
	 */
	record MemberChanged(Member member) implements MembershipEvent {
	}

}
