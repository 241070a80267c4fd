package de.asskomm.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOrganisations implements Organisations {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcOrganisations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Optional<Organisation> find(OrganisationId id) {
		return this.jdbc.sql("SELECT * FROM organisation WHERE id = ?")
			.param(id.value())
			.query(JdbcOrganisations::read)
			.optional();
	}

	@Override
	public Optional<Organisation> findByAgs(Ags ags) {
		return this.jdbc.sql("SELECT * FROM organisation WHERE ags = ?")
			.param(ags.value())
			.query(JdbcOrganisations::read)
			.optional();
	}

	@Override
	public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("SELECT * FROM organisation WHERE id = ANY(?)")
			.param(ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new))
			.query(JdbcOrganisations::read)
			.list()
			.stream()
			.collect(Collectors.toMap(Organisation::id, Function.identity()));
	}

	@Override
	public Map<OrganisationId, Long> versions(Collection<OrganisationId> ids) {
		Map<OrganisationId, Long> versions = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("SELECT id, version FROM organisation WHERE id = ANY(?)")
				.param(ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new))
				.query((row) -> {
					versions.put(new OrganisationId(row.getObject("id", UUID.class)), row.getLong("version"));
				});
		}
		return versions;
	}

	@Override
	public List<Organisation> all() {
		return this.jdbc.sql("SELECT * FROM organisation ORDER BY name, id").query(JdbcOrganisations::read).list();
	}

	/**
	 * Not one statement with {@code ON CONFLICT (id) DO UPDATE}: where several store the
	 * same organisation for the first time at once, PostgreSQL may meet the conflict at
	 * another unique column first, and refuse.
	 */
	@Override
	@Transactional
	public boolean save(Organisation organisation) {
		Optional<Long> version = update(organisation).or(() -> insert(organisation)).or(() -> update(organisation));
		version.ifPresent((number) -> this.events
			.publishEvent(new OrganisationChanged(organisation, number, this.clock.instant())));
		if (version.isEmpty() && find(organisation.id()).isEmpty()) {
			throw new DuplicateKeyException(
					"Another organisation is called '%s' or is the same municipality".formatted(organisation.alias()));
		}
		return version.isPresent();
	}

	private Optional<Long> update(Organisation organisation) {
		return write(organisation,
				"""
						UPDATE organisation AS o
						SET alias = :alias, name = :name, type = :type, ags = :ags, district_key = :district, version = o.version + 1
						WHERE id = :id AND (o.alias, o.name, o.type, o.ags, o.district_key)
						  IS DISTINCT FROM (:alias, :name, :type, :ags, :district)
						RETURNING o.version
						""");
	}

	private Optional<Long> insert(Organisation organisation) {
		return write(organisation, """
				INSERT INTO organisation (id, alias, name, type, ags, district_key)
				VALUES (:id, :alias, :name, :type, :ags, :district)
				ON CONFLICT DO NOTHING
				RETURNING version
				""");
	}

	private Optional<Long> write(Organisation organisation, String sql) {
		Ags ags = organisation.ags();
		DistrictKey district = organisation.district();
		return this.jdbc.sql(sql)
			.param("id", organisation.id().value())
			.param("alias", organisation.alias())
			.param("name", organisation.name())
			.param("type", organisation.type().name())
			.param("ags", (ags != null) ? ags.value() : null, Types.VARCHAR)
			.param("district", (district != null) ? district.value() : null, Types.VARCHAR)
			.query(Long.class)
			.optional();
	}

	private static Organisation read(ResultSet row, int number) throws SQLException {
		String ags = row.getString("ags");
		String district = row.getString("district_key");
		return new Organisation(new OrganisationId(row.getObject("id", UUID.class)), row.getString("alias"),
				row.getString("name"), OrganisationType.valueOf(row.getString("type")),
				(ags != null) ? new Ags(ags) : null, (district != null) ? new DistrictKey(district) : null);
	}

}
