package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import de.asskomm.project.TextChange;
import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

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
		return new Frame(null, section, "",
				new Viewer(WILSDRUFF, "1", true, false, false, false,
						List.of(new Choice("1", "Stadt Wilsdruff", null, true), new Choice("2", "Verein", null, false)),
						3, 5, 0, new LiveStart(7, 0, 2, 0, 0)));
	}

	static Frame moderatorFrame(Section section) {
		return new Frame("Offizielle Website – Freistaat Sachsen", section, "",
				new Viewer(COUNCIL, "2", true, true, true, true, List.of(), 0, 0, 7, new LiveStart(7, 0, 2, 0, 4)));
	}

	static Frame signedOut() {
		return new Frame(null, Section.START, "", null);
	}

	static StartView start() {
		return new StartView(List.of(
				new Teaser("/projekte/1", "Bürger für unsere saubere Stadt",
						"Kampagne gegen Schmierereien und Sachbeschädigungen, mit Humor statt Zeigefinger.",
						GROSSENHAIN, new Moment("2021-02-17T00:00:00Z", "17.02.2021"),
						new Kind("Projekt", "", "ak-icon ak-icon--steps"), false, "Wirkung wahrscheinlich", "2"),
				new Teaser("/beitraege/2", "Ein Vollzugsdienst für mehrere Gemeinden",
						"Seit September 2020 teilen sich Flöha und Nachbarn Personal und Fahrzeug.",
						new Who(new Mark("", "FL"), "Stadt Flöha", "Kommune", "/kommunen/1", null),
						new Moment("2026-01-14T00:00:00Z", "14.01.2026"), REPORT, false, null, null),
				new Teaser("/beitraege/3", "Beratung vor dem Antrag", "Vor dem Antrag steht die Beratung.", COUNCIL,
						new Moment("2026-05-11T00:00:00Z", "11.05.2026"), NOTICE, true, null, null)));
	}

	static PostCard report() {
		return new PostCard("0197a0e1-0000-7000-8000-000000000001", "/beitraege/1", GROSSENHAIN, REPORT,
				"Schmierereien am Bahnhof: Meldekarte und Entfernung binnen 72 Stunden",
				"Seit die Meldekarte in allen Briefkästen lag, erfahren wir von neuen Schmierereien im Schnitt nach "
						+ "einem Tag statt nach einer Woche. Der Bauhof entfernt sie, bevor Nachahmer kommen.",
				FACTS, List.of(GRAFFITI, new Link("Bürgerbeteiligung", "/austausch?feld=buergerbeteiligung")),
				new Moment("2026-05-12T07:40:00Z", "vor 12 Minuten"), null, true,
				"/nachrichten/neu?beitrag=0197a0e1-0000-7000-8000-000000000001", null, acts("1", true), false);
	}

	static FeedView feed() {
		PostCard question = new PostCard("0197a0e1-0000-7000-8000-000000000002", "/beitraege/2", WILSDRUFF, QUESTION,
				"Wie teilen Sie die Kosten für das Fahrzeug des gemeinsamen Vollzugsdienstes auf?",
				"Nach Einwohnern, nach Einsatzstunden oder zu gleichen Teilen: Was hat sich bei Ihnen bewährt?",
				List.of(), List.of(new Link("Gemeindlicher Vollzugsdienst", "/austausch?feld=gvd")),
				new Moment("2026-05-12T06:05:00Z", "heute, 08:05 Uhr"), "nur Landkreis", true, null,
				"/beitraege/2/bearbeiten", acts("2", false), true);
		PostCard request = new PostCard("0197a0e1-0000-7000-8000-000000000003", "/beitraege/3", WILDENSTEIN, REQUEST,
				"Partner gesucht: gemeinsamer Stand zur Zivilcourage auf drei Dorffesten",
				"Zwei kleine Gemeinden haben Material, aber kein Personal an allen Wochenenden.", List.of(),
				List.of(new Link("Gewalt", "/austausch?feld=gewalt"), YOUTH),
				new Moment("2026-05-11T13:20:00Z", "gestern, 15:20 Uhr"), null, true, "/nachrichten/neu?beitrag=3",
				null, acts("3", true), false);
		PostCard notice = new PostCard("0197a0e1-0000-7000-8000-000000000004", "/beitraege/4", COUNCIL, NOTICE,
				"Anträge vom 31. August bis 15. Oktober", "Vor dem Antrag steht die Beratung.", List.of(),
				List.of(new Link("Aufbau von Präventionsgremien", "/austausch?feld=gremien")),
				new Moment("2026-05-11T08:00:00Z", "gestern, 10:00 Uhr"), "öffentlich", false,
				"/nachrichten/neu?beitrag=4", null, acts("4", true), false);
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
				null, true, new FeedView.LiveFilter(null, null, "14627", null),
				List.of(report(), question, request, notice),
				new FeedView.Older("/austausch?region=14627&nach=abc", "/austausch/weitere?region=14627&nach=abc"),
				true, false, "/beitraege/neu",
				List.of(new FeedView.Following("DISTRICT", "14627", "Landkreis Meißen", true)));
	}

	static FeedView emptyFeed() {
		FeedView feed = feed();
		return new FeedView(feed.kinds(), feed.menus(),
				new Chip("organisation", "Stadt Großenhain", "/austausch", true), true, feed.filter(), List.of(), null,
				false, true, "/beitraege/neu", List.of());
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
				hidden ? null : new PostView.Contact("Mit Stadt Großenhain sprechen", "/nachrichten/neu?beitrag=1"),
				hidden ? "/beitraege/1/bearbeiten" : null, null, hidden ? null : "/beitraege/1/melden", null,
				"Medieninformation vom 17.02.2021", new Link("Bürger für unsere saubere Stadt", "/projekte/1"),
				List.of(new Link("Stadt Flöha", "/kommunen/14522140")), hidden ? null : "/beitraege/1/verlauf",
				hidden ? null : acts("1", true), List.of(file()), hidden ? null : talk(), "/beitraege/1/weitere");
	}

	private static Acts acts(String id, boolean reacts) {
		return new Acts(id, "Meldekarte", 14, 3, 2, true, false, reacts, reacts ? false : null);
	}

	private static DiscussionView talk() {
		return new DiscussionView("1", "2 Kommentare",
				List.of(new DiscussionView.Entry("11", WILSDRUFF, new Moment("2026-05-12T09:00:00Z", "vor 8 Minuten"),
						true, "<p>Wie haben Sie die privaten Eigentümer eingebunden?</p>", false, true, false,
						"/beitraege/1?antwort=11#kommentieren", "/kommentare/11", true),
						new DiscussionView.Entry("12", GROSSENHAIN, new Moment("2026-05-12T09:05:00Z", "vor 5 Minuten"),
								false, null, true, false, true, null, null, false)),
				"/beitraege/1?ab=12#kommentare", "Kommentar von Stadt Wilsdruff", "Stadt Wilsdruff", "11", "Danke",
				Map.of());
	}

	private static AttachmentLink file() {
		return new AttachmentLink("21", "Meldekarte.pdf", "/anhaenge/21", "PDF, 1 MB");
	}

	static DraftsView drafts(boolean empty) {
		return new DraftsView(WILSDRUFF,
				empty ? List.of() : List.of(new DraftsView.Draft("/beitraege/5/bearbeiten", "Bierflaschen im Stadtpark",
						REPORT, "Ordnungsamt", new Moment("2026-05-12T09:00:00Z", "vor 8 Minuten"))));
	}

	/** One, whose new name is missing; or none, and the first one was refused. */
	static SavedSearchesView savedSearches(boolean empty) {
		return empty ? new SavedSearchesView(List.of(), "/suche", Map.of("q", "Geben Sie Suchwörter ein."))
				: new SavedSearchesView(
						List.of(new SavedSearchesView.Line("/suche?q=graffiti", "Farbe an Wänden", "", "name-1",
								"„graffiti“ · Region: Landkreis Meißen",
								new Moment("2026-05-12T09:00:00Z", "vor 8 Minuten"), "/gespeicherte-suchen/1/name",
								"/gespeicherte-suchen/1/loeschen")),
						null, Map.of("name-1", "Bitte füllen Sie dieses Feld aus."));
	}

	static NotificationsView notifications(boolean empty) {
		return new NotificationsView(empty ? List.of()
				: List.of(new NotificationsView.Line("/benachrichtigungen/1", GROSSENHAIN, "erwähnt Ihre Organisation",
						"Meldekarte", new Moment("2026-05-12T09:00:00Z", "vor 8 Minuten"), true)),
				empty ? null : "/benachrichtigungen?nach=1",
				List.of(new Choice("MENTION", "Jemand erwähnt meine Organisation", null, true)));
	}

	static CommentForm comment() {
		return new CommentForm("11", 2, "/beitraege/1", "Meldekarte", WILSDRUFF, "Wie haben Sie das gemacht?", Map.of(),
				true);
	}

	static HistoryView history() {
		return new HistoryView("/beitraege/1", "Meldekarte",
				List.of(new HistoryView.Revision(new Moment("2026-05-12T09:02:00Z", "12.05.2026, 11:02 Uhr"),
						"Ordnungsamt", "Meldekarte am Bahnhof", List.of("Erster Absatz", "Zweiter Absatz"))));
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
				null, null, null, "2027-06-30", "Partner", "Erfahrung", List.of(file()), "");
	}

	static ProjectListView projects() {
		return new ProjectListView(projectFilters(), List.of(new Choice("9", "Meldekarte", "Stadt Coswig", true)),
				start().entries()
					.stream()
					.map((teaser) -> new ProjectListView.Card(teaser.title().replaceAll("\\W", "-"), teaser, false))
					.toList(),
				List.of(new Fact("feld", "graffiti")), "1",
				List.of(new Link("als CSV", "/gute-praxis/export.csv?feld=graffiti"),
						new Link("als Excel-Datei", "/gute-praxis/export.xlsx?feld=graffiti")));
	}

	private static ProjectFilters projectFilters() {
		return new ProjectFilters(
				List.of(new Chip("ansicht", "Liste", "/gute-praxis?feld=graffiti", true),
						new Chip("ansicht-karte", "Karte", "/gute-praxis/karte?feld=graffiti", false)),
				feed().menus(), new Link("Stadt Großenhain", "/gute-praxis"), "/gute-praxis");
	}

	static ProjectMapView projectMap() {
		ProjectMapView.Circle circle = new ProjectMapView.Circle("15.6", "15.6", "3", "3 Projekte");
		return new ProjectMapView(projectFilters(), "3 Projekte in 1 Kommune",
				List.of(new ProjectMapView.Spot("Stadt Großenhain", "3 Projekte", "3",
						"/gute-praxis?organisation=" + GROSSENHAIN.name(), new MapPoint(312, 121), circle)),
				"Ohne Ortsangabe: 2", List.of(circle), "14627");
	}

	static ProjectTimelineView projectTimeline() {
		return new ProjectTimelineView(projectFilters(), List.of(
				new ProjectTimelineView.Line("/projekte/1", "Saubere Stadt", "Stadt Großenhain",
						"läuft, seit 17.02.2021", new ProjectTimelineView.Bar("2.00%", "60.00%", "62.00%", "100.00%")),
				new ProjectTimelineView.Line("/projekte/2", "Idee", "Stadt Coswig", "Idee, ohne Zeitangabe", null)),
				List.of(new ProjectTimelineView.Year("0.00%", "2021"), new ProjectTimelineView.Year("50.00%", null)),
				"62.00%", "/gute-praxis/zeitleiste?nach=2021-02-17_1");
	}

	static ProjectComparisonView projectComparison() {
		ProjectComparisonView.Cell plain = new ProjectComparisonView.Cell("läuft", null, false, null);
		return new ProjectComparisonView(null, "1 Projekt ist nicht lesbar oder gibt es nicht.", List.of(), List.of(),
				"/gute-praxis?projekt=1&projekt=2",
				List.of(new ProjectComparisonView.Column("Saubere Stadt", "/projekte/1", GROSSENHAIN, null,
						"/gute-praxis/vergleich?projekt=2"),
						new ProjectComparisonView.Column("Meldekarte", "/projekte/2", WILSDRUFF,
								"10.000 bis unter 20.000, Landkreis Meißen", "/gute-praxis/vergleich?projekt=1")),
				List.of(new ProjectComparisonView.Part("Auf einen Blick", List.of(
						new ProjectComparisonView.Row("Stand", List.of(plain, plain), false),
						new ProjectComparisonView.Row("Wirkung",
								List.of(plain,
										new ProjectComparisonView.Cell("Wirkung wahrscheinlich", null, false, "2")),
								true),
						new ProjectComparisonView.Row("Problem",
								List.of(new ProjectComparisonView.Cell("Erste Worte …", "<p>Alles.</p>", true, null),
										new ProjectComparisonView.Cell("Kurz.", "<p>Kurz.</p>", false, null)),
								null)))));
	}

	static ProjectComparisonView refusedComparison() {
		return new ProjectComparisonView("Höchstens vier Projekte passen nebeneinander.", null,
				List.of(new Choice("1", "Saubere Stadt", "Stadt Großenhain", true),
						new Choice("2", "Meldekarte", "Stadt Coswig", true)),
				List.of(new Fact("feld", "graffiti")), "/gute-praxis?projekt=1&projekt=2", List.of(), List.of());
	}

	static ProjectView project() {
		return new ProjectView(GROSSENHAIN, null, new Kind("Projekt", "", "ak-icon ak-icon--steps"),
				"Bürger für unsere saubere Stadt", "Großenhain holt Jugendliche und Nachbarn mit Humor ins Boot.",
				List.of(GRAFFITI, YOUTH), "Öffentlich", true,
				List.of(new Fact("Stand", "läuft"), new Fact("Zeitraum", "seit 17.02.2021")),
				new ProjectView.Result("Es hat teilweise funktioniert", "<p>Die Schule kam zu spät dazu.</p>"),
				List.of(new ProjectView.Step("Problem", "<p>Seit 2020 vermehrt Schmierereien.</p>"),
						new ProjectView.Step("Ursachen", null),
						new ProjectView.Step("Ziele und Zielgruppen", "<p>Jugendliche, Anlieger.</p>"),
						new ProjectView.Step("Maßnahmen", "<p>Plakate und Printprodukte mit Humor.</p>"),
						new ProjectView.Step("Durchführung", null), new ProjectView.Step("Evaluation", null),
						new ProjectView.Step("Schlussfolgerungen", null)),
				List.of(new Fact("Polizeirevier Großenhain", "Streife")), List.of(new Fact("Sachmittel", "2.900,00 €")),
				List.of(new Fact("Kosten insgesamt", "2.900,00 €")),
				List.of(new Fact("Förderung der kommunalen Prävention, 2021", "21.150 €")),
				List.of(new Fact("Flöha (10.500 Einwohner)", "600,00 €"), new Fact("Summe", "600,00 €")),
				List.of(new ProjectView.Document(file(), "für Kommunen im Netz")),
				new Link("Nach dem Vorbild von „Meldekarte“", "/projekte/2"), "ohne Plakate",
				List.of(new ProjectView.Adoption(WILSDRUFF, "/projekte/3", "12.05.2023 · geplant", 1),
						new ProjectView.Adoption(WILDENSTEIN, "/projekte/4", "01.02.2024 · läuft", 2)),
				"Medieninformation SMI, 17.02.2021", new Moment("2021-02-17T09:00:00Z", "17.02.2021, 10:00 Uhr"),
				new ProjectView.Validity("Bestätigt am 02.03.2026, gilt bis 02.03.2027", 40, true),
				new PostView.Contact("Mit Stadt Großenhain sprechen", "/nachrichten/neu?projekt=1"), null,
				"/projekte/1/uebernehmen", "/projekte/1/verlauf",
				new ProjectView.Practice("2", "Wirkung wahrscheinlich", "Vorher und nachher gezählt.", "Gut belegt.",
						"Bewertet vom Landespräventionsrat am 02.03.2026.",
						List.of(new Fact("Was es bewirkt", "38 % weniger neue Schmierereien"))),
				"/projekte/1/vorschlagen", "/moderation/gute-praxis/1",
				new FeedView.Following("PROJECT", "1", "Saubere Stadt", false),
				new Link("Als PDF speichern", "/projekte/1/export.pdf", "als Verwendungsnachweis"),
				List.of(new Milestone(new Moment("2027-12-31", "31.12.2027"), "Ende des Projekts", null, true),
						new Milestone(new Moment("2026-05-12", "12.05.2026"), "Hinweis",
								new Link("Meldekarte", "/beitraege/1"), false)),
				List.of(new Milestone(new Moment("2021-02-17", "17.02.2021"), "Beginn des Projekts", null, false)),
				"/gute-praxis?projekt=1", "/suche/aehnlich/projekte/1");
	}

	static PracticeListView practices() {
		return new PracticeListView(List.of(new PracticeListView.Line("/moderation/gute-praxis/1", "Saubere Stadt",
				GROSSENHAIN, "vorgeschlagen von Stadt Wilsdruff, gestern", "offen")), List.of());
	}

	static PracticeForm practice() {
		return new PracticeForm("/moderation/gute-praxis/1", 2, "Saubere Stadt", "/projekte/1",
				"vorgeschlagen von Stadt Wilsdruff, gestern", "Weil es wirkt.", "wartet auf zweite Person",
				List.of(new Choice("PROVEN", "Wirkung nachgewiesen", "Mit Vergleichsgruppe.", true)),
				List.of(new PracticeForm.Answer("effect", "Was es bewirkt", "Mit Zahlen", "38 % weniger")),
				"Gut belegt.", Map.of("reasoning", "Dieses Feld darf nicht leer sein."), true,
				"/moderation/gute-praxis/1/zustimmen", true);
	}

	static ProjectForm projectForm() {
		ProjectForm.Row row = new ProjectForm.Row("participants[0]", 1, List.of("Polizei", "Streife"),
				List.of(new Choice("POLICE", "Polizei", null, true)));
		ProjectForm.Row grant = new ProjectForm.Row("grants[0]", 1,
				List.of("RL KommPräv", "20.000", "2027", "90", "2026-09-01", ""), List.of());
		return new ProjectForm("/projekte/1/bearbeiten", "1", 3L, "Projekt fortschreiben", GROSSENHAIN,
				ProjectInput.empty(), List.of(new Choice("graffiti", "Graffiti", null, true)),
				List.of(new Choice("NETWORK", "Netz", null, true)), List.of(new Choice("IDEA", "Idee", null, true)),
				List.of(new ProjectForm.Step("problem", "1 Problem", "Was war los?", "Schmierereien")), List.of(row),
				List.of(new ProjectForm.Row("costs[0]", 1, List.of("4.300", "Farbe"),
						List.of(new Choice("MATERIAL", "Sachmittel", null, true)))),
				List.of(grant), List.of(new Choice("AREA", "nach Fläche", null, true)),
				List.of(new ProjectForm.Row("sharing.members[0]", 1, List.of("Flöha", "37,5"), List.of())),
				List.of(new ProjectForm.Document(file(), List.of(new Choice("CC0", "frei", null, true)))),
				List.of(new Choice("CC0", "frei", null, true)), List.of(new Choice("", "offen", null, true)),
				Map.of("costs[0].amount", "Bitte schreiben Sie den Betrag wie 4.300."),
				List.of(new Fact("Kurzfassung", "Von einer anderen Person")), "/projekte/eigene",
				"/projekte/1/zurueckziehen");
	}

	static OwnProjectsView ownProjects() {
		return new OwnProjectsView(GROSSENHAIN,
				List.of(new OwnProjectsView.Line("/projekte/1", "Saubere Stadt", "Veröffentlicht",
						new Moment("2021-02-17T09:00:00Z", "17.02.2021"), "5 von 11 Teilen ausgefüllt",
						"/projekte/1/bestaetigen")));
	}

	static ProjectHistoryView projectHistory() {
		return new ProjectHistoryView("/projekte/1", "Saubere Stadt",
				List.of(new ProjectHistoryView.Change(new Moment("2021-02-17T09:00:00Z", "17.02.2021, 10:00 Uhr"),
						"Ordnungsamt", List.of(new ProjectHistoryView.Part("Kurzfassung",
								TextChange.between("binnen 72 Stunden", "binnen 48 Stunden"))))));
	}

	static SearchView search() {
		return new SearchView("schmierereien", "24 Treffer für „schmierereien“", false,
				List.of(new SearchView.Hit("/projekte/1", GROSSENHAIN,
						new Kind("Projekt", "", "ak-icon ak-icon--steps"), "Bürger für unsere saubere Stadt",
						"Kampagne gegen <mark>Schmierereien</mark> und Sachbeschädigungen an privatem Eigentum.", true,
						List.of(GRAFFITI), new Moment("2021-02-17T00:00:00Z", "17.02.2021"),
						new Kind("Wirkung wahrscheinlich", "", "kern-icon kern-icon--success"), false,
						"ähnlich: 18.000 Einwohner, Meißen"),
						new SearchView.Hit("/beitraege/1", GROSSENHAIN, REPORT,
								"<mark>Schmierereien</mark> am Bahnhof: Meldekarte und Entfernung binnen 72 Stunden",
								"Seit die Meldekarte in allen Briefkästen lag, erfahren wir von neuen "
										+ "<mark>Schmierereien</mark> nach einem Tag.",
								false, List.of(GRAFFITI, YOUTH), new Moment("2026-05-12T07:40:00Z", "vor 12 Minuten"),
								null, true, null),
						new SearchView.Hit("/organisationen/1", GROSSENHAIN,
								new Kind("Organisation", "hinweis", "kern-icon kern-icon--home"), "Stadt Großenhain",
								"Meißen, 01558", false, List.of(), null, null, false, null)),
				List.of(new SearchView.Facet("art", "Art",
						List.of(new SearchView.Facet.Value("POST", "Beitrag", 20, false),
								new SearchView.Facet.Value("PROJECT", "Projekt", 4, false))),
						new SearchView.Facet("feld", "Handlungsfeld",
								List.of(new SearchView.Facet.Value("graffiti", "Graffiti und Sachbeschädigung", 17,
										true), new SearchView.Facet.Value("youth", "Jugend", 6, false)))),
				List.of(new Link("Graffiti und Sachbeschädigung", "/suche?q=schmierereien")),
				List.of(new SearchView.Order("RELEVANCE", "Beste Treffer", "/suche?q=schmierereien", true),
						new SearchView.Order("DATE", "Neueste", "/suche?q=schmierereien&sortierung=DATE", false)),
				"/suche?q=schmierereien", new Link("Schmiererei", "/suche?q=Schmiererei"), null,
				"/suche?q=schmierereien&nach=x", null,
				new SearchView.Like("Kommunen wie meine", "14628410", true, false, true));
	}

	static SearchView nothingFound() {
		return new SearchView("E-Scooter auf Gehwegen", "Noch keine Erfahrung zu „E-Scooter auf Gehwegen“", false,
				List.of(), List.of(), List.of(), List.of(), "/suche", null, null, null,
				"/beitraege/neu?art=QUESTION&titel=E-Scooter", null);
	}

	static SearchView nothingFoundWithFilters() {
		return new SearchView("schmierereien", "Keine Treffer für „schmierereien“ mit diesen Filtern", false, List.of(),
				List.of(new SearchView.Facet("feld", "Handlungsfeld",
						List.of(new SearchView.Facet.Value("graffiti", "Graffiti und Sachbeschädigung", 17, false),
								new SearchView.Facet.Value("youth", "Jugend", 0, true)))),
				List.of(new Link("Jugend", "/suche?q=schmierereien")), List.of(), "/suche?q=schmierereien", null, null,
				null, null, null);
	}

	static SimilarView similar(boolean unavailable) {
		return new SimilarView("/beitraege/1",
				unavailable ? List.of() : List.of(new Link("Legale Wand am Skatepark: nach zwei Jahren Bilanz",
						"/beitraege/2", "Stadt Coswig · Erfahrungsbericht")),
				unavailable);
	}

	static SearchView searchUnavailable() {
		return new SearchView("graffiti", "Suche", true, List.of(), List.of(), List.of(), List.of(), "/suche", null,
				null, null, null, null);
	}

	static InboxView inbox(boolean open) {
		List<InboxView.Line> lines = List.of(
				new InboxView.Line("c1", "/nachrichten/c1", GROSSENHAIN.mark(), "Stadt Großenhain",
						"Übernahme der Meldekarte", new Moment("2026-05-12T08:02:00Z", "heute, 10:02 Uhr"), "due",
						"Wartet auf Ihre Antwort", 2, open),
				new InboxView.Line("c2", "/nachrichten/c2", new Mark("polizei", "DR"), "Polizeidirektion Dresden",
						"Termin Begehung Bahnhof", new Moment("2026-05-11T08:02:00Z", "gestern, 09:15 Uhr"), "",
						"Wartet auf Antwort", 0, false));
		InboxView.Thread thread = new InboxView.Thread("c1", "/nachrichten/c1", "Übernahme der Meldekarte",
				List.of(GROSSENHAIN), new Link("Bürger für unsere saubere Stadt", "/projekte/1"),
				List.of(new InboxView.Bubble("m1", true, WILSDRUFF,
						"<p>Guten Tag nach Großenhain, wir möchten die Meldekarte im Herbst übernehmen.</p>",
						"Koordinierungsstelle", new Moment("2026-05-11T12:20:00Z", "gestern, 14:20 Uhr"),
						"gelesen von Stadt Großenhain"),
						new InboxView.Bubble("m2", false, GROSSENHAIN,
								"<p>Sehr gern. Ändern Sie Farben und Wappen, wie Sie mögen.</p><p>Die Hausverwaltung war "
										+ "erst dabei, als wir die Kosten je Fassade genannt haben.</p>",
								"Koordinierungsstelle", new Moment("2026-05-12T07:51:00Z", "heute, 09:51 Uhr"), null)),
				"Antwort als Stadt Wilsdruff", "", Map.of());
		return new InboxView("Stadt Wilsdruff", lines, null, open ? thread : null);
	}

	static InboxView emptyInbox() {
		return new InboxView("Stadt Wilsdruff", List.of(), null, null);
	}

	static MessageForm message(boolean given) {
		return new MessageForm("/nachrichten/neu", WILSDRUFF, given ? GROSSENHAIN : null, given ? "1" : null,
				List.of(new Choice("", "Bitte wählen", null, true), new Choice("1", "Stadt Großenhain", null, false)),
				given ? new Link("Bürger für unsere saubere Stadt", "/projekte/1") : null, null, given ? "1" : null,
				given ? "Bürger für unsere saubere Stadt" : "", "", given ? Map.of() : Map.of("organisations",
						"Wählen Sie, an wen die Nachricht geht.", "message", "Schreiben Sie eine Nachricht."));
	}

	static MunicipalitiesView municipalities() {
		return new MunicipalitiesView("", List.of(new Choice("", "Ganz Sachsen", null, true)),
				List.of(new Choice("", "Alle Größen", null, true)), "418 Kommunen", false,
				List.of(new MunicipalitiesView.Line("/kommunen/14627060", new Mark("", "GR"), "Großenhain",
						"Große Kreisstadt", "Landkreis Meißen", 18183, true),
						new MunicipalitiesView.Line("/kommunen/14625020", new Mark("", "BA"), "Bautzen",
								"Große Kreisstadt", "Landkreis Bautzen", 37733, false),
						new MunicipalitiesView.Line("/kommunen/14628000", new Mark("", "SE"), "Sehma", "Gemeinde",
								"Landkreis Sächsische Schweiz-Osterzgebirge", 2733, false)),
				"/kommunen?nach=1");
	}

	static OrganisationView municipality(boolean member) {
		return new OrganisationView(new Mark("", "GR"), "Stadt Großenhain", null,
				List.of("Große Kreisstadt", "Landkreis Meißen", "18.183 Einwohner"), "Kommune", member,
				List.of(new Fact("Einwohner", "18.183 (Stand 31.12.2024)"), new Fact("Fläche", "130,14 km²"),
						new Fact("Polizeidirektion", "Dresden")),
				new OrganisationView.Place(new MapPoint(312, 118), "14627",
						"Karte von Sachsen: Großenhain ist hervorgehoben"),
				member ? start().entries().subList(0, 2) : List.of(), member ? "/austausch?organisation=1" : null,
				member ? new PostView.Contact("Mit Stadt Großenhain sprechen", "/nachrichten/neu?an=1") : null,
				member ? new OrganisationView.Profile("Wir haben einen Rat.",
						List.of(new Fact("Kooperationsvereinbarung", "01.03.2024")), List.of("Ordnungsamt"),
						"/organisationen/1/profil") : null);
	}

	static ModerationView moderation() {
		return new ModerationView(
				List.of(new Chip("offen", "Offen", "/moderation", true),
						new Chip("entschieden", "Entschieden", "/moderation?stand=DECIDED", false)),
				"2 Vorgänge, längste Wartezeit zuerst",
				List.of(new ModerationView.Line("v1", "/moderation/vorgaenge/v1", "due",
						new Moment("2026-05-12T06:00:00Z", "heute, 08:02 Uhr"), "Treffpunkt Teich", "Stadt Großenhain",
						"Enthält Daten einer Person", "noch frei", true),
						new ModerationView.Line("v2", "/moderation/vorgaenge/v2", "",
								new Moment("2026-05-11T06:00:00Z", "gestern, 08:02 Uhr"), "Alkohol auf dem Spielplatz",
								"Stadt Radeberg", "Falsche Angaben", "in Bearbeitung: Geschäftsstelle 2", true)),
				null);
	}

	static SynonymListView synonyms(@Nullable Flash notice) {
		return new SynonymListView("", "2 Gruppen", notice,
				List.of(new SynonymListView.Line("/moderation/synonyme/1", null, "Müll, Abfall, Unrat", "Sauberkeit"),
						new SynonymListView.Line("/moderation/synonyme/2", "Sucht", "Drogen, Alkohol", "")),
				(notice == null) ? "/moderation/synonyme?nach=2" : null);
	}

	static SynonymForm newSynonym() {
		return new SynonymForm("/moderation/synonyme/neu", "Gruppe anlegen", true, 0, "Müll", "", "", "", null, null,
				null, null, Map.of("words", "Nennen Sie mindestens zwei Wörter, die dasselbe bedeuten."));
	}

	static SynonymForm triedSynonym() {
		SynonymForm.Hit both = new SynonymForm.Hit("/beitraege/1", "Müll im Park", null);
		return new SynonymForm("/moderation/synonyme/1", "Müll, Abfall", false, 2, "Müll\nAbfall", "", "Sauberkeit",
				"Unrat",
				new SynonymForm.Preview("Unter den ersten Treffern: 1 neu, 1 nicht mehr dabei",
						List.of(new SynonymForm.Column("Jetzt: 2 Treffer",
								List.of(both, new SynonymForm.Hit("/beitraege/2", "Unwetter", "fällt weg"))),
								new SynonymForm.Column("Danach: 2 Treffer",
										List.of(both, new SynonymForm.Hit("/projekte/3", "Saubere Stadt", "neu"))))),
				"Jemand hat die Gruppe inzwischen geändert.",
				new Flash("info", "Der Suchindex wird gerade neu aufgebaut", "Sie können Gruppen trotzdem ändern."),
				"/moderation/synonyme/verlauf?gruppe=1", Map.of());
	}

	static SynonymHistoryView synonymHistory() {
		return new SynonymHistoryView("Verlauf der Synonyme",
				List.of(new SynonymHistoryView.Line("„Müll, Abfall“ geändert", "Geschäftsstelle",
						new Moment("2026-11-20T10:00:00Z", "gestern, 11:00 Uhr"), "Müll, Abfall", "Müll, Abfall, Unrat",
						"/moderation/synonyme/verlauf/2"),
						new SynonymHistoryView.Line("„Müll, Abfall“ angelegt", "Anfangsbestand",
								new Moment("2026-11-19T10:00:00Z", "19.11.2026"), null, "Müll, Abfall", null)),
				"/moderation/synonyme/verlauf?nach=1");
	}

	static DemandListView demand(boolean empty) {
		List<FilterMenu> filters = List.of(new FilterMenu("groesse", "Größe der Kommune", false,
				List.of(new Chip("groesse-alle", "Jede Größe", "/moderation/bedarf", true))));
		return empty ? new DemandListView(filters, true, List.of(), null)
				: new DemandListView(filters, false,
						List.of(new DemandListView.Line("e-scooter gehweg", "12-mal gesucht, zuletzt im November 2026",
								"Handlungsfeld: Verkehrssicherheit", "5.000 bis unter 10.000",
								"/beitraege/neu?art=QUESTION&titel=e-scooter%20gehweg&feld=road-safety"),
								new DemandListView.Line("parkour", "2-mal gesucht, zuletzt im Mai 2026", "", "", null)),
						"/moderation/bedarf?nach=x");
	}

	static CaseView moderationCase(boolean decided) {
		return new CaseView("/moderation/vorgaenge/v1", 2, "Treffpunkt Teich", decided ? "ok" : "due",
				decided ? "Entschieden: verborgen" : "noch frei", GROSSENHAIN,
				new Moment("2026-05-12T05:48:00Z", "12.05.2026, 07:48 Uhr"), REPORT, decided, "/beitraege/1",
				"Der Lärm kommt fast immer aus der Gruppe um eine bestimmte Familie.", "Enthält Daten einer Person",
				List.of(new CaseView.ReportLine("Stadt Leipzig", "Enthält Daten einer Person",
						"Der Absatz nennt jemanden.", new Moment("2026-05-12T06:02:00Z", "heute, 08:02 Uhr"))),
				List.of(new CaseView.Event(new Moment("2026-05-12T06:02:00Z", "heute, 08:02 Uhr"), "Vorgang eröffnet"),
						new CaseView.Event(new Moment("2026-05-12T05:48:00Z", "heute, 07:48 Uhr"), "Veröffentlicht")),
				decided ? null : "/moderation/vorgaenge/v1/uebernehmen",
				decided ? List.of()
						: List.of(new Choice("HIDE", "Verbergen", "Nur die eigene Organisation sieht ihn noch", true),
								new Choice("DISMISS", "Nicht beanstanden", "Der Beitrag bleibt", false)),
				List.of(new Choice("3.1 Keine Daten Dritter", "3.1 Keine Daten Dritter", null, true)), "",
				decided ? Map.of() : Map.of("text", "Begründen Sie es in ein paar Worten."), null,
				decided ? List.of(new Fact("Was", "Verbergen"), new Fact("Regel", "3.1 Keine Daten Dritter"))
						: List.of());
	}

	static ReportForm reportForm() {
		return new ReportForm("/beitraege/1/melden", "Beitrag melden", "Der Landespräventionsrat prüft die Meldung.",
				"Meldung senden", new Link("Schmierereien am Bahnhof", "/beitraege/1"), GROSSENHAIN,
				List.of(new Choice("PERSONAL_DATA", "Enthält Daten einer Person", null, false),
						new Choice("OTHER", "Anderer Grund", null, false)),
				"", Map.of("reason", "Wählen Sie einen Grund."));
	}

	static TextView text() {
		return new TextView("Impressum",
				List.of(new TextView.Passage("Anbieter", List.of("Diese Installation ist ein Testbetrieb."))));
	}

	static ErrorView error() {
		return new ErrorView("Diese Seite gibt es nicht mehr",
				"Der Beitrag wurde zurückgezogen oder die Adresse stimmt nicht.",
				new Link("Zum Austausch", "/austausch"), "7f3a19");
	}

	static MembersView members(boolean troubled) {
		List<Choice> roles = List.of(new Choice("MEMBER", "Mitglied", null, true),
				new Choice("COORDINATOR", "Koordination", null, false));
		return new MembersView(new Link("Stadt Wilsdruff", "/kommunen/14628410"), "/organisationen/1/mitglieder",
				"2 Mitglieder",
				List.of(new MembersView.Line("/organisationen/1/mitglieder/1", "Koordinierungsstelle Wilsdruff",
						"koordination@wilsdruff.example", "Koordination", "aktiv", "ok"),
						new MembersView.Line("/organisationen/1/mitglieder/2", "neu@wilsdruff.example",
								"neu@wilsdruff.example", "Mitglied", "eingeladen", "due")),
				"/organisationen/1/mitglieder?nach=2",
				troubled ? new MembersView.Progress("/organisationen/1/mitglieder", 12, 200,
						"12 von 200 Einladungen sind verschickt.") : null,
				"", roles, "wilsdruff.example",
				troubled ? List.of("x@anderswo.example – gehört zu keiner Ihrer E-Mail-Domänen") : List.of(),
				troubled ? Map.of("members", "Nennen Sie mindestens eine E-Mail-Adresse.") : Map.of());
	}

	static MemberView member(boolean deactivated) {
		return new MemberView(new Link("Stadt Wilsdruff", "/kommunen/14628410"), "/organisationen/1/mitglieder",
				"/organisationen/1/mitglieder/1", 3, "Erika Muster",
				List.of(new Fact("Rolle", "Koordination (Vertretung bis 12.12.2026)")),
				"Der Anmeldedienst erfährt die letzte Änderung gerade.",
				List.of(new Choice("MEMBER", "Mitglied", null, false),
						new Choice("COORDINATOR", "Koordination", null, true)),
				"2026-12-12", !deactivated, deactivated,
				deactivated ? List.of() : List.of(new Choice("2", "Max Muster", null, false)),
				deactivated ? Map.of("member", "Das ist die letzte Koordination der Organisation.") : Map.of());
	}

	static AdmissionListView admissions() {
		return new AdmissionListView(
				List.of(new Chip("alle", "Alle", "/verwaltung/organisationen", true),
						new Chip("ohne-koordination", "Ohne Koordination",
								"/verwaltung/organisationen?ohne=koordination", false)),
				"Alle Organisationen", List.of(new AdmissionListView.Line(new Mark("", "GR"), "Stadt Großenhain",
						"/verwaltung/organisationen/1", "Kommune", "dabei", "Vereinbarung vom 01.03.2024")),
				null);
	}

	static AdmissionForm admission(boolean opening) {
		List<Choice> types = List.of(new Choice("MUNICIPALITY", "Kommune", null, true),
				new Choice("POLICE", "Polizei", null, false));
		return new AdmissionForm("/verwaltung/organisationen/neu", opening,
				opening ? "Organisation aufnehmen" : "Stadt Großenhain", 2, "", types, "",
				List.of(new Choice("", "keiner", null, true)), "grossenhain.de", "2024-03-01", "",
				List.of(new Choice("ACTIVE", "dabei", null, true), new Choice("SUSPENDED", "gesperrt", null, false)),
				opening ? null : "/organisationen/1/mitglieder",
				opening ? Map.of("name", "Bitte füllen Sie dieses Feld aus.", "agreementOn", "Ein Datum.") : Map.of());
	}

	static IndexView index() {
		return new IndexView(true,
				List.of(new IndexView.Check(new Moment("2026-11-20T10:00:00Z", "20.11.2026, 11:00 Uhr"), "Behoben: 3",
						false, "5.812", "5.811", "1", "2", "0"),
						new IndexView.Check(new Moment("2026-11-20T09:00:00Z", "20.11.2026, 10:00 Uhr"),
								"Kein Unterschied", true, "5.810", "5.810", "0", "0", "0")));
	}

	static AccountsView accounts() {
		return new AccountsView(List.of(new Fact("Organisationen", "6")), "Ein Unterschied",
				List.of(new Link("Mitglied übernommen", "#", "Stadt Leipzig, mitglied@leipzig.example")),
				new Moment("2026-11-21T10:00:00Z", "vor 5 Minuten"));
	}

	static SettingsView settings() {
		return new SettingsView(
				List.of(new Choice("1", "Stadt Wilsdruff", null, true), new Choice("2", "Verein", null, false)),
				"Ordnungsamt", true, false, false, "", true, "http://localhost/account/",
				new SettingsView.PersonalFeed(true, "http://localhost/atom/geheim"),
				Map.of("office", "Bitte füllen Sie dieses Feld aus."));
	}

	static ProfileForm profile() {
		return new ProfileForm(new Link("Stadt Wilsdruff", "/kommunen/14628410"), "/organisationen/1/profil", 1, "", "",
				"", "", List.of(new Choice("graffiti", "Graffiti und Sachbeschädigung", null, true)),
				Map.of("website", "Eine Internetadresse beginnt mit https://."));
	}

	static Link welcome() {
		return new Link("Stadt Döbeln", "/kommunen/14522080");
	}

	static DirectoryView directory() {
		return new DirectoryView("", List.of(new Choice("", "Alle Arten", null, true)),
				List.of(new Choice("", "Alle Landkreise", null, true)),
				List.of(new Choice("", "Alle Handlungsfelder", null, true)), true,
				List.of(new DirectoryView.Item(WILSDRUFF, "Wir kümmern uns.", List.of("Ordnungsamt · 035204 4630"))),
				"/organisationen?nach=1");
	}

	static ProjectImportView projectImport() {
		return projectImport(null, Map.of());
	}

	static ProjectImportView refusedProjectImport() {
		return projectImport(null, Map.of("file", "Die Spalte „Titel“ fehlt. Ergänzen Sie sie in der ersten Zeile."));
	}

	static ProjectImportView projectImport(boolean clean) {
		List<Fact> facts = List.of(new Fact("Projekte in der Tabelle", "120"), new Fact("Neu", "117"),
				new Fact("Geändert", "2"), new Fact("Schon so vorhanden", "1"));
		List<ProjectImportView.Line> lines = List.of(
				new ProjectImportView.Line("17", "Beginn", "„bald“ ist kein Tag. Schreiben Sie ihn wie 31.12.2026."),
				new ProjectImportView.Line("18", "", "Diese Zeile ist gleich wie Zeile 17."));
		return projectImport(clean
				? new ProjectImportView.Checked("success", "Die Tabelle ist in Ordnung",
						"Übernommen wurde noch nichts.", facts, "Diese Spalten werden nicht gelesen: Farbe", List.of(),
						null, new ProjectImportView.Offer("1", "119 Projekte übernehmen"))
				: new ProjectImportView.Checked("danger", "Die Tabelle hat 502 Fehler", "Übernommen wurde nichts.",
						facts, null, lines, "Gezeigt sind die ersten 500 Fehler.", null),
				Map.of());
	}

	private static ProjectImportView projectImport(ProjectImportView.@Nullable Checked checked,
			Map<String, String> errors) {
		return new ProjectImportView(WILSDRUFF,
				List.of(new ProjectImportView.Column("Titel", true, "Höchstens 200 Zeichen"),
						new ProjectImportView.Column("Kurzfassung", false, "Zwei oder drei Sätze")),
				checked, errors);
	}

}
