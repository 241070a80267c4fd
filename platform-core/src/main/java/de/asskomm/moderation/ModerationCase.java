package de.asskomm.moderation;

import java.time.Instant;

import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Moderationsvorgang: what is to be decided about one post. There is at most one
 * undecided case for a post; further reports join it. A case is a value: a transition
 * answers its next version.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param post the post that it is about
 * @param postTitle its title when the case was opened
 * @param organisation the post's organisation
 * @param reason the first report's reason
 * @param state how far it is
 * @param claimedBy who has taken it; absent while it is open
 * @param decision the decision; present exactly if it is decided
 * @param createdAt when it was opened
 * @param updatedAt when it was last changed
 */
public record ModerationCase(CaseId id, long version, PostId post, String postTitle, OrganisationId organisation,
		ReportReason reason, CaseState state, @Nullable Author claimedBy, @Nullable Decision decision,
		Instant createdAt, Instant updatedAt) {

	public ModerationCase {
		if ((state == CaseState.DECIDED) != (decision != null)) {
			throw new IllegalArgumentException("A case is decided exactly if it has a decision");
		}
	}

	ModerationCase joined(Instant now) {
		return new ModerationCase(this.id, this.version + 1, this.post, this.postTitle, this.organisation, this.reason,
				this.state, this.claimedBy, this.decision, this.createdAt, now);
	}

	ModerationCase claimed(Author moderator, Instant now) {
		if (this.state == CaseState.DECIDED) {
			throw new IllegalStateException("A decided case cannot be claimed");
		}
		return new ModerationCase(this.id, this.version + 1, this.post, this.postTitle, this.organisation, this.reason,
				CaseState.CLAIMED, moderator, null, this.createdAt, now);
	}

	ModerationCase decided(Decision made) {
		if (this.state == CaseState.DECIDED) {
			throw new IllegalStateException("A case is decided once");
		}
		return new ModerationCase(this.id, this.version + 1, this.post, this.postTitle, this.organisation, this.reason,
				CaseState.DECIDED, (this.claimedBy != null) ? this.claimedBy : made.by(), made, this.createdAt,
				made.at());
	}

}
