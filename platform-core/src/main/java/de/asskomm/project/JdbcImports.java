package de.asskomm.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Imported projects in PostgreSQL, with the keys that their organisations know them by.
 */
@Repository
class JdbcImports {

	/** How many keys are looked up, or written, with one statement. */
	private static final int BATCH = 500;

	/** First half of the lock's number, so that it is no other lock's. */
	private static final int LOCK = 0x50726f6a;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final JdbcProjects projects;

	JdbcImports(JdbcClient jdbc, NamedParameterJdbcOperations batches, JdbcProjects projects) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.projects = projects;
	}

	/**
	 * Waits until nobody else imports for an organisation, and keeps others from it until
	 * the transaction ends.
	 * @param owner the organisation
	 */
	void lock(OrganisationId owner) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(?, ?)")
			.params(LOCK, owner.value().hashCode())
			.query((row, number) -> true)
			.single();
	}

	/**
	 * The organisation's own projects that keys stand for: the key under which a project
	 * was imported, or the project's identifier.
	 * @param owner the organisation
	 * @param keys the keys
	 * @param lock whether others are kept from changing them until the transaction ends
	 * @return projects by key
	 */
	Map<String, PreventionProject> find(OrganisationId owner, List<String> keys, boolean lock) {
		Map<String, PreventionProject> found = new HashMap<>();
		for (int start = 0; start < keys.size(); start += BATCH) {
			Collection<String> batch = keys.subList(start, Math.min(keys.size(), start + BATCH));
			Map<UUID, List<String>> identifiers = identifiers(batch);
			this.jdbc.sql("""
					SELECT k.import_key, p.* FROM project_import_key k JOIN prevention_project p ON p.id = k.project_id
					WHERE k.owner_id = :owner AND k.import_key = ANY(:keys) ORDER BY p.id
					""" + (lock ? "FOR UPDATE OF p" : ""))
				.param("owner", owner.value())
				.param("keys", batch.toArray(String[]::new))
				.query((row) -> {
					found.put(row.getString("import_key"), JdbcProjects.read(row, row.getRow()));
				});
			if (!identifiers.isEmpty()) {
				this.jdbc
					.sql("SELECT * FROM prevention_project WHERE owner_id = :owner AND id = ANY(:ids) ORDER BY id "
							+ (lock ? "FOR UPDATE" : ""))
					.param("owner", owner.value())
					.param("ids", identifiers.keySet().toArray(UUID[]::new))
					.query((row) -> {
						PreventionProject project = JdbcProjects.read(row, row.getRow());
						identifiers.getOrDefault(project.id().value(), List.of())
							.forEach((key) -> found.put(key, project));
					});
			}
		}
		return found;
	}

	/**
	 * Keys that are identifiers of projects which the reader sees, and which are
	 * another's.
	 * @param reader who reads
	 * @param owner whose projects they are not
	 * @param keys the keys
	 * @return those of the keys
	 */
	Set<String> foreign(Reader reader, OrganisationId owner, List<String> keys) {
		Map<UUID, List<String>> identifiers = identifiers(keys);
		List<ProjectId> asked = identifiers.keySet().stream().map(ProjectId::new).toList();
		Set<String> foreign = new HashSet<>();
		for (int start = 0; start < asked.size(); start += BATCH) {
			this.projects.visible(reader, asked.subList(start, Math.min(asked.size(), start + BATCH)))
				.stream()
				.filter((project) -> !project.isBy(owner))
				.forEach((project) -> foreign.addAll(identifiers.getOrDefault(project.id().value(), List.of())));
		}
		return foreign;
	}

	private static Map<UUID, List<String>> identifiers(Collection<String> keys) {
		Map<UUID, List<String>> identifiers = new HashMap<>();
		for (String key : keys) {
			identifier(key).ifPresent((id) -> identifiers.computeIfAbsent(id, (any) -> new ArrayList<>()).add(key));
		}
		return identifiers;
	}

	private static Optional<UUID> identifier(String key) {
		try {
			// shorter forms are keys of somebody else's
			return (key.length() == 36) ? Optional.of(UUID.fromString(key)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			// just as long
			return Optional.empty();
		}
	}

	/**
	 * Adds imported projects.
	 * @param keys under which key each was imported
	 * @param added the projects, in the same order
	 */
	void addAll(List<String> keys, List<PreventionProject> added) {
		this.projects.addAll(added);
		List<SqlParameterSource> rows = new ArrayList<>();
		for (int number = 0; number < added.size(); number++) {
			PreventionProject project = added.get(number);
			rows.add(new MapSqlParameterSource().addValue("owner", project.owner().value())
				.addValue("key", keys.get(number))
				.addValue("project", project.id().value()));
		}
		for (int start = 0; start < rows.size(); start += BATCH) {
			this.batches.batchUpdate("""
					INSERT INTO project_import_key (owner_id, import_key, project_id) VALUES (:owner, :key, :project)
					""", rows.subList(start, Math.min(rows.size(), start + BATCH)).toArray(SqlParameterSource[]::new));
		}
	}

	/**
	 * Replaces locked projects by their next versions.
	 * @param before the projects as they were locked
	 * @param after the next version of each, with another content, in the same order
	 */
	void replaceAll(List<PreventionProject> before, List<PreventionProject> after) {
		List<PreventionProject> outBefore = new ArrayList<>();
		List<PreventionProject> outAfter = new ArrayList<>();
		for (int number = 0; number < before.size(); number++) {
			if (before.get(number).isOut()) {
				outBefore.add(before.get(number));
				outAfter.add(after.get(number));
			}
			else {
				// drafts keep only their last revisions
				this.projects.replace(before.get(number), after.get(number));
			}
		}
		this.projects.replaceAll(outBefore, outAfter);
	}

}
