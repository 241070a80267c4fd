package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

/**
 * Views as the controllers would fill them, for rendering the templates without a
 * platform behind them.
 */
final class ExampleViews {

	static final Who GROSSENHAIN = new Who(new Mark("", "GR"), "Stadt Großenhain", "Kommune", "/kommunen/14627060",
			"Koordinierungsstelle");

	static final Who WILSDRUFF = new Who(new Mark("", "WI"), "Stadt Wilsdruff", "Kommune", "/kommunen/14628410",
			"Koordinierungsstelle");

	static final Who WILDENSTEIN = new Who(new Mark("bund", "WI"), "Verwaltungsverband Wildenstein", "Verband",
			"/organisationen/1", "Ordnung und Soziales");

	static final Who COUNCIL = new Who(new Mark("lpr", "LPR"), "Landespräventionsrat Sachsen", "Moderation",
			"/organisationen/2", "Geschäftsstelle");

	static final Kind REPORT = new Kind("Erfahrungsbericht", "", "kern-icon kern-icon--checklist");

	static final Kind QUESTION = new Kind("Frage", "frage", "kern-icon kern-icon--help");

	static final Kind REQUEST = new Kind("Gesuch", "gesuch", "ak-icon ak-icon--partner");

	static final Kind NOTICE = new Kind("Hinweis", "hinweis", "kern-icon kern-icon--info");

	static final Link GRAFFITI = new Link("Graffiti und Sachbeschädigung", "/austausch?feld=graffiti");

	static final Link YOUTH = new Link("Jugend", "/austausch?feld=jugend");

	static final List<Fact> FACTS = List.of(new Fact("Kosten", "1.150 € im Jahr"),
			new Fact("Wirkung", "weniger Scherben, nicht gezählt"),
			new Fact("Wieder machen?", "Ja, mit Schulen von Anfang an"));

	private ExampleViews() {
	}

	static Frame frame(Section section) {
		return new Frame(null, section, "", new Viewer(WILSDRUFF, true, false, 3, 0, new LiveStart(7, 0, 2, 0, 0)));
	}

	static Frame moderatorFrame(Section section) {
		return new Frame("Offizielle Website – Freistaat Sachsen", section, "",
				new Viewer(COUNCIL, true, true, 0, 7, new LiveStart(7, 0, 2, 0, 4)));
	}

	static Frame signedOut() {
		return new Frame(null, Section.START, "", null);
	}

	static StartView start() {
		return new StartView(List.of(
				new Teaser("/projekte/1", "Bürger für unsere saubere Stadt",
						"Kampagne gegen Schmierereien und Sachbeschädigungen, mit Humor statt Zeigefinger.",
						GROSSENHAIN, new Moment("2021-02-17T00:00:00Z", "17.02.2021"),
						new Kind("Projekt", "", "ak-icon ak-icon--steps"), false),
				new Teaser("/beitraege/2", "Ein Vollzugsdienst für mehrere Gemeinden",
						"Seit September 2020 teilen sich Flöha und Nachbarn Personal und Fahrzeug.",
						new Who(new Mark("", "FL"), "Stadt Flöha", "Kommune", "/kommunen/1", null),
						new Moment("2026-01-14T00:00:00Z", "14.01.2026"), REPORT, false),
				new Teaser("/beitraege/3", "Beratung vor dem Antrag", "Vor dem Antrag steht die Beratung.", COUNCIL,
						new Moment("2026-05-11T00:00:00Z", "11.05.2026"), NOTICE, true)));
	}

	static PostCard report() {
		return new PostCard("0197a0e1-0000-7000-8000-000000000001", "/beitraege/1", GROSSENHAIN, REPORT,
				"Schmierereien am Bahnhof: Meldekarte und Entfernung binnen 72 Stunden",
				"Seit die Meldekarte in allen Briefkästen lag, erfahren wir von neuen Schmierereien im Schnitt nach "
						+ "einem Tag statt nach einer Woche. Der Bauhof entfernt sie, bevor Nachahmer kommen.",
				FACTS, List.of(GRAFFITI, new Link("Bürgerbeteiligung", "/austausch?feld=buergerbeteiligung")),
				new Moment("2026-05-12T07:40:00Z", "vor 12 Minuten"), null, true,
				"/nachrichten/neu?beitrag=0197a0e1-0000-7000-8000-000000000001", null);
	}

	static FeedView feed() {
		PostCard question = new PostCard("0197a0e1-0000-7000-8000-000000000002", "/beitraege/2", WILSDRUFF, QUESTION,
				"Wie teilen Sie die Kosten für das Fahrzeug des gemeinsamen Vollzugsdienstes auf?",
				"Nach Einwohnern, nach Einsatzstunden oder zu gleichen Teilen: Was hat sich bei Ihnen bewährt?",
				List.of(), List.of(new Link("Gemeindlicher Vollzugsdienst", "/austausch?feld=gvd")),
				new Moment("2026-05-12T06:05:00Z", "heute, 08:05 Uhr"), "nur Landkreis", true, null,
				"/beitraege/2/bearbeiten");
		PostCard request = new PostCard("0197a0e1-0000-7000-8000-000000000003", "/beitraege/3", WILDENSTEIN, REQUEST,
				"Partner gesucht: gemeinsamer Stand zur Zivilcourage auf drei Dorffesten",
				"Zwei kleine Gemeinden haben Material, aber kein Personal an allen Wochenenden.", List.of(),
				List.of(new Link("Gewalt", "/austausch?feld=gewalt"), YOUTH),
				new Moment("2026-05-11T13:20:00Z", "gestern, 15:20 Uhr"), null, true,
				"/nachrichten/neu?beitrag=3", null);
		PostCard notice = new PostCard("0197a0e1-0000-7000-8000-000000000004", "/beitraege/4", COUNCIL, NOTICE,
				"Anträge vom 31. August bis 15. Oktober", "Vor dem Antrag steht die Beratung.", List.of(),
				List.of(new Link("Aufbau von Präventionsgremien", "/austausch?feld=gremien")),
				new Moment("2026-05-11T08:00:00Z", "gestern, 10:00 Uhr"), "öffentlich", false,
				"/nachrichten/neu?beitrag=4", null);
		return new FeedView(
				List.of(new Chip("art-alle", "Alle", "/austausch", true),
						new Chip("art-erfahrung", "Erfahrungen", "/austausch?art=EXPERIENCE_REPORT", false),
						new Chip("art-frage", "Fragen", "/austausch?art=QUESTION", false),
						new Chip("art-gesuch", "Gesuche", "/austausch?art=PARTNER_REQUEST", false),
						new Chip("art-hinweis", "Hinweise", "/austausch?art=NOTICE", false)),
				List.of(new FilterMenu("feld", "Handlungsfeld", false,
						List.of(new Chip("feld-alle", "Alle Handlungsfelder", "/austausch", true),
								new Chip("feld-jugend", "Jugend", "/austausch?feld=jugend", false))),
						new FilterMenu("region", "Landkreis Meißen", true,
								List.of(new Chip("region-alle", "Ganz Sachsen", "/austausch", false),
										new Chip("region-14627", "Landkreis Meißen", "/austausch?region=14627",
												true)))),
				null, true, new FeedView.LiveFilter(null, null, "14627", null), List.of(report(), question, request, notice),
				new FeedView.Older("/austausch?region=14627&nach=abc", "/austausch/weitere?region=14627&nach=abc"),
				List.of(new Link("Wer hat Erfahrung mit Bodycams im Vollzugsdienst?", "/beitraege/9",
						"Stadt Werdau, vor 3 Tagen")),
				"/beitraege/neu");
	}

	static FeedView emptyFeed() {
		FeedView feed = feed();
		return new FeedView(feed.kinds(), feed.menus(),
				new Chip("organisation", "Stadt Großenhain", "/austausch", true), true, feed.filter(), List.of(), null,
				List.of(), "/beitraege/neu");
	}

	static PostView post(boolean hidden) {
		return new PostView("0197a0e1-0000-7000-8000-000000000001", GROSSENHAIN, REPORT,
				"Schmierereien am Bahnhof: Meldekarte und Entfernung binnen 72 Stunden", List.of(GRAFFITI, YOUTH),
				new Moment("2026-05-12T07:40:00Z", "12.05.2026, 09:40 Uhr"),
				new Moment("2026-05-12T09:02:00Z", "12.05.2026, 11:02 Uhr"), null, true, FACTS,
				List.of(new PostView.Part("Anlass",
						"<p>Ab Herbst häuften sich Schmierereien am Bahnhof, an der Unterführung und an zwei Schulen. "
								+ "Meldungen kamen spät und auf fünf Wegen.</p>"),
						new PostView.Part("Maßnahme",
								"<p>Eine Meldekarte mit Telefonnummer und Kurzadresse ging an alle Haushalte:</p>"
										+ "<ul><li>Reinigungsset beim Bauhof</li><li>festes Zeitfenster</li></ul>")),
				hidden ? null : "<p>Der erste Anlauf ohne die Schulen brachte kaum Meldungen.</p>",
				hidden ? new HiddenNotice("Enthält Daten einer Person", "3.1 Keine Daten Dritter",
						"Ihr Beitrag nannte eine Person mit Anschrift.", "Durch die Moderation",
						new Moment("2026-05-12T10:00:00Z", "12.05.2026, 12:00 Uhr")) : null,
				hidden ? null
						: new PostView.Contact("Mit Stadt Großenhain sprechen", "/nachrichten/neu?beitrag=1"),
				hidden ? "/beitraege/1/bearbeiten" : null, hidden ? null : "/beitraege/1/melden", null,
				"Medieninformation vom 17.02.2021",
				new Link("Bürger für unsere saubere Stadt", "/projekte/1"),
				List.of(new Link("Legale Wand am Skatepark", "/beitraege/8", "Erfahrungsbericht")));
	}

	static ComposeForm compose(Map<String, String> errors, boolean preview) {
		return new ComposeForm("/beitraege/neu", null, "Erfahrung teilen", WILSDRUFF,
				List.of(new Choice("EXPERIENCE_REPORT", "Erfahrung", "Das haben wir gemacht", true),
						new Choice("QUESTION", "Frage", "Wer weiß Rat?", false),
						new Choice("PARTNER_REQUEST", "Gesuch", "Wer macht mit?", false),
						new Choice("NOTICE", "Hinweis", "Gut zu wissen", false)),
				errors.isEmpty() ? "Bierflaschen im Stadtpark: Pfandringe statt Verbotsschilder" : "",
				List.of(new Choice("graffiti", "Graffiti und Sachbeschädigung", null, false),
						new Choice("muell", "Vermüllung und Sauberkeit", null, true),
						new Choice("jugend", "Jugend", null, false),
						new Choice("schutz", "Schutz von Amts- und Mandatsträgern", null, false)),
				"Seit dem Sommer liegen an den Bänken am Teich Scherben.",
				"Zwölf Pfandringe an den Laternen, dazu ein Aushang mit Comic.", "1.150 €", "", "", "",
				List.of(new Choice("NETWORK", "Alle Mitglieder im Netz", null, true),
						new Choice("PUBLIC", "Öffentlich", null, false)),
				errors, false,
				preview ? new ComposeForm.Preview(WILSDRUFF, REPORT,
						"Bierflaschen im Stadtpark: Pfandringe statt Verbotsschilder", FACTS,
						List.of(new PostView.Part("Anlass", "<p>Seit dem Sommer liegen Scherben.</p>")), null,
						List.of("Vermüllung und Sauberkeit")) : null,
				null, null, null);
	}

}
