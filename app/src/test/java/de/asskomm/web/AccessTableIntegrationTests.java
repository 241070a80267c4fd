package de.asskomm.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.Routes;
import de.asskomm.TestAccounts;
import de.asskomm.TestAccounts.TemporaryAccount;
import de.asskomm.attachment.SampleFiles;
import de.asskomm.notification.NotificationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.function.SingletonSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code docs/access.md} says who may use which address. Every address has a row there,
 * and every cell is tried on the running platform. What may be used is tried with a form
 * or body that is empty, so that it is reached and refused for what is missing; where
 * something can be said by leaving everything out, the form says what holds anyway.
 */
class AccessTableIntegrationTests {

	private static final Path TABLE = Path.of("..", "docs", "access.md");

	private static final List<String> COLUMNS = List.of("nobody", "member", "coordinator", "moderator", "admin",
			"other organisation");

	private static final String GROSSENHAIN = "00000000-0000-4000-8000-000014627060";

	/**
	 * Whoever chooses nothing is told nothing, and other tests wait for what these are
	 * told.
	 */
	private static final Map<String, String[]> FORMS = Map.of("/benachrichtigungen/auswahl",
			Stream.of(NotificationType.values())
				.flatMap((type) -> Stream.of("art", type.name()))
				.toArray(String[]::new));

	private static final Map<String, String> USERNAMES = new LinkedHashMap<>();

	private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

	private static TemporaryAccount member;

	private static Client coordinator;

	private static Map<String, Supplier<String>> samples;

	@BeforeAll
	static void prepare() {
		member = TestAccounts.shared().accountOf(GROSSENHAIN);
		USERNAMES.put("member", member.username());
		USERNAMES.put("coordinator", "koordination-grossenhain");
		USERNAMES.put("moderator", "moderation-lpr");
		USERNAMES.put("admin", "verwaltung");
		USERNAMES.put("other organisation", "koordination-wilsdruff");
		USERNAMES.forEach((column, username) -> BROWSERS.put(column, Browser.of(username)));
		coordinator = Client.as("koordination-grossenhain");
		// the first comparison tells the platform the towns' mail domains
		await().atMost(Duration.ofSeconds(90))
			.until(() -> !coordinator.get("/api/v1/organisations/" + GROSSENHAIN).json().path("mailDomains").isEmpty());
		Client frankenberg = Client.as("koordination-frankenberg");
		String report = Client.as(member.username())
			.post("/api/v1/reports", Map.of("targetType", "POST", "targetId", post(frankenberg), "reason", "INSULT"))
			.id();
		String caseId = Client.as("moderation-lpr")
			.get("/api/v1/moderation/cases?state=OPEN&limit=100")
			.json()
			.path("items")
			.get(0)
			.path("id")
			.stringValue();
		String addressee = frankenberg.get("/api/v1/me").json().path("organisation").path("id").stringValue();
		String conversation = coordinator
			.post("/api/v1/conversations",
					Map.of("subject", "Zugang", "organisations", List.of(addressee), "message", "Nur wir zwei"))
			.id();
		samples = new TreeMap<>();
		samples.put("posts/{id}", () -> post(coordinator));
		samples.put("similar/{type}/{id}", () -> "POST/" + post(coordinator));
		samples.put("beitraege/{id}", () -> post(coordinator));
		samples.put("comments/{id}",
				() -> coordinator.post("/api/v1/posts/" + post(frankenberg) + "/comments", "{\"body\": \"Zugang\"}")
					.is(201)
					.id());
		samples.put("kommentare/{id}", samples.get("comments/{id}"));
		samples.put("benachrichtigungen/{id}", () -> UUID.randomUUID().toString());
		samples.put("follows/{kind}/{key}", () -> "FIELD_OF_ACTION/graffiti");
		samples.put("saved-searches/{id}", AccessTableIntegrationTests::savedSearch);
		samples.put("gespeicherte-suchen/{id}", AccessTableIntegrationTests::savedSearch);
		samples.put("reports/{id}", () -> report);
		samples.put("cases/{id}", () -> caseId);
		samples.put("vorgaenge/{id}", () -> caseId);
		samples.put("conversations/{id}", () -> conversation);
		samples.put("nachrichten/{id}", () -> conversation);
		samples.put("attachments/{id}", AccessTableIntegrationTests::attachment);
		samples.put("anhaenge/{id}", AccessTableIntegrationTests::attachment);
		samples.put("projects/{id}", AccessTableIntegrationTests::nominated);
		samples.put("projekte/{id}", AccessTableIntegrationTests::project);
		samples.put("gute-praxis/{id}", AccessTableIntegrationTests::nominated);
		samples.put("municipalities/{ags}", () -> "14627060");
		samples.put("kommunen/{ags}", () -> "14627060");
		samples.put("atom/{token}", AccessTableIntegrationTests::feedToken);
		samples.put("organisations/{id}", () -> GROSSENHAIN);
		samples.put("organisationen/{id}", () -> GROSSENHAIN);
		samples.put("synonyme/{id}", () -> synonyms().path("groups").get(0).path("id").stringValue());
		samples.put("verlauf/{number}", () -> String.valueOf(synonyms().path("version").longValue()));
		samples.put("members/{memberId}", AccessTableIntegrationTests::invited);
		samples.put("mitglieder/{member}", AccessTableIntegrationTests::invited);
	}

	@AfterAll
	static void forget() {
		member.close();
	}

	@Test
	void everyAddressHasARowAndEveryRowAnAddress() throws IOException {
		assertThat(table().keySet())
			.containsExactlyInAnyOrderElementsOf(Routes.ofControllers().collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void everyCellIsAsTheTableSays() throws IOException {
		List<String> tried = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		table().forEach((route, cells) -> {
			List<String> answers = new ArrayList<>();
			String method = route.substring(0, route.indexOf(' '));
			// what is only read stays for the next
			Supplier<String> sample = () -> filled(route.substring(route.indexOf(' ') + 1));
			Supplier<String> path = method.equals("GET") ? SingletonSupplier.of(sample) : sample;
			for (int column = 0; column < COLUMNS.size(); column++) {
				String expected = cells.get(column);
				String answered = expected.equals("–") ? "–" : answer(method, path.get(), COLUMNS.get(column));
				answers.add(answered);
				if (!answered.equals(expected)) {
					wrong.add("%s as %s: %s instead of %s".formatted(route, COLUMNS.get(column), answered, expected));
				}
			}
			tried.add("| `%s` | %s |".formatted(route, String.join(" | ", answers)));
		});
		Files.write(Path.of("target", "access.md"), tried);
		assertThat(wrong).isEmpty();
	}

	private static Map<String, List<String>> table() throws IOException {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		for (String line : Files.readAllLines(TABLE)) {
			if (line.startsWith("| `")) {
				List<String> cells = List.of(line.substring(1, line.length() - 1).split("\\|"))
					.stream()
					.map(String::strip)
					.toList();
				rows.put(cells.getFirst().replace("`", ""), cells.subList(1, cells.size()));
			}
		}
		return rows;
	}

	/** What somebody is answered, in the words of the table. */
	private static String answer(String method, String path, String column) {
		return path.startsWith("/api/") ? program(method, path, column) : page(method, path, column);
	}

	private static String program(String method, String path, String column) {
		Client client = column.equals("nobody") ? Client.anonymous() : Client.as(USERNAMES.get(column));
		Answer answer = switch (method) {
			case "GET" -> client.get(path);
			case "DELETE" -> client.delete(path);
			case "PUT" -> client.put(path, "{\"version\": 1}");
			default -> client.post(path, "{}");
		};
		assertThat(answer.status()).as(path).isNotEqualTo(500);
		return switch (answer.status()) {
			case 401, 403, 404 -> String.valueOf(answer.status());
			default -> "open";
		};
	}

	private static String page(String method, String path, String column) {
		boolean signsOut = path.equals("/abmelden");
		Browser browser = column.equals("nobody") ? Browser.anonymous()
				: signsOut ? Browser.of(USERNAMES.get(column)) : BROWSERS.get(column);
		Page page = method.equals("GET") ? browser.open(path)
				: browser.submit(path, FORMS.getOrDefault(path, new String[0]));
		assertThat(page.status()).as(path).isNotEqualTo(500);
		if (page.address().getPath().startsWith("/realms/")) {
			return "sign-in";
		}
		return switch (page.status()) {
			case 403, 404 -> String.valueOf(page.status());
			default -> "open";
		};
	}

	private static String filled(String path) {
		String filled = path;
		for (Map.Entry<String, Supplier<String>> sample : samples.entrySet()) {
			if (filled.contains(sample.getKey())) {
				String name = sample.getKey().substring(0, sample.getKey().indexOf('/'));
				filled = filled.replace(sample.getKey(), name + "/" + sample.getValue().get());
			}
		}
		assertThat(filled).as("a sample for every variable").doesNotContain("{");
		return filled;
	}

	/** Of the coordinator; others do not even learn that there is one. */
	private static String savedSearch() {
		return coordinator.post("/api/v1/saved-searches", "{\"q\": \"zugang%s\"}".formatted(UUID.randomUUID()))
			.is(201)
			.id();
	}

	private static String post(Client author) {
		return author
			.post("/api/v1/posts", Map.of("kind", "NOTICE", "title", "Zugang", "body", "Text", "fieldsOfAction",
					List.of("graffiti"), "visibility", "NETWORK"))
			.is(201)
			.id();
	}

	private static String nominated() {
		String project = project();
		coordinator.post("/api/v1/projects/" + project + "/nomination", Map.of("reason", "Zugang")).is(200);
		return project;
	}

	private static String project() {
		return coordinator
			.post("/api/v1/projects",
					Map.of("title", "Zugang", "fieldsOfAction", List.of("graffiti"), "visibility", "PUBLIC"))
			.is(201)
			.id();
	}

	/** A file that Großenhain has uploaded and that nothing refers to. */
	private static String attachment() {
		return coordinator.upload("/api/v1/attachments", "file", "Zugang.pdf", SampleFiles.pdf()).is(201).id();
	}

	/** The secret of a feed, which replaces the one before. */
	private static String feedToken() {
		Browser owner = Objects.requireNonNull(BROWSERS.get("coordinator"));
		owner.open("/mehr");
		String page = owner.submit("/einstellungen/feed").body();
		Matcher address = Pattern.compile("/atom/([\\w-]+)").matcher(page);
		assertThat(address.find()).as(page).isTrue();
		return address.group(1);
	}

	/** All groups of synonyms, the last change of which added one. */
	private static JsonNode synonyms() {
		Client moderator = Client.as("moderation-lpr");
		ObjectNode synonyms = (ObjectNode) moderator.get("/api/v1/search/synonyms").is(200).json();
		synonyms.withArray("groups")
			.addObject()
			.putArray("words")
			.add("z" + UUID.randomUUID())
			.add("z" + UUID.randomUUID());
		return moderator.put("/api/v1/search/synonyms", synonyms.toString()).is(200).json();
	}

	/** A fresh member of Großenhain, who may be removed. */
	private static String invited() {
		JsonNode invited = coordinator
			.post("/api/v1/organisations/" + GROSSENHAIN + "/members",
					Map.of("email", "zugang-%s@grossenhain.example".formatted(UUID.randomUUID()), "role", "MEMBER"))
			.is(201)
			.json();
		return invited.path("id").stringValue();
	}

}
