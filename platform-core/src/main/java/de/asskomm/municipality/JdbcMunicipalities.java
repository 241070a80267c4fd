package de.asskomm.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMunicipalities implements Municipalities {

	private static final String SELECT = """
			SELECT m.ags, m.name, m.name_sorbian, m.kind, m.association_kind, m.association_name, m.population,
			  m.population_date, m.area_km2, m.lat, m.lon, m.postal_codes, d.key AS district_key,
			  d.name AS district_name, d.kind AS district_kind, d.seat AS district_seat,
			  d.police_directorate AS district_police_directorate
			FROM municipality m JOIN district d ON d.key = m.district_key
			""";

	private static final String SELECT_DISTRICT = """
			SELECT key AS district_key, name AS district_name, kind AS district_kind, seat AS district_seat,
			  police_directorate AS district_police_directorate
			FROM district
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	JdbcMunicipalities(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public Optional<Municipality> find(Ags ags) {
		return this.jdbc.sql(SELECT + "WHERE m.ags = ?")
			.param(ags.value())
			.query(JdbcMunicipalities::municipality)
			.optional();
	}

	@Override
	public MunicipalityPage search(MunicipalityQuery query) {
		// Each condition is only there when it is asked for, so that each query gets the
		// plan it deserves.
		StringBuilder sql = new StringBuilder(SELECT).append("WHERE true");
		MapSqlParameterSource parameters = new MapSqlParameterSource("limit", query.limit() + 1);
		if (query.q() != null) {
			sql.append("""
					 AND NOT EXISTS (
					  SELECT FROM unnest(string_to_array(:q, ' ')) AS word
					  WHERE strpos(m.search_text, municipality_folded(word)) = 0
					    AND NOT EXISTS (SELECT FROM unnest(m.postal_codes) AS code WHERE starts_with(code, word)))
					""");
			parameters.addValue("q", query.q());
		}
		if (query.district() != null) {
			sql.append(" AND m.district_key = :district");
			parameters.addValue("district", query.district().value());
		}
		if (query.sizeClass() != null) {
			sql.append(" AND m.population BETWEEN :minimum AND :maximum");
			parameters.addValue("minimum", query.sizeClass().minimum());
			parameters.addValue("maximum", query.sizeClass().maximum());
		}
		if (query.cursor() != null) {
			sql.append(" AND (m.sort_name, m.ags) > (SELECT sort_name, ags FROM municipality WHERE ags = :cursor)");
			parameters.addValue("cursor", query.cursor().value());
		}
		sql.append(" ORDER BY m.sort_name, m.ags LIMIT :limit");
		List<Municipality> found = this.jdbc.sql(sql.toString())
			.paramSource(parameters)
			.query(JdbcMunicipalities::municipality)
			.list();
		return page(found, query.limit());
	}

	@Override
	public List<Municipality> all() {
		return this.jdbc.sql(SELECT + "ORDER BY m.sort_name, m.ags").query(JdbcMunicipalities::municipality).list();
	}

	@Override
	public Optional<District> district(DistrictKey key) {
		return this.jdbc.sql(SELECT_DISTRICT + "WHERE key = ?")
			.param(key.value())
			.query(JdbcMunicipalities::district)
			.optional();
	}

	@Override
	public List<District> districts() {
		return this.jdbc.sql(SELECT_DISTRICT + "ORDER BY key").query(JdbcMunicipalities::district).list();
	}

	/**
	 * Keeps other writers, not readers, away until the transaction ends.
	 */
	void lock() {
		this.jdbc.sql("LOCK TABLE district, municipality IN SHARE ROW EXCLUSIVE MODE").update();
	}

	void storeDistricts(Collection<District> districts) {
		this.batches.batchUpdate("""
				INSERT INTO district (key, name, kind, seat, police_directorate)
				VALUES (:key, :name, :kind, :seat, :policeDirectorate)
				ON CONFLICT (key) DO UPDATE
				SET name = EXCLUDED.name, kind = EXCLUDED.kind, seat = EXCLUDED.seat,
				  police_directorate = EXCLUDED.police_directorate
				""", districts.stream().map(JdbcMunicipalities::parameters).toArray(SqlParameterSource[]::new));
	}

	void storeMunicipalities(Collection<Municipality> municipalities) {
		this.batches.batchUpdate("""
				INSERT INTO municipality (ags, name, name_sorbian, kind, district_key, association_kind,
				  association_name, population, population_date, area_km2, lat, lon, postal_codes)
				VALUES (:ags, :name, :nameSorbian, :kind, :district, :associationKind,
				  :associationName, :population, :populationDate, :areaKm2, :lat, :lon, :postalCodes)
				ON CONFLICT (ags) DO UPDATE
				SET name = EXCLUDED.name, name_sorbian = EXCLUDED.name_sorbian, kind = EXCLUDED.kind,
				  district_key = EXCLUDED.district_key, association_kind = EXCLUDED.association_kind,
				  association_name = EXCLUDED.association_name, population = EXCLUDED.population,
				  population_date = EXCLUDED.population_date, area_km2 = EXCLUDED.area_km2, lat = EXCLUDED.lat,
				  lon = EXCLUDED.lon, postal_codes = EXCLUDED.postal_codes
				""", municipalities.stream().map(JdbcMunicipalities::parameters).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource parameters(District district) {
		return new MapSqlParameterSource("key", district.key().value()).addValue("name", district.name())
			.addValue("kind", district.kind().name())
			.addValue("seat", district.seat())
			.addValue("policeDirectorate", district.policeDirectorate());
	}

	private static SqlParameterSource parameters(Municipality municipality) {
		MunicipalAssociation association = municipality.association();
		return new MapSqlParameterSource("ags", municipality.ags().value()).addValue("name", municipality.name())
			.addValue("nameSorbian", municipality.nameSorbian(), Types.VARCHAR)
			.addValue("kind", municipality.kind().name())
			.addValue("district", municipality.district().key().value())
			.addValue("associationKind", (association != null) ? association.kind().name() : null, Types.VARCHAR)
			.addValue("associationName", (association != null) ? association.name() : null, Types.VARCHAR)
			.addValue("population", municipality.population())
			.addValue("populationDate", municipality.populationDate())
			.addValue("areaKm2", municipality.areaKm2())
			.addValue("lat", municipality.location().lat())
			.addValue("lon", municipality.location().lon())
			.addValue("postalCodes", municipality.postalCodes().toArray(String[]::new), Types.ARRAY, "text");
	}

	private static MunicipalityPage page(List<Municipality> found, int limit) {
		boolean more = found.size() > limit;
		List<Municipality> items = more ? found.subList(0, limit) : found;
		return new MunicipalityPage(items, more ? items.getLast().ags() : null);
	}

	private static District district(ResultSet row, int number) throws SQLException {
		return new District(new DistrictKey(row.getString("district_key")), row.getString("district_name"),
				DistrictKind.valueOf(row.getString("district_kind")), row.getString("district_seat"),
				row.getString("district_police_directorate"));
	}

	private static Municipality municipality(ResultSet row, int number) throws SQLException {
		return new Municipality(new Ags(row.getString("ags")), row.getString("name"), row.getString("name_sorbian"),
				MunicipalityKind.valueOf(row.getString("kind")), district(row, number), association(row),
				row.getInt("population"), row.getObject("population_date", LocalDate.class),
				row.getBigDecimal("area_km2"), new Location(row.getDouble("lat"), row.getDouble("lon")),
				List.of((String[]) row.getArray("postal_codes").getArray()));
	}

	private static @Nullable MunicipalAssociation association(ResultSet row) throws SQLException {
		String kind = row.getString("association_kind");
		return (kind != null)
				? new MunicipalAssociation(MunicipalAssociation.Kind.valueOf(kind), row.getString("association_name"))
				: null;
	}

}
