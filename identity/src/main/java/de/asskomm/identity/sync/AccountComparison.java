package de.asskomm.identity.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.identity.AccountSync;
import de.asskomm.identity.AccountSync.Difference.Kind;
import de.asskomm.identity.sync.AccountDirectory.DirectoryRefused;
import de.asskomm.identity.sync.AccountDirectory.DirectoryUnavailable;
import de.asskomm.identity.sync.AccountDirectory.KnownAccount;
import de.asskomm.identity.sync.AccountDirectory.KnownOrganisation;
import de.asskomm.membership.Administration;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.MailDomain;
import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.MembershipId;
import de.asskomm.membership.Participation;
import de.asskomm.membership.Participations;
import de.asskomm.membership.RecordSignIn;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotFound;
import de.asskomm.work.Outage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what the account server knows with what the platform knows. The platform is
 * right about everybody it knows; whom it does not know, it takes over.
 */
@Component
class AccountComparison implements AccountSync {

	private static final Log logger = LogFactory.getLog(AccountComparison.class);

	private static final int PAGE = 100;

	/** Enough to see what is going on; the rest is repaired all the same. */
	private static final int DIFFERENCES_KEPT = 500;

	private static final int COMPARISONS_KEPT = 50;

	private static final Duration EVERY = Duration.ofMinutes(60);

	private final AccountDirectory directory;

	private final SyncQueue queue;

	private final SyncWorker worker;

	private final Participations participations;

	private final Members members;

	private final RecordSignIn recordSignIn;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Outage outage = new Outage("Comparing of the accounts", EVERY);

	private final JsonMapper json = JsonMapper.builder().build();

	AccountComparison(AccountDirectory directory, SyncQueue queue, SyncWorker worker, Participations participations,
			Members members, RecordSignIn recordSignIn, JdbcClient jdbc, Clock clock) {
		this.directory = directory;
		this.queue = queue;
		this.worker = worker;
		this.participations = participations;
		this.members = members;
		this.recordSignIn = recordSignIn;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Map<MembershipId, Delay> open(OrganisationId organisation) {
		return this.queue.open(organisation)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> switch (entry.getValue()) {
				case "unavailable" -> Delay.UNAVAILABLE;
				case "refused" -> Delay.REFUSED;
				default -> Delay.UNDER_WAY;
			}));
	}

	@Override
	public void inviteAgain(Actor actor, MembershipId member) {
		Member invited = this.members.find(member)
			.filter((found) -> Administration.allows(actor, found.organisation()))
			.orElseThrow(() -> new NotFound("member", member));
		this.queue.inviteAgain(invited.id());
		this.worker.ring();
	}

	@Override
	public Optional<Comparison> latest() {
		return this.jdbc.sql("SELECT * FROM account_comparison ORDER BY id DESC LIMIT 1").query(this::read).optional();
	}

	/**
	 * Every instance looks; whichever is first compares. It looks often, so that an
	 * account server that comes late is asked soon.
	 */
	@Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT10S")
	void compareIfDue() {
		try {
			if (isDue()) {
				compareAll();
			}
			this.outage.worked();
		}
		catch (DirectoryUnavailable | DirectoryRefused | DataAccessException ex) {
			this.outage.failed(ex);
		}
	}

	private boolean isDue() {
		return this.jdbc.sql("SELECT NOT EXISTS (SELECT FROM account_comparison WHERE started_at > ?)")
			.param(this.clock.instant().minus(EVERY).atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	@Override
	public Optional<Comparison> compare() {
		try {
			return Optional.of(compareAll());
		}
		catch (DirectoryUnavailable | DirectoryRefused ex) {
			logger.warn("Accounts cannot be compared now: " + ex.getMessage());
			return Optional.empty();
		}
	}

	private Comparison compareAll() {
		Instant started = this.clock.instant();
		Run run = new Run();
		List<KnownOrganisation> page;
		do {
			page = this.directory.organisations(run.organisations, PAGE);
			page.forEach(run::look);
		}
		while (page.size() == PAGE);
		this.participations.ids().stream().filter((id) -> !run.seen.contains(id)).forEach(run::restore);
		this.worker.ring();
		Comparison comparison = new Comparison(started, this.clock.instant(), run.organisations, run.accounts,
				run.differences.subList(0, Math.min(run.differences.size(), DIFFERENCES_KEPT)));
		keep(comparison);
		return comparison;
	}

	private void keep(Comparison comparison) {
		this.jdbc.sql("""
				INSERT INTO account_comparison (started_at, finished_at, organisations, accounts, differences)
				VALUES (?, ?, ?, ?, ?::jsonb)
				""")
			.params(comparison.startedAt().atOffset(ZoneOffset.UTC), comparison.finishedAt().atOffset(ZoneOffset.UTC),
					comparison.organisations(), comparison.accounts(),
					this.json.writeValueAsString(comparison.differences()))
			.update();
		this.jdbc.sql("DELETE FROM account_comparison WHERE id <= (SELECT max(id) FROM account_comparison) - ?")
			.param(COMPARISONS_KEPT)
			.update();
	}

	private Comparison read(ResultSet row, int number) throws SQLException {
		return new Comparison(row.getObject("started_at", OffsetDateTime.class).toInstant(),
				row.getObject("finished_at", OffsetDateTime.class).toInstant(), row.getInt("organisations"),
				row.getInt("accounts"), List.of(this.json.readValue(row.getString("differences"), Difference[].class)));
	}

	/** One comparison. */
	private final class Run {

		private final List<Difference> differences = new ArrayList<>();

		private final Set<OrganisationId> seen = new HashSet<>();

		private int organisations;

		private int accounts;

		void look(KnownOrganisation there) {
			this.organisations++;
			Organisation organisation = there.organisation();
			if (organisation == null) {
				found(Kind.ORGANISATION_UNREADABLE, there.alias(), null);
				return;
			}
			this.seen.add(organisation.id());
			List<MailDomain> domains = there.domains()
				.stream()
				.flatMap((text) -> MailDomain.parse(text).stream())
				.toList();
			if (AccountComparison.this.recordSignIn.organisation(organisation, domains)) {
				found(Kind.ORGANISATION_TAKEN_OVER, organisation.name(), null);
			}
			Participation here = AccountComparison.this.participations.find(organisation.id()).orElseThrow();
			boolean same = here.organisation().name().equals(organisation.name())
					&& here.state().allowsActing() == there.enabled();
			if (!same && !isOpen(SyncQueue.Kind.ORGANISATION, here.id())) {
				AccountComparison.this.queue.want(SyncQueue.Kind.ORGANISATION, here.id().value(), here.id());
				found(Kind.ORGANISATION_CHANGED_BACK, here.organisation().name(), null);
			}
			members(there, here);
		}

		void restore(OrganisationId id) {
			Participation here = AccountComparison.this.participations.find(id).orElseThrow();
			if (isOpen(SyncQueue.Kind.ORGANISATION, id)) {
				return;
			}
			AccountComparison.this.queue.want(SyncQueue.Kind.ORGANISATION, id.value(), id);
			found(Kind.ORGANISATION_RESTORED, here.organisation().name(), null);
			all(id).forEach((member) -> want(member, here));
		}

		private void members(KnownOrganisation there, Participation here) {
			Set<MembershipId> underWay = AccountComparison.this.queue.open(here.id()).keySet();
			Map<Object, Member> byKey = new HashMap<>();
			List<Member> known = all(here.id());
			for (Member member : known) {
				byKey.put(member.mail(), member);
				if (member.account() != null) {
					byKey.put(member.account(), member);
				}
			}
			Set<MembershipId> present = new HashSet<>();
			for (KnownAccount account : AccountComparison.this.directory.members(there)) {
				this.accounts++;
				Optional<MailAddress> mail = Optional.ofNullable(account.mail()).flatMap(MailAddress::parse);
				Member member = byKey.get(account.account());
				if (member == null && mail.isPresent()) {
					member = byKey.get(mail.get());
				}
				if (member == null) {
					unknown(here, account, mail);
				}
				else {
					present.add(member.id());
					if (!underWay.contains(member.id())) {
						compare(here, member, account);
					}
				}
			}
			for (Member member : known) {
				if (member.state().allowsActing() && !present.contains(member.id())
						&& !underWay.contains(member.id())) {
					want(member, here);
					found(Kind.MEMBER_RESTORED, here.organisation().name(), member.mail().value());
				}
			}
		}

		private void unknown(Participation here, KnownAccount account, Optional<MailAddress> mail) {
			Optional<Member> left = AccountComparison.this.members.findLeft(here.id(), account.account());
			if (left.isPresent()) {
				if (!isOpen(SyncQueue.Kind.MEMBER, left.get().id())) {
					want(left.get(), here);
					found(Kind.MEMBER_REMOVED, here.organisation().name(), account.mail());
				}
			}
			else if (mail.isEmpty()) {
				found(Kind.MEMBER_UNREADABLE, here.organisation().name(), account.mail());
			}
			else if (AccountComparison.this.recordSignIn.member(here.id(),
					new RecordSignIn.Known(account.account(), mail.get(), account.name(), account.role()), false)) {
				found(Kind.MEMBER_TAKEN_OVER, here.organisation().name(), account.mail());
			}
		}

		private void compare(Participation here, Member member, KnownAccount account) {
			if (!member.state().allowsActing()) {
				want(member, here);
				found(Kind.MEMBER_REMOVED, here.organisation().name(), account.mail());
			}
			else if (member.role() != account.role()) {
				want(member, here);
				found(Kind.ROLE_CHANGED_BACK, here.organisation().name(), account.mail());
			}
			else if (!account.account().equals(member.account())) {
				AccountComparison.this.members.link(member.id(), account.account());
			}
		}

		private List<Member> all(OrganisationId organisation) {
			List<Member> all = new ArrayList<>();
			List<Member> page;
			do {
				MembershipId after = all.isEmpty() ? null : all.getLast().id();
				page = AccountComparison.this.members.of(organisation, after, Members.MAXIMUM_LIMIT);
				all.addAll(page);
			}
			while (page.size() == Members.MAXIMUM_LIMIT);
			return all;
		}

		private void want(Member member, Participation here) {
			AccountComparison.this.queue.want(SyncQueue.Kind.MEMBER, member.id().value(), here.id());
		}

		private boolean isOpen(SyncQueue.Kind kind, OrganisationId id) {
			return AccountComparison.this.queue.isOpen(kind, id.value());
		}

		private boolean isOpen(SyncQueue.Kind kind, MembershipId id) {
			return AccountComparison.this.queue.isOpen(kind, id.value());
		}

		private void found(Kind kind, String organisation, @Nullable String account) {
			this.differences.add(new Difference(kind, organisation, account));
		}

	}

}
