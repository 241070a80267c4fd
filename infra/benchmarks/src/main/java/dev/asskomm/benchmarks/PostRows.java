package dev.asskomm.benchmarks;

/**
 * Many posts, written straight into the database: spread over 400 organisations, their
 * districts, all kinds and fields of action and five years, a few towns writing far more
 * than most, with texts of one to some thirty sentences, most of them about one of eight
 * topics.
 */
final class PostRows {

	/** Everything about the table that the measurements need to know. */
	private static final String COLUMNS = """
			id, version, organisation_id, district_key, author_id, author_name, kind, title, body, occasion, measure,
			cost, effect, again, fields_of_action, visibility, audiences, status, example, created_at, updated_at,
			published_at""";

	/** As many posts as its parameter says. */
	static final String POSTS = """
			INSERT INTO post (%s)
			WITH organisations AS MATERIALIZED (
			    SELECT id, name, district_key, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place,
			      count(*) OVER () AS total
			    FROM organisation WHERE type = 'MUNICIPALITY'
			), keys AS MATERIALIZED (
			    SELECT array_agg(key ORDER BY position) AS all_keys FROM field_of_action
			), texts AS MATERIALIZED (
			    SELECT ARRAY[
			      'Graffiti an der Turnhalle wurden nach zwei Tagen entfernt.',
			      'Die Graffitientfernung am Bahnhof übernimmt eine Firma aus der Region.',
			      'Sprayer wurden angezeigt und haben den Schaden selbst beseitigt.',
			      'Schmierereien werden fotografiert, angezeigt und übermalt.',
			      'Im Park liegt weniger Müll, seit größere Abfallkörbe stehen.',
			      'Wilde Müllablagerungen melden die Bürger mit einer App.',
			      'Für Sauberkeit sorgen Paten, die eine Straße im Blick behalten.',
			      'Hundekot war das häufigste Ärgernis auf dem Spielplatz.',
			      'Der Jugendclub öffnet nun auch am Freitagabend.',
			      'Streetworker sprechen die Jugendlichen am Busbahnhof an.',
			      'Gegen Gewalt an Schulen helfen Schulsozialarbeit und Streitschlichter.',
			      'Zum Thema Rauschgift informierten wir alle neunten Klassen.',
			      'Die Polizeidirektion berät uns zur Videoüberwachung des Marktplatzes.',
			      'Vandalismus an Haltestellen kostete uns im Vorjahr mehrere tausend Euro.',
			      'Die neue Straßenbeleuchtung schaltet sich bei Bewegung heller.',
			      'Fahrraddiebstahl ging nach dem Codieren deutlich zurück.',
			      'In der Bürgerbefragung nannten viele die dunkle Unterführung.',
			      'Die Sicherheit im Stadtteil bewerten die Menschen heute besser.',
			      'Der kriminalpräventive Rat tagt viermal im Jahr.',
			      'Am Tag der Verkehrssicherheit übten die Kinder den Schulweg.',
			      'Rechtsextreme Aufkleber entfernt der Verein noch am selben Tag.',
			      'Demokratieprojekte an den Oberschulen begleitet ein Verein.',
			      'Ein Netzwerk gegen häusliche Gewalt vermittelt Hilfe.',
			      'Seniorinnen und Senioren lernten, wie sie Betrüger am Telefon erkennen.',
			      'Der Bauhof meldet Schäden binnen eines Tages.',
			      'Das Ordnungsamt fährt in der Woche darauf Streife.',
			      'Die Feuerwehr sichert die Veranstaltung ab.',
			      'Der Gemeindevollzugsdienst geht abends durch die Innenstadt.',
			      'Die Kosten teilten sich drei Gemeinden.',
			      'Der Zuschuss kam aus der Richtlinie zur kommunalen Prävention.',
			      'Wir würden es wieder so machen, nur früher beginnen.',
			      'Die Anwohner wurden vorher angeschrieben und eingeladen.'] AS sentences
			), drawn AS MATERIALIZED (
			    SELECT number, random() AS town, random() AS kind, random() AS field, random() AS length,
			      random() AS audience, random() * interval '1825 days' + interval '1 hour' AS age
			    FROM generate_series(1, ?) AS number
			), placed AS (
			    SELECT drawn.*, o.id AS organisation, o.name AS town_name, o.district_key, now() - drawn.age AS moment,
			      CASE WHEN drawn.kind < 0.5 THEN 'EXPERIENCE_REPORT' WHEN drawn.kind < 0.75 THEN 'QUESTION'
			        WHEN drawn.kind < 0.85 THEN 'PARTNER_REQUEST' ELSE 'NOTICE' END AS kind_name,
			      CASE WHEN drawn.audience < 0.1 THEN 'PUBLIC' WHEN drawn.audience < 0.92 OR o.district_key IS NULL
			        THEN 'NETWORK' ELSE 'DISTRICT' END AS visible_to
			    FROM drawn JOIN organisations o ON o.place = floor(drawn.town * drawn.town * o.total)
			)
			SELECT uuidv7(-age), 1, organisation, district_key, md5(organisation::text)::uuid,
			  'Koordinierungsstelle ' || town_name, kind_name,
			  'Beitrag ' || number || ': ' || all_keys[1 + floor(field * cardinality(all_keys))::int] || ' in ' || town_name,
			  (SELECT string_agg(sentences[1 + (hashint8(number * 41 + place) & 3)
			      + 4 * CASE WHEN hashint8(number * 43 + place) & 7 = 0 THEN 7 ELSE hashint8(number) & 7 END], ' ')
			    FROM generate_series(0, (30 * power(length, 3))::int) AS place),
			  '', '', '', '', '', ARRAY[all_keys[1 + floor(field * cardinality(all_keys))::int]], visible_to,
			  CASE visible_to WHEN 'PUBLIC' THEN ARRAY['everyone', 'organisation:' || organisation]
			    WHEN 'NETWORK' THEN ARRAY['network', 'organisation:' || organisation]
			    ELSE ARRAY['district:' || district_key, 'lpr', 'organisation:' || organisation] END,
			  'PUBLISHED', false, moment, moment, moment
			FROM placed, keys, texts"""
		.formatted(COLUMNS);

	/** The newest page of the feed of somebody who belongs to the network. */
	static final String FEED = """
			SELECT * FROM post WHERE status = 'PUBLISHED'
			  AND audiences && ARRAY['everyone', 'network', 'district:14628', 'organisation:00000000-0000-4000-8000-000014628410']::text[]
			ORDER BY published_at DESC, id DESC LIMIT ?""";

	/** A table like that of posts, with its indexes, that belongs to the measurements. */
	static final String COPY = """
			CREATE TABLE IF NOT EXISTS benchmark_post (LIKE post INCLUDING ALL)""";

	/** One row with a new identifier. */
	static final String INSERT = """
			INSERT INTO benchmark_post (%s)
			VALUES (uuidv7(), 1, '00000000-0000-4000-8000-000014628410', '14628', '50000000-0000-4000-8000-000000000003',
			  'Koordinierungsstelle', 'NOTICE', ?, ?, '', '', '', '', '', ARRAY['graffiti'], 'NETWORK',
			  ARRAY['network', 'organisation:00000000-0000-4000-8000-000014628410'], 'PUBLISHED', false, now(), now(), now())"""
		.formatted(COLUMNS);

	private PostRows() {
	}

}
