package de.asskomm.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import de.asskomm.notification.Follower;
import de.asskomm.notification.Seeker;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Saved searches in PostgreSQL.
 */
@Repository
class JdbcSavedSearches implements SavedSearches {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String OWN = " FROM saved_search WHERE account_id = :account AND organisation_id = :organisation";

	/** Keeps the lock apart from the platform's other ones. */
	private static final int LOCK = 0x5A_5E_A0_01;

	private final JdbcClient jdbc;

	JdbcSavedSearches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<SavedSearch> of(Actor actor) {
		return own("SELECT *", " ORDER BY position", actor).query(JdbcSavedSearches::read).list();
	}

	@Override
	public Optional<SavedSearch> find(Actor actor, SavedSearchId id) {
		return own("SELECT *", " AND id = :id", actor).param("id", id.value())
			.query(JdbcSavedSearches::read)
			.optional();
	}

	@Override
	public void lock() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
	}

	@Override
	public void add(SavedSearch search) {
		Map<String, List<String>> chosen = new TreeMap<>();
		search.sought().chosen().forEach((facet, values) -> chosen.put(facet.key(), values.stream().sorted().toList()));
		this.jdbc.sql("""
				INSERT INTO saved_search (id, version, account_id, organisation_id, name, words, chosen, created_at,
				  updated_at)
				VALUES (:id, :version, :account, :organisation, :name, :words, :chosen::jsonb, :created, :updated)
				""")
			.param("id", search.id().value())
			.param("version", search.version())
			.param("account", search.member().value())
			.param("organisation", search.organisation().value())
			.param("name", search.name())
			.param("words", search.sought().text())
			.param("chosen", JSON.writeValueAsString(chosen))
			.param("created", search.createdAt().atOffset(ZoneOffset.UTC))
			.param("updated", search.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public boolean replace(SavedSearch search) {
		return this.jdbc
			.sql("UPDATE saved_search SET version = ?, name = ?, updated_at = ? WHERE id = ? AND version = ?")
			.params(search.version(), search.name(), search.updatedAt().atOffset(ZoneOffset.UTC), search.id().value(),
					search.version() - 1)
			.update() > 0;
	}

	@Override
	public boolean remove(Actor actor, SavedSearchId id) {
		return own("DELETE", " AND id = :id", actor).param("id", id.value()).update() > 0;
	}

	@Override
	public void removeAll(MemberId member, OrganisationId organisation) {
		own("DELETE", "", member, organisation).update();
	}

	private JdbcClient.StatementSpec own(String what, String more, Actor actor) {
		return own(what, more, actor.member(), actor.organisation().id());
	}

	private JdbcClient.StatementSpec own(String what, String more, MemberId member, OrganisationId organisation) {
		return this.jdbc.sql(what + OWN + more)
			.param("account", member.value())
			.param("organisation", organisation.value());
	}

	@Override
	public List<Positioned> after(long position, int limit) {
		return this.jdbc.sql("SELECT * FROM saved_search WHERE position > ? ORDER BY position LIMIT ?")
			.params(position, limit)
			.query((row, number) -> new Positioned(row.getLong("position"), read(row, number)))
			.list();
	}

	@Override
	public List<Seeker> seekers(Collection<SavedSearchId> ids) {
		return this.jdbc.sql("SELECT * FROM saved_search WHERE id = ANY (?) ORDER BY position")
			.param(ids.stream().map(SavedSearchId::value).toArray(UUID[]::new))
			.query((row, number) -> seeker(read(row, number)))
			.list();
	}

	private static Seeker seeker(SavedSearch search) {
		return new Seeker(new Follower(search.member(), search.organisation()), search.id().value(),
				search.createdAt());
	}

	private static SavedSearch read(ResultSet row, int number) throws SQLException {
		JsonNode stored = JSON.readTree(row.getString("chosen"));
		Map<SearchFacet, Set<String>> chosen = chosen(stored);
		return new SavedSearch(new SavedSearchId(row.getObject("id", UUID.class)), row.getLong("version"),
				new MemberId(row.getObject("account_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("name"),
				new Sought(row.getString("words"), chosen), chosen.size() == stored.size(),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant());
	}

	/** Facets that this release does not know are left out. */
	private static Map<SearchFacet, Set<String>> chosen(JsonNode stored) {
		Map<SearchFacet, Set<String>> chosen = new TreeMap<>();
		stored.forEachEntry((key, values) -> {
			Set<String> read = new HashSet<>();
			values.forEach((JsonNode value) -> read.add(value.asString()));
			SearchFacet.ofKey(key).ifPresent((facet) -> chosen.put(facet, read));
		});
		return chosen;
	}

}
