package dev.asskomm.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reading projects: their list through the interface for programs, with each filter, the
 * pages that browsers get, and what ten times as many projects change.
 */
final class ProjectsPart implements Part {

	private static final int RATE = 25;

	private static final String LIST = "/api/v1/projects";

	private static final String STATEMENT = "SELECT * FROM prevention_project";

	private final Context context;

	private final List<Figure> figures = new ArrayList<>();

	private final List<Chart> charts = new ArrayList<>();

	ProjectsPart(Context context) {
		this.context = context;
	}

	@Override
	public PartReport measure() throws Exception {
		int few = this.context.size(10_000, 2_000);
		int many = this.context.size(100_000, 20_000);
		List<Latency> small = listOf(few);
		List<Latency> large = listOf(many);
		for (Map.Entry<String, String> list : lists().entrySet()) {
			list(list.getKey(), list.getValue());
		}
		grown(few, small, many, large);
		String session = this.context.signIn().session(SignIn.AUTHORS.getFirst());
		Pages pages = new Pages(this.context, PartName.PROJECTS, this.figures, this.charts);
		pages.measure("list page /gute-praxis", "/gute-praxis", session, 3);
		pages.transfer("list page", "/gute-praxis", session);
		String project = "/projekte/" + adopted();
		pages.measure("project page /projekte/{id}", project, session, 6);
		pages.transfer("project page", project, session);
		return new PartReport(PartName.PROJECTS.argument(), "Reading projects", List.of(
				"%,d projects of 400 organisations over five years, one in ten a draft. The list (20 projects) is read %d times a second, by five accounts in turn, first page, a page in the middle, and with filters; the floor is the list's own statement as the database logged it, over a pool of %d connections at the same rate. Rounds of both alternate."
					.formatted(many, RATE, Database.CONNECTIONS),
				"Growth is the first page with %,d projects (the column \"floor\") and with %,d. The project page is that of the project that was taken over most."
					.formatted(few, many),
				Pages.METHOD), this.figures, this.charts);
	}

	/** The ways to read the list. */
	private Map<String, String> lists() throws Exception {
		Map<String, String> lists = new LinkedHashMap<>();
		lists.put("list", LIST);
		lists.put("list from the middle", LIST + "?cursor=" + this.context.database().find("""
				SELECT id FROM prevention_project ORDER BY id
				OFFSET (SELECT count(*) / 2 FROM prevention_project) LIMIT 1"""));
		lists.put("list of a state", LIST + "?state=FINISHED");
		lists.put("list of a rare state", LIST + "?state=STOPPED");
		lists.put("list of a field of action", LIST + "?fieldOfAction=graffiti");
		lists.put("list of a district", LIST + "?district=14628");
		lists.put("list of an organisation", LIST + "?organisation=00000000-0000-4000-8000-000014628410");
		lists.put("list of a result", LIST + "?result=DID_NOT_WORK");
		lists.put("list of a state, field, district and result",
				LIST + "?state=STOPPED&fieldOfAction=graffiti&district=14628&result=DID_NOT_WORK");
		return lists;
	}

	/** The first page of the list with so many projects. */
	private List<Latency> listOf(int projects) throws Exception {
		this.context.step(PartName.PROJECTS, String.format(Locale.GERMAN, "%,d Projekte werden geladen", projects));
		this.context.database().bringToProjects(projects);
		OpenLoop.Work list = reading(LIST);
		new ClosedLoop(4, Duration.ofSeconds(this.context.size(10, 6))).run(list);
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(5, 3)));
		List<Latency> rounds = new ArrayList<>();
		for (int round = this.context.size(5, 3); round > 0; round--) {
			rounds.add(schedule.run(list).latency());
		}
		return rounds;
	}

	private void list(String name, String path) throws Exception {
		this.context.step(PartName.PROJECTS, "S1 " + path);
		OpenLoop.Work platform = reading(path);
		List<String> statements = this.context.statements(() -> platform.carryOut(0));
		List<String> bare = statements.stream().filter((sql) -> sql.startsWith(STATEMENT)).toList();
		OpenLoop.Work floor = (number) -> this.context.database().runAll(bare);
		for (OpenLoop.Work work : List.of(platform, floor)) {
			new ClosedLoop(4, Duration.ofSeconds(2)).run(work);
		}
		OpenLoop schedule = new OpenLoop(RATE, Duration.ofSeconds(this.context.size(4, 3)));
		List<Latency> platforms = new ArrayList<>();
		List<Latency> floors = new ArrayList<>();
		for (int round = this.context.size(5, 3); round > 0; round--) {
			floors.add(schedule.run(floor).latency());
			platforms.add(schedule.run(platform).latency());
		}
		Spread median = Spread.ofMillis(platforms, 50);
		this.figures.add(Figure.atMostTimes("S1", name + ", p50", "ms", median, Spread.ofMillis(floors, 50), 3));
		this.figures.add(Figure.atMost("S1", name + ", p50", "ms", median, 10));
		this.figures.add(Figure.atMost("S1", name + ", p99", "ms", Spread.ofMillis(platforms, 99), 100));
		this.figures.add(Figure.atMost("S1", name + ", statements", "", Spread.of(statements.size()), 2));
	}

	private void grown(int few, List<Latency> small, int many, List<Latency> large) {
		Spread before = Spread.ofMillis(small, 50);
		Spread after = Spread.ofMillis(large, 50);
		this.figures.add(Figure.atMostTimes("S10", "list, p50", "ms", after, before, 1.3));
		this.figures.add(Figure.told("S10", "list, p99", "ms", Spread.ofMillis(large, 99), Spread.ofMillis(small, 99)));
		this.charts.add(new Chart("growth", "First page of the list", "ms",
				List.of(new Chart.Bar("%,d projects, p50".formatted(few), before, true),
						new Chart.Bar("%,d projects, p50".formatted(many), after, false))));
	}

	private OpenLoop.Work reading(String path) throws Exception {
		List<String> readers = this.context.readers();
		return (number) -> this.context.read(path, readers.get(number % readers.size()));
	}

	private String adopted() throws Exception {
		return this.context.database().find("""
				SELECT model.id FROM prevention_project model JOIN prevention_project next ON next.adopted_id = model.id
				WHERE model.status = 'PUBLISHED' AND model.visibility = 'NETWORK'
				GROUP BY model.id ORDER BY count(*) DESC LIMIT 1""");
	}

}
