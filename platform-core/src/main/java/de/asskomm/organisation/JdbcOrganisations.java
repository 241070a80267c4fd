package de.asskomm.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrganisations implements Organisations {

	private final JdbcClient jdbc;

	JdbcOrganisations(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
	public List<Organisation> all() {
		return this.jdbc.sql("SELECT * FROM organisation ORDER BY name, id").query(JdbcOrganisations::read).list();
	}

	@Override
	public boolean save(Organisation organisation) {
		Ags ags = organisation.ags();
		DistrictKey district = organisation.district();
		return this.jdbc.sql("""
				INSERT INTO organisation AS o (id, alias, name, type, ags, district_key)
				VALUES (:id, :alias, :name, :type, :ags, :district)
				ON CONFLICT (id) DO UPDATE
				SET alias = :alias, name = :name, type = :type, ags = :ags, district_key = :district
				WHERE (o.alias, o.name, o.type, o.ags, o.district_key)
				  IS DISTINCT FROM (:alias, :name, :type, :ags, :district)
				""")
			.param("id", organisation.id().value())
			.param("alias", organisation.alias())
			.param("name", organisation.name())
			.param("type", organisation.type().name())
			.param("ags", (ags != null) ? ags.value() : null, java.sql.Types.VARCHAR)
			.param("district", (district != null) ? district.value() : null, java.sql.Types.VARCHAR)
			.update() > 0;
	}

	private static Organisation read(ResultSet row, int number) throws SQLException {
		String ags = row.getString("ags");
		String district = row.getString("district_key");
		return new Organisation(new OrganisationId(row.getObject("id", UUID.class)), row.getString("alias"),
				row.getString("name"), OrganisationType.valueOf(row.getString("type")),
				(ags != null) ? new Ags(ags) : null, (district != null) ? new DistrictKey(district) : null);
	}

}
