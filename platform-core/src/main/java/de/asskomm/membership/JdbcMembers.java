package de.asskomm.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMembers implements Members {

	private static final String INSERT = """
			INSERT INTO member (id, version, organisation_id, account_id, mail, name, office, role, coordinates_until,
			  state, listed, shows_name, shows_mail, phone, created_at, updated_at)
			VALUES (:id, :version, :organisation, :account, :mail, :name, :office, :role, :until, :state, :listed,
			  :showsName, :showsMail, :phone, :created, :updated)
			""";

	private static final String UPDATE = """
			UPDATE member
			SET version = :version, account_id = :account, mail = :mail, name = :name, office = :office, role = :role,
			  coordinates_until = :until, state = :state, listed = :listed, shows_name = :showsName,
			  shows_mail = :showsMail, phone = :phone, updated_at = :updated
			WHERE id = :id
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	JdbcMembers(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public Optional<Member> find(MembershipId id) {
		return this.jdbc.sql("SELECT * FROM member WHERE id = ?").param(id.value()).query(JdbcMembers::read).optional();
	}

	@Override
	public Optional<Member> find(OrganisationId organisation, MemberId account) {
		return this.jdbc.sql("SELECT * FROM member WHERE organisation_id = ? AND account_id = ? AND state <> 'LEFT'")
			.params(organisation.value(), account.value())
			.query(JdbcMembers::read)
			.optional();
	}

	@Override
	public Optional<Member> findLeft(OrganisationId organisation, MemberId account) {
		return this.jdbc.sql("""
				SELECT * FROM member WHERE organisation_id = ? AND account_id = ? AND state = 'LEFT'
				ORDER BY updated_at DESC LIMIT 1
				""").params(organisation.value(), account.value()).query(JdbcMembers::read).optional();
	}

	@Override
	public List<Member> findByMail(OrganisationId organisation, Collection<MailAddress> mails) {
		return this.jdbc.sql("SELECT * FROM member WHERE organisation_id = ? AND mail = ANY(?) AND state <> 'LEFT'")
			.params(organisation.value(), mails.stream().map(MailAddress::value).toArray(String[]::new))
			.query(JdbcMembers::read)
			.list();
	}

	@Override
	public List<Member> of(OrganisationId organisation, @Nullable MembershipId after, int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " members");
		}
		return this.jdbc
			.sql("""
					SELECT * FROM member
					WHERE organisation_id = :organisation AND state <> 'LEFT' AND (:after::uuid IS NULL OR id > :after::uuid)
					ORDER BY id
					LIMIT :limit
					""")
			.param("organisation", organisation.value())
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query(JdbcMembers::read)
			.list();
	}

	@Override
	public Map<MemberState, Integer> counts(OrganisationId organisation) {
		Map<MemberState, Integer> counts = new EnumMap<>(MemberState.class);
		this.jdbc.sql("SELECT state, count(*) FROM member WHERE organisation_id = ? AND state <> 'LEFT' GROUP BY state")
			.param(organisation.value())
			.query((row) -> {
				counts.put(MemberState.valueOf(row.getString(1)), row.getInt(2));
			});
		return counts;
	}

	@Override
	public int countInvited(OrganisationId organisation, Collection<MembershipId> members) {
		return this.jdbc
			.sql("SELECT count(*) FROM member WHERE organisation_id = ? AND state = 'INVITED' AND id = ANY (?)")
			.params(organisation.value(), members.stream().map(MembershipId::value).toArray(UUID[]::new))
			.query(Integer.class)
			.single();
	}

	@Override
	public List<Member> acting(Collection<OrganisationId> organisations) {
		return organisations.isEmpty() ? List.of()
				: this.jdbc.sql("""
						SELECT * FROM member
						WHERE organisation_id = ANY (?) AND state = 'ACTIVE' AND account_id IS NOT NULL
						""")
					.param(organisations.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new))
					.query(JdbcMembers::read)
					.list();
	}

	@Override
	public List<Member> actingAs(Collection<MemberId> accounts) {
		return accounts.isEmpty() ? List.of()
				: this.jdbc.sql("SELECT * FROM member WHERE account_id = ANY (?) AND state = 'ACTIVE'")
					.param(accounts.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
					.query(JdbcMembers::read)
					.list();
	}

	@Override
	public List<Member> contacts(Collection<OrganisationId> organisations) {
		return this.jdbc.sql("""
				SELECT * FROM member
				WHERE organisation_id = ANY(?) AND state IN ('INVITED', 'ACTIVE') AND listed
				ORDER BY organisation_id, role, id
				""")
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
			.query(JdbcMembers::read)
			.list();
	}

	@Override
	public int permanentCoordinators(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT count(*) FROM member
				WHERE organisation_id = ? AND role = 'COORDINATOR' AND coordinates_until IS NULL
				  AND state IN ('INVITED', 'ACTIVE')
				""").param(organisation.value()).query(Integer.class).single();
	}

	@Override
	public List<Member> deputiesBefore(LocalDate today) {
		return this.jdbc.sql(
				"SELECT * FROM member WHERE coordinates_until < ? AND state <> 'LEFT' ORDER BY id FOR UPDATE SKIP LOCKED")
			.param(today)
			.query(JdbcMembers::read)
			.list();
	}

	@Override
	public Set<Member> endedSince(Instant since) {
		return new LinkedHashSet<>(this.jdbc.sql("""
				SELECT * FROM member ended
				WHERE state IN ('DEACTIVATED', 'LEFT') AND updated_at >= ? AND account_id IS NOT NULL
				  AND NOT EXISTS (SELECT FROM member back WHERE back.organisation_id = ended.organisation_id
				    AND back.account_id = ended.account_id AND back.state IN ('INVITED', 'ACTIVE'))
				""").param(since.atOffset(ZoneOffset.UTC)).query(JdbcMembers::read).list());
	}

	@Override
	public void add(List<Member> members) {
		if (!members.isEmpty()) {
			this.batches.batchUpdate(INSERT,
					members.stream().map(JdbcMembers::parameters).toArray(MapSqlParameterSource[]::new));
		}
	}

	@Override
	public void replace(Member member) {
		this.batches.update(UPDATE, parameters(member));
	}

	@Override
	public void link(MembershipId id, MemberId account) {
		this.jdbc.sql("UPDATE member SET account_id = ? WHERE id = ?").params(account.value(), id.value()).update();
	}

	private static MapSqlParameterSource parameters(Member member) {
		MemberId account = member.account();
		ContactCard card = member.card();
		return new MapSqlParameterSource().addValue("id", member.id().value())
			.addValue("version", member.version())
			.addValue("organisation", member.organisation().value())
			.addValue("account", (account != null) ? account.value() : null, Types.OTHER)
			.addValue("mail", member.mail().value())
			.addValue("name", member.name(), Types.VARCHAR)
			.addValue("office", member.office())
			.addValue("role", member.role().name())
			.addValue("until", member.until(), Types.DATE)
			.addValue("state", member.state().name())
			.addValue("listed", card.listed())
			.addValue("showsName", card.showsName())
			.addValue("showsMail", card.showsMail())
			.addValue("phone", card.phone(), Types.VARCHAR)
			.addValue("created", member.createdAt().atOffset(ZoneOffset.UTC))
			.addValue("updated", member.updatedAt().atOffset(ZoneOffset.UTC));
	}

	private static Member read(ResultSet row, int number) throws SQLException {
		@Nullable UUID account = row.getObject("account_id", UUID.class);
		@Nullable LocalDate until = row.getObject("coordinates_until", LocalDate.class);
		return new Member(new MembershipId(row.getObject("id", UUID.class)), row.getLong("version"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				(account != null) ? new MemberId(account) : null, new MailAddress(row.getString("mail")),
				row.getString("name"), row.getString("office"), Role.valueOf(row.getString("role")), until,
				MemberState.valueOf(row.getString("state")),
				new ContactCard(row.getBoolean("listed"), row.getBoolean("shows_name"), row.getBoolean("shows_mail"),
						row.getString("phone")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

}
