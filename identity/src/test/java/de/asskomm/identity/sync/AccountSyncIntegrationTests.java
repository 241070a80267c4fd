package de.asskomm.identity.sync;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import de.asskomm.IdentityTestApplication;
import de.asskomm.identity.AccountSync;
import de.asskomm.identity.AccountSync.Comparison;
import de.asskomm.identity.AccountSync.Delay;
import de.asskomm.identity.AccountSync.Difference.Kind;
import de.asskomm.identity.sync.AccountDirectory.KnownAccount;
import de.asskomm.identity.sync.AccountDirectory.KnownOrganisation;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.Invitation;
import de.asskomm.membership.InvitationLine;
import de.asskomm.membership.InviteMembers;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.OpenOrganisation;
import de.asskomm.membership.OrganisationDraft;
import de.asskomm.membership.Participation;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.Outcome;
import dev.asskomm.localstack.CaughtMail;
import dev.asskomm.localstack.KeycloakServer;
import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = IdentityTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = IdentityTestApplication.RealServers.class)
class AccountSyncIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final LocalStack stack = LocalStack.shared();

	private final Actor administrator = Actors.actor(Actors.statePreventionCouncil(), Role.MEMBER, Role.ADMIN);

	private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

	@Autowired
	private OpenOrganisation openOrganisation;

	@Autowired
	private InviteMembers inviteMembers;

	@Autowired
	private ChangeMember changeMember;

	@Autowired
	private Members members;

	@Autowired
	private AccountSync accountSync;

	@Autowired
	private AccountDirectory directory;

	@Test
	void aNewOrganisationsCoordinatorIsInvitedByMailAndCanSignIn() {
		Participation opened = open();
		awaitInStep(opened.id());
		assertThat(there(opened).organisation()).isEqualTo(opened.organisation());
		KnownAccount coordinator = accounts(opened).getFirst();
		assertThat(coordinator.role()).isEqualTo(Role.COORDINATOR);
		assertThat(this.members.of(opened.id(), null, 10).getFirst().account()).isEqualTo(coordinator.account());
		List<CaughtMail> mails = this.stack.mail().to("amt@" + this.domain);
		assertThat(mails).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("/realms/asskomm/login-actions/action-token"));
	}

	@Test
	void whoeverHasAnAccountAlreadyJoinsWithIt() {
		Participation first = open();
		awaitInStep(first.id());
		Participation second = done(
				this.openOrganisation.open(this.administrator, new OrganisationDraft("Verein " + this.domain,
						"INDEPENDENT_PROVIDER", null, null, List.of(this.domain), null), "amt@" + this.domain));
		awaitInStep(second.id());
		assertThat(accounts(second)).extracting(KnownAccount::account)
			.containsExactly(accounts(first).getFirst().account());
		// the first has a password to set
		assertThat(this.stack.mail().to("amt@" + this.domain)).hasSize(2);
	}

	@Test
	void whoeverSignsInAlreadyIsToldWhoElseTookThemIn() {
		Participation provider = done(this.openOrganisation.open(this.administrator,
				new OrganisationDraft("Verein " + this.domain, "INDEPENDENT_PROVIDER", null, null,
						List.of(this.domain, "wilsdruff.example"), null),
				"amt@" + this.domain));
		invite(provider, "koordination@wilsdruff.example");
		awaitInStep(provider.id());
		assertThat(this.stack.mail().to("koordination@wilsdruff.example"))
			.filteredOn((mail) -> mail.subject().contains("Verein " + this.domain))
			.singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("/willkommen", "bisherigen Konto"));
	}

	@Test
	void rolesFollowAndWhoeverLeavesIsLockedOut() {
		Participation town = open();
		Member member = invite(town, "neu@" + this.domain).getFirst();
		awaitInStep(town.id());
		done(this.changeMember.giveRole(this.administrator, member.id(), current(member).version(), "COORDINATOR",
				null));
		awaitInStep(town.id());
		assertThat(role(town, "neu@")).isEqualTo(Role.COORDINATOR);
		done(this.changeMember.giveRole(this.administrator, member.id(), current(member).version(), "MEMBER", null));
		awaitInStep(town.id());
		assertThat(role(town, "neu@")).isEqualTo(Role.MEMBER);
		done(this.changeMember.deactivate(this.administrator, member.id(), current(member).version()));
		awaitInStep(town.id());
		assertThat(accounts(town)).hasSize(1);
		done(this.changeMember.reactivate(this.administrator, member.id(), current(member).version()));
		awaitInStep(town.id());
		assertThat(accounts(town)).hasSize(2);
		done(this.changeMember.remove(this.administrator, member.id()));
		awaitInStep(town.id());
		assertThat(accounts(town)).hasSize(1);
	}

	@Test
	void fiftyPeopleAreInvitedExactlyOnceAlthoughTheAccountServerStopsInBetween() {
		Participation town = open();
		awaitInStep(town.id());
		KeycloakServer keycloak = this.stack.keycloak();
		String[] addresses = IntStream.range(0, 50)
			.mapToObj((number) -> "person-%d@%s".formatted(number, this.domain))
			.toArray(String[]::new);
		invite(town, addresses);
		await().atMost(PATIENCE).until(() -> this.accountSync.open(town.id()).size() < 45);
		keycloak.stop();
		try {
			await().atMost(PATIENCE).until(() -> this.accountSync.open(town.id()).containsValue(Delay.UNAVAILABLE));
			assertThat(this.accountSync.open(town.id())).isNotEmpty();
		}
		finally {
			keycloak.start();
		}
		awaitInStep(town.id());
		assertThat(accounts(town)).hasSize(51);
		assertThat(accounts(town)).extracting(KnownAccount::mail).contains(addresses).doesNotHaveDuplicates();
		assertThat(addresses).allSatisfy((address) -> assertThat(this.stack.mail().to(address)).isNotEmpty());
	}

	@Test
	void aComparisonFindsAndRepairsWhatDiffers() {
		// the regular one, once an hour, would repair what this one is to find
		await().atMost(PATIENCE).until(() -> this.accountSync.latest().isPresent());
		Participation town = open();
		List<Member> invited = invite(town, "eins@" + this.domain, "zwei@" + this.domain, "drei@" + this.domain);
		awaitInStep(town.id());
		// somebody works on the account server by hand
		Member removedThere = current(invited.get(0));
		this.directory.expel(town.organisation(), removedThere);
		Member promotedThere = current(invited.get(1));
		this.directory.enrol(town.organisation(), withRole(promotedThere, Role.COORDINATOR));
		Member addedThere = withAddress(current(invited.get(2)), "neu@" + this.domain);
		MemberId stranger = this.directory.enrol(town.organisation(), addedThere).account();

		Comparison comparison = this.accountSync.compare().orElseThrow();

		assertThat(comparison.differences())
			.filteredOn((difference) -> difference.organisation().equals(town.organisation().name()))
			.extracting(AccountSync.Difference::kind)
			.containsExactlyInAnyOrder(Kind.MEMBER_RESTORED, Kind.ROLE_CHANGED_BACK, Kind.MEMBER_TAKEN_OVER);
		awaitInStep(town.id());
		assertThat(accounts(town)).hasSize(5);
		assertThat(role(town, "zwei@")).isEqualTo(Role.MEMBER);
		assertThat(this.members.find(town.id(), stranger)).isPresent();
		assertThat(this.accountSync.compare().orElseThrow().differences())
			.filteredOn((difference) -> difference.organisation().equals(town.organisation().name()))
			.isEmpty();
		assertThat(this.accountSync.latest()).isPresent();
	}

	@Test
	void aLostInvitationIsSentAgain() {
		Participation town = open();
		awaitInStep(town.id());
		this.accountSync.inviteAgain(this.administrator, this.members.of(town.id(), null, 1).getFirst().id());
		awaitInStep(town.id());
		assertThat(this.stack.mail().to("amt@" + this.domain)).hasSize(2);
	}

	private Participation open() {
		return done(this.openOrganisation.open(this.administrator,
				new OrganisationDraft("Träger " + this.domain, "COACH", null, null, List.of(this.domain), null),
				"amt@" + this.domain));
	}

	private List<Member> invite(Participation town, String... addresses) {
		return done(this.inviteMembers.invite(this.administrator, town.id(),
				List.of(addresses).stream().map((address) -> new InvitationLine(address, null)).toList(), "MEMBER"))
			.stream()
			.map(Invitation::member)
			.toList();
	}

	private void awaitInStep(OrganisationId organisation) {
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> this.accountSync.open(organisation).isEmpty());
	}

	private Member current(Member member) {
		return this.members.find(member.id()).orElseThrow();
	}

	private KnownOrganisation there(Participation participation) {
		return IntStream.iterate(0, (first) -> first + 100)
			.mapToObj((first) -> this.directory.organisations(first, 100))
			.takeWhile((page) -> !page.isEmpty())
			.flatMap(List::stream)
			.filter((known) -> participation.organisation().alias().equals(known.alias()))
			.findFirst()
			.orElseThrow();
	}

	private List<KnownAccount> accounts(Participation participation) {
		return this.directory.members(there(participation));
	}

	private Role role(Participation participation, String start) {
		return accounts(participation).stream()
			.filter((account) -> account.mail().startsWith(start))
			.findFirst()
			.orElseThrow()
			.role();
	}

	private static Member withRole(Member member, Role role) {
		return new Member(member.id(), member.version(), member.organisation(), member.account(), member.mail(),
				member.name(), member.office(), role, null, member.state(), member.card(), member.createdAt(),
				member.updatedAt());
	}

	private static Member withAddress(Member member, String address) {
		return new Member(member.id(), member.version(), member.organisation(), null, new MailAddress(address),
				"Neu Angelegt", member.office(), member.role(), null, member.state(), member.card(), member.createdAt(),
				member.updatedAt());
	}

	private static <T> T done(Outcome<T> outcome) {
		return ((Outcome.Done<T>) outcome).value();
	}

}
