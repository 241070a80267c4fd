package de.asskomm.notification;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.OpenOrganisation;
import de.asskomm.membership.OrganisationDraft;
import de.asskomm.membership.RecordSignIn;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@CoreIntegrationTest
class FeedTokensIntegrationTests {

	@Autowired
	private FeedTokens feedTokens;

	@Autowired
	private FollowThings followThings;

	@Autowired
	private RecordSignIn recordSignIn;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	private final Actor owner = Actors.member(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	@BeforeEach
	void knowTheOwner() {
		this.recordSignIn.organisation(this.owner.organisation(), List.of());
		this.recordSignIn.member(this.owner.organisation().id(), new RecordSignIn.Known(this.owner.member(),
				new MailAddress(UUID.randomUUID() + "@stadt.example"), "Erika", Role.MEMBER), true);
	}

	@Test
	void opensWhatItsOwnerFollowsAndMayRead() {
		OrganisationId followed = this.owner.organisation().id();
		this.followThings.follow(this.owner, new Follow(FollowKind.ORGANISATION, followed.toString()));
		String token = this.feedTokens.create(this.owner);
		assertThat(token).matches("[A-Za-z0-9_-]{27}");
		assertThat(this.feedTokens.has(this.owner)).isTrue();
		assertThat(this.feedTokens.find(token)).hasValueSatisfying((feed) -> {
			assertThat(feed.owner()).isEqualTo(new Follower(this.owner.member(), this.owner.organisation().id()));
			assertThat(feed.organisation()).isEqualTo(this.owner.organisation());
			assertThat(feed.reader()).isEqualTo(this.owner.reader());
			assertThat(feed.reader().audiences()).doesNotContain(Audience.STATE_PREVENTION_COUNCIL);
			assertThat(feed.followed().organisations()).containsExactly(followed);
		});
	}

	@Test
	void keepsNoSecret() {
		String token = this.feedTokens.create(this.owner);
		byte[] stored = this.jdbc.sql("SELECT token_hash FROM feed_token WHERE account_id = ?")
			.param(this.owner.member().value())
			.query(byte[].class)
			.single();
		assertThat(stored).hasSize(32);
		assertThat(this.feedTokens.find(HexFormat.of().formatHex(stored))).isEmpty();
		assertThat(this.feedTokens.find(token)).isPresent();
	}

	@Test
	void aNewSecretReplacesTheFormerOne() {
		String first = this.feedTokens.create(this.owner);
		String second = this.feedTokens.create(this.owner);
		assertThat(first).isNotEqualTo(second);
		assertThat(this.feedTokens.find(first)).isEmpty();
		assertThat(this.feedTokens.find(second)).isPresent();
		this.feedTokens.revoke(this.owner);
		this.feedTokens.revoke(this.owner);
		assertThat(this.feedTokens.find(second)).isEmpty();
		assertThat(this.feedTokens.has(this.owner)).isFalse();
		assertThat(this.feedTokens.find("")).isEmpty();
	}

	@Test
	void opensNothingOnceItsOwnerHasLeft(@Autowired ChangeMember changeMember) {
		String token = this.feedTokens.create(this.owner);
		Member member = this.members.find(this.owner.organisation().id(), this.owner.member()).orElseThrow();
		assertThat(changeMember.remove(this.owner, member.id())).isInstanceOf(Outcome.Done.class);
		assertThat(this.feedTokens.find(token)).isEmpty();
	}

	@Test
	void opensNothingWhileNobodyActsForTheOrganisation(@Autowired OpenOrganisation openOrganisation) {
		String token = this.feedTokens.create(this.owner);
		OrganisationDraft draft = new OrganisationDraft("Stadt Wilsdruff", null, null, null, List.of("stadt.example"),
				null);
		assertThat(openOrganisation.record(Actors.moderator(), this.owner.organisation().id(), 1, draft, "SUSPENDED"))
			.isInstanceOf(Outcome.Done.class);
		assertThat(this.feedTokens.find(token)).isEmpty();
		assertThat(openOrganisation.record(Actors.moderator(), this.owner.organisation().id(), 2, draft, "ACTIVE"))
			.isInstanceOf(Outcome.Done.class);
		assertThat(this.feedTokens.find(token)).isPresent();
	}

}
