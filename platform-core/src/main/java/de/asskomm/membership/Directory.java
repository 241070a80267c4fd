package de.asskomm.membership;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Verzeichnis: the organisations that take part, and whom to ask there. For everybody who
 * is signed in.
 */
@Repository
public class Directory {

	private final JdbcClient jdbc;

	private final Members members;

	Directory(JdbcClient jdbc, Members members) {
		this.jdbc = jdbc;
		this.members = members;
	}

	/**
	 * Looks for organisations; those that left are not found.
	 * @param query what to look for
	 * @return a page of them, by name
	 */
	public DirectoryPage search(DirectoryQuery query) {
		OrganisationType type = query.type();
		DistrictKey district = query.district();
		OrganisationId after = query.after();
		List<Participation> found = this.jdbc.sql(JdbcParticipations.SELECT + """
				WHERE p.state <> 'LEFT'
				  AND (:text::text IS NULL OR NOT EXISTS (
				    SELECT FROM unnest(string_to_array(:text, ' ')) AS word
				    WHERE strpos(municipality_folded(o.name), municipality_folded(word)) = 0))
				  AND (:type::text IS NULL OR o.type = :type)
				  AND (:district::text IS NULL OR o.district_key = :district)
				  AND (:field::text IS NULL OR :field = ANY(p.fields_of_action))
				  AND (:after::uuid IS NULL OR (municipality_folded(o.name), o.id) > (
				    SELECT municipality_folded(last.name), last.id FROM organisation last WHERE last.id = :after::uuid))
				ORDER BY municipality_folded(o.name), o.id
				LIMIT :limit
				""")
			.param("text", query.text(), Types.VARCHAR)
			.param("type", (type != null) ? type.name() : null, Types.VARCHAR)
			.param("district", (district != null) ? district.value() : null, Types.VARCHAR)
			.param("field", query.fieldOfAction(), Types.VARCHAR)
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", query.limit() + 1)
			.query(JdbcParticipations::read)
			.list();
		boolean more = found.size() > query.limit();
		List<Participation> page = more ? found.subList(0, query.limit()) : found;
		Map<OrganisationId, List<Member>> contacts = this.members
			.contacts(page.stream().map(Participation::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Member::organisation));
		return new DirectoryPage(page.stream()
			.map((participation) -> new DirectoryEntry(participation,
					contacts.getOrDefault(participation.id(), List.of())))
			.toList(), more ? page.getLast().id() : null);
	}

	/**
	 * Finds an organisation.
	 * @param id its identifier
	 * @return the organisation with its contacts, if it takes part or did
	 */
	public Optional<DirectoryEntry> find(OrganisationId id) {
		return this.jdbc.sql(JdbcParticipations.SELECT + "WHERE p.organisation_id = ?")
			.param(id.value())
			.query(JdbcParticipations::read)
			.optional()
			.map((participation) -> new DirectoryEntry(participation, this.members.contacts(List.of(id))));
	}

}
