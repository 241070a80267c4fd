package dev.asskomm.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many projects, written straight into the database: spread over 400 organisations, their
 * districts, all fields of action, states and results and five years, with seven steps of
 * three to seven sentences each. One in ten is a draft, one in twenty takes over another,
 * some of them over and over; every other was changed before, one in fifty is rated.
 */
final class ProjectRows {

	/** Text of a step, different from step to step. */
	private static final String SENTENCES = """
			CREATE OR REPLACE FUNCTION pg_temp.told(number bigint, step integer) RETURNS text LANGUAGE sql STABLE AS $$
			  SELECT string_agg(format((ARRAY[
			    'Die Stadtverwaltung hat %s Anzeigen aus den vergangenen zwölf Monaten ausgewertet und nach Straßen geordnet.',
			    'Am Bahnhofsvorplatz fühlen sich %s von hundert Befragten nach Einbruch der Dunkelheit nicht sicher.',
			    'Der Bauhof entfernt neue Schmierereien binnen %s Stunden, damit sie nicht zur Nachahmung verleiten.',
			    'Mit der Oberschule wurden %s Unterrichtsstunden zu Zivilcourage und Streitschlichtung vereinbart.',
			    'Der kommunalpräventive Rat tagte %s Mal; Polizeirevier, Jugendamt und Vereine waren jedes Mal vertreten.',
			    'Zwei Streetworker sind an %s Abenden im Monat dort, wo Jugendliche sich ohnehin treffen.',
			    'Die Kosten je Einwohner liegen bei %s Cent im Jahr; das Ehrenamt ist darin nicht gerechnet.',
			    'Nach %s Wochen wurde nachgemessen, an denselben Orten und mit denselben Fragen wie vorher.',
			    'Eine Händlerin stellte %s Quadratmeter Schaufenster für die Ausstellung der Kinder bereit.',
			    'Ohne feste Ansprechperson wären %s der Maßnahmen im Sand verlaufen, das sagen alle Beteiligten.',
			    'Das Ordnungsamt ging auf %s Anrainer zu, bevor die ersten Verwarnungen ausgesprochen wurden.',
			    'Gefördert wurden %s Prozent über die Richtlinie Kommunale Prävention, den Rest trug der Haushalt.',
			    'Im Vergleichsgebiet ohne Maßnahme blieb die Zahl der Fälle mit %s nahezu unverändert.'
			  ])[1 + ((number * 31 + step * 17 + sentence * 5 + number / 13) % 13)::int],
			    1 + (number * 7 + step * 3 + sentence * 11) % 97), ' ')
			  FROM generate_series(1, 3 + (number + step) % 5) AS sentence
			$$""";

	private static final String PROJECTS = """
			INSERT INTO prevention_project (id, version, organisation_id, owner_id, district_key, size_class, author_id,
			  author_name, content, fields_of_action, visibility, audiences, state, result, status, attachments, example,
			  adopted_id, adoption_changes, created_at, updated_at, published_at, confirmed_on)
			WITH text AS MATERIALIZED (
			    SELECT number, left(pg_temp.told(number, 0), 400) AS summary, pg_temp.told(number, 8) AS lessons,
			      (SELECT jsonb_object_agg(name, jsonb_build_object('source', pg_temp.told(number, step::int)))
			        FROM unnest(ARRAY['problem', 'causes', 'goals', 'measures', 'implementation', 'evaluation',
			          'conclusions']) WITH ORDINALITY AS steps (name, step)) AS steps
			    FROM generate_series(0, 999) AS number
			), organisations AS MATERIALIZED (
			    SELECT id, name, district_key, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place,
			      count(*) OVER () AS total
			    FROM organisation WHERE type = 'MUNICIPALITY'
			), keys AS MATERIALIZED (
			    SELECT array_agg(key ORDER BY position) AS all_keys FROM field_of_action
			), drawn AS MATERIALIZED (
			    SELECT number, random() AS town, random() AS state, random() AS result, random() AS field,
			      random() AS audience, random() AS status, random() AS adoption, random() AS model,
			      random() * interval '1825 days' + interval '1 hour' AS age
			    FROM generate_series(1, ?) AS number
			), placed AS MATERIALIZED (
			    SELECT drawn.*, uuidv7(-age) AS id, now() - age AS moment, o.id AS organisation, o.name AS town_name,
			      o.district_key,
			      CASE WHEN status < 0.1 THEN 'DRAFT' WHEN status < 0.13 THEN 'WITHDRAWN' WHEN status < 0.2 THEN 'ARCHIVED'
			        ELSE 'PUBLISHED' END AS status_name,
			      CASE WHEN state < 0.05 THEN 'IDEA' WHEN state < 0.15 THEN 'PLANNED' WHEN state < 0.4 THEN 'RUNNING'
			        WHEN state < 0.95 THEN 'FINISHED' ELSE 'STOPPED' END AS state_name,
			      CASE WHEN state < 0.4 THEN NULL WHEN result < 0.6 THEN 'WORKED' WHEN result < 0.9 THEN 'PARTLY'
			        ELSE 'DID_NOT_WORK' END AS result_name,
			      ARRAY[all_keys[1 + floor(field * field * cardinality(all_keys))::int]] AS fields,
			      CASE WHEN audience < 0.2 THEN 'PUBLIC' WHEN audience < 0.9 OR o.district_key IS NULL THEN 'NETWORK'
			        WHEN audience < 0.97 THEN 'DISTRICT' ELSE 'LPR' END AS visible_to,
			      CASE WHEN adoption < 0.05 AND number > 1
			        THEN 1 + floor(power(model, 3) * (number - 1))::bigint END AS model_number
			    FROM drawn JOIN organisations o ON o.place = floor(drawn.town * drawn.town * o.total) CROSS JOIN keys
			)
			SELECT p.id, 1, p.organisation, p.organisation, p.district_key, 'FROM_10000', md5(p.organisation::text)::uuid,
			  'Koordinierungsstelle ' || p.town_name,
			  jsonb_build_object(
			    'title', 'Projekt ' || p.number || ': ' || p.fields[1] || ' in ' || p.town_name,
			    'summary', text.summary, 'fieldsOfAction', to_jsonb(p.fields),
			    'visibility', p.visible_to, 'state', p.state_name, 'startedOn', p.moment::date, 'finishedOn', NULL,
			    'steps', text.steps,
			    'participants', jsonb_build_array(
			      jsonb_build_object('name', 'Polizeirevier', 'kind', 'POLICE', 'part', 'Lagebild und Streifen'),
			      jsonb_build_object('name', 'Jugendhaus', 'kind', 'ASSOCIATION', 'part', 'Räume und zwei Fachkräfte')),
			    'costs', jsonb_build_array(
			      jsonb_build_object('kind', 'MATERIAL', 'amount', 4300.00, 'note', 'Farbe, Reiniger, Schutzanstrich'),
			      jsonb_build_object('kind', 'SERVICES', 'amount', 6200.50, 'note', 'Honorare')),
			    'grants', jsonb_build_array(jsonb_build_object('programme', 'RL KommPräv', 'amount', 8400.00,
			      'year', 2024, 'sharePercent', 80.00, 'consultedOn', NULL, 'appliedOn', NULL)),
			    'staffHours', 120, 'documents', '[]'::jsonb, 'contact', 'Koordinierungsstelle, Zimmer 12',
			    'result', p.result_name, 'lessons', jsonb_build_object('source', text.lessons),
			    'sharing', NULL, 'anonymous', false),
			  p.fields, p.visible_to,
			  CASE p.visible_to WHEN 'PUBLIC' THEN ARRAY['everyone', 'organisation:' || p.organisation]
			    WHEN 'NETWORK' THEN ARRAY['network', 'organisation:' || p.organisation]
			    WHEN 'DISTRICT' THEN ARRAY['district:' || p.district_key, 'lpr', 'organisation:' || p.organisation]
			    ELSE ARRAY['lpr', 'organisation:' || p.organisation] END,
			  p.state_name, p.result_name, p.status_name, '{}', false, model.id,
			  CASE WHEN model.id IS NULL THEN '' ELSE 'Mit zwei Schulen statt einer.' END, p.moment, p.moment,
			  CASE WHEN p.status_name <> 'DRAFT' THEN p.moment END,
			  CASE WHEN p.status_name <> 'DRAFT' THEN current_date - (p.number % 300)::int END
			FROM placed p JOIN text ON text.number = p.number % 1000
			  LEFT JOIN placed model ON model.number = p.model_number""";

	/** Every other project was changed once after it was published. */
	private static final String REVISIONS = """
			INSERT INTO project_revision (project_id, version, author_id, author_name, content, published, until)
			SELECT id, 1, author_id, author_name, content, status <> 'DRAFT', updated_at
			FROM prevention_project WHERE hashtext(id::text) % 2 = 0""";

	private static final String VERSIONS = """
			UPDATE prevention_project SET version = 2
			WHERE version = 1 AND id IN (SELECT project_id FROM project_revision)""";

	private static final String REVIEWS = """
			INSERT INTO practice_review (project_id, version, nominated_by, reason, nominated_at, state, level, effect,
			  mechanism, context, implementation, cost, reasoning, by_id, by_name, judged_at)
			SELECT id, 2, organisation_id, 'Lässt sich überall nachmachen.', published_at,
			  CASE WHEN waits THEN 'OPEN' ELSE 'RATED' END, CASE WHEN NOT waits THEN 'PROBABLE' END,
			  'Weniger Anzeigen', 'Schnelles Entfernen', 'Innenstadt', 'Drei Monate', 'Gering', 'Vorher und nachher gemessen.',
			  CASE WHEN NOT waits THEN author_id END, CASE WHEN NOT waits THEN 'Geschäftsstelle' END,
			  CASE WHEN NOT waits THEN published_at END
			FROM (SELECT *, hashtext(id::text) % 500 = 0 AS waits FROM prevention_project
			  WHERE status = 'PUBLISHED' AND hashtext(id::text) % 50 = 0) AS nominated""";

	private ProjectRows() {
	}

	/**
	 * Brings the table to a size, with what belongs to its projects.
	 * @param connection to the database, with every statement its own transaction
	 * @param size how many projects there are to be
	 * @throws SQLException if the database refuses
	 */
	static void bringTo(Connection connection, long size) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(SENTENCES);
			new BulkTable(connection, "prevention_project").bringTo(size, PROJECTS);
			new BulkTable(connection, "project_revision").refill(REVISIONS);
			statement.executeUpdate(VERSIONS);
			statement.execute("VACUUM (ANALYZE) prevention_project");
			new BulkTable(connection, "practice_review").refill(REVIEWS);
		}
	}

}
