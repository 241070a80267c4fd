package de.asskomm.membership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

	static final String SELECT = """
			SELECT p.*, o.alias, o.name, o.type, o.ags, o.district_key
			FROM participation p JOIN organisation o ON o.id = p.organisation_id
			""";

	private final JdbcClient jdbc;

	JdbcParticipations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Participation> find(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + "WHERE p.organisation_id = ?")
			.param(organisation.value())
			.query(JdbcParticipations::read)
			.optional();
	}

	@Override
	public Optional<Participation> lock(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + "WHERE p.organisation_id = ? FOR UPDATE OF p")
			.param(organisation.value())
			.query(JdbcParticipations::read)
			.optional();
	}

	@Override
	public boolean add(Participation participation) {
		return write(participation,
				"""
						INSERT INTO participation (organisation_id, version, state, mail_domains, agreement_on, about, mail, phone,
						  website, fields_of_action, created_at, updated_at)
						VALUES (:id, :version, :state, :domains, :agreement, :about, :mail, :phone, :website, :fields, :created,
						  :updated)
						ON CONFLICT (organisation_id) DO NOTHING
						""") > 0;
	}

	@Override
	public void replace(Participation participation) {
		write(participation,
				"""
						UPDATE participation
						SET version = :version, state = :state, mail_domains = :domains, agreement_on = :agreement, about = :about,
						  mail = :mail, phone = :phone, website = :website, fields_of_action = :fields, created_at = :created,
						  updated_at = :updated
						WHERE organisation_id = :id
						""");
	}

	@Override
	public List<OrganisationId> ids() {
		return this.jdbc.sql("SELECT organisation_id FROM participation")
			.query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
			.list();
	}

	@Override
	public List<OrganisationId> closed() {
		return this.jdbc.sql("SELECT organisation_id FROM participation WHERE state IN ('SUSPENDED', 'LEFT')")
			.query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
			.list();
	}

	@Override
	public List<Participation> withoutCoordinator() {
		return this.jdbc.sql(SELECT + """
				WHERE p.state IN ('INVITED', 'ACTIVE')
				  AND NOT EXISTS (SELECT FROM member m WHERE m.organisation_id = p.organisation_id
				    AND m.role = 'COORDINATOR' AND m.state IN ('INVITED', 'ACTIVE') AND m.coordinates_until IS NULL)
				ORDER BY o.name, o.id
				""").query(JdbcParticipations::read).list();
	}

	private int write(Participation participation, String sql) {
		OrganisationProfile profile = participation.profile();
		MailAddress mail = profile.mail();
		StatementSpec statement = this.jdbc.sql(sql)
			.param("id", participation.id().value())
			.param("version", participation.version())
			.param("state", participation.state().name())
			.param("domains", participation.mailDomains().stream().map(MailDomain::value).toArray(String[]::new))
			.param("agreement", participation.agreementOn(), Types.DATE)
			.param("about", profile.about(), Types.VARCHAR)
			.param("mail", (mail != null) ? mail.value() : null, Types.VARCHAR)
			.param("phone", profile.phone(), Types.VARCHAR)
			.param("website", profile.website(), Types.VARCHAR)
			.param("fields", profile.fieldsOfAction().toArray(String[]::new))
			.param("created", participation.createdAt().atOffset(ZoneOffset.UTC))
			.param("updated", participation.updatedAt().atOffset(ZoneOffset.UTC));
		return statement.update();
	}

	static Participation read(ResultSet row, int number) throws SQLException {
		String ags = row.getString("ags");
		String district = row.getString("district_key");
		Organisation organisation = new Organisation(new OrganisationId(row.getObject("organisation_id", UUID.class)),
				row.getString("alias"), row.getString("name"), OrganisationType.valueOf(row.getString("type")),
				(ags != null) ? new Ags(ags) : null, (district != null) ? new DistrictKey(district) : null);
		String mail = row.getString("mail");
		OrganisationProfile profile = new OrganisationProfile(row.getString("about"),
				(mail != null) ? new MailAddress(mail) : null, row.getString("phone"), row.getString("website"),
				texts(row.getArray("fields_of_action")));
		@Nullable LocalDate agreement = row.getObject("agreement_on", LocalDate.class);
		return new Participation(organisation, row.getLong("version"),
				OrganisationState.valueOf(row.getString("state")),
				texts(row.getArray("mail_domains")).stream().map(MailDomain::new).toList(), agreement, profile,
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

	private static List<String> texts(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

}
