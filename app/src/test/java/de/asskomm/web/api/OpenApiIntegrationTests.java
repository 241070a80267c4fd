package de.asskomm.web.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.Client;
import de.asskomm.Routes;
import de.asskomm.attachment.SampleFiles;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiIntegrationTests extends ApiTests {

	/** What the contract promises so far. */
	private static final Set<String> CONTRACT = Set.of("GET /api/v1/municipalities", "GET /api/v1/municipalities/{ags}",
			"GET /api/v1/fields-of-action", "GET /api/v1/me", "POST /api/v1/posts", "GET /api/v1/posts/{id}",
			"PUT /api/v1/posts/{id}", "DELETE /api/v1/posts/{id}", "GET /api/v1/posts/{id}/history", "GET /api/v1/feed",
			"POST /api/v1/reports", "GET /api/v1/reports/{id}", "GET /api/v1/moderation/cases",
			"GET /api/v1/moderation/cases/{id}", "POST /api/v1/moderation/cases/{id}/claim",
			"POST /api/v1/moderation/cases/{id}/decision", "GET /api/v1/projects", "POST /api/v1/projects",
			"GET /api/v1/projects/{id}", "GET /api/v1/projects/{id}/export.pdf", "GET /api/v1/projects/export.csv",
			"GET /api/v1/projects/export.xlsx", "PUT /api/v1/projects/{id}", "DELETE /api/v1/projects/{id}",
			"GET /api/v1/projects/{id}/adoptions", "POST /api/v1/projects/{id}/adoptions",
			"POST /api/v1/projects/import", "POST /api/v1/projects/{id}/nomination",
			"POST /api/v1/projects/{id}/rating", "POST /api/v1/projects/{id}/confirmation", "GET /api/v1/search",
			"GET /api/v1/saved-searches", "POST /api/v1/saved-searches", "GET /api/v1/saved-searches/{id}",
			"DELETE /api/v1/saved-searches/{id}", "GET /api/v1/search/synonyms", "PUT /api/v1/search/synonyms",
			"GET /api/v1/search/demand", "GET /api/v1/search/similar/{type}/{id}", "GET /api/v1/search/suggest",
			"POST /api/v1/admin/reindex", "GET /api/v1/admin/consistency", "POST /api/v1/admin/consistency/repair",
			"POST /api/v1/attachments", "GET /api/v1/attachments/{id}", "DELETE /api/v1/attachments/{id}",
			"POST /api/v1/conversations", "GET /api/v1/conversations", "GET /api/v1/conversations/{id}",
			"POST /api/v1/conversations/{id}/messages", "POST /api/v1/conversations/{id}/read",
			"GET /api/v1/organisations", "POST /api/v1/organisations", "GET /api/v1/organisations/{id}",
			"PUT /api/v1/organisations/{id}", "PUT /api/v1/organisations/{id}/profile",
			"GET /api/v1/organisations/{id}/members", "POST /api/v1/organisations/{id}/members",
			"POST /api/v1/organisations/{id}/invitations", "GET /api/v1/organisations/{id}/members/{memberId}",
			"PUT /api/v1/organisations/{id}/members/{memberId}", "DELETE /api/v1/organisations/{id}/members/{memberId}",
			"POST /api/v1/organisations/{id}/members/{memberId}/hand-over",
			"POST /api/v1/organisations/{id}/members/{memberId}/invitation", "GET /api/v1/posts/{id}/comments",
			"POST /api/v1/posts/{id}/comments", "PUT /api/v1/comments/{id}", "DELETE /api/v1/comments/{id}",
			"POST /api/v1/posts/{id}/reactions", "POST /api/v1/posts/{id}/accepted-answer", "GET /api/v1/feed/mine",
			"GET /api/v1/notifications", "POST /api/v1/notifications/read", "GET /api/v1/notification-settings",
			"PUT /api/v1/notification-settings", "GET /api/v1/follows", "PUT /api/v1/follows/{kind}/{key}",
			"DELETE /api/v1/follows/{kind}/{key}");

	private JsonNode document;

	@BeforeEach
	void readDocument() throws IOException {
		Client.Answer answer = client(coordinator("Stadt Großenhain")).get("/api/openapi.json").is(200);
		this.document = answer.json();
		Files.writeString(Path.of("target", "openapi.json"), answer.text());
	}

	@Test
	void isOpenToEverybodyInBothNotations() {
		Client.anonymous().get("/api/openapi.json").is(200);
		assertThat(Client.anonymous().get("/api/openapi.json.yaml").is(200).text()).contains("openapi:");
	}

	@Test
	void describesEveryRouteOfTheContractAndNoOther() {
		assertThat(operations().map(Described::route)).containsExactlyInAnyOrderElementsOf(CONTRACT);
	}

	@Test
	void describesExactlyTheRoutesOfTheControllers() {
		Set<String> mapped = Routes.ofControllers()
			.filter((route) -> route.contains(" /api/v1"))
			.collect(Collectors.toSet());
		assertThat(operations().map(Described::route).collect(Collectors.toSet())).isEqualTo(mapped);
	}

	@Test
	void everyOperationSaysWhatItDoesAndWhatCanGoWrong() {
		assertThat(operations()).allSatisfy((described) -> {
			JsonNode operation = described.operation();
			assertThat(operation.path("summary").stringValue("")).isNotBlank();
			assertThat(operation.path("tags").isEmpty()).isFalse();
			assertThat(operation.path("operationId").stringValue()).as("is stable").matches("[a-zA-Z]+");
			JsonNode responses = operation.path("responses");
			assertThat(responses.has("401")).isTrue();
			assertThat(responses.has("503")).isTrue();
			assertThat(responses.has("404")).isEqualTo(described.route().contains("{") || described.is("/reports"));
			assertThat(responses.has("409"))
				.isEqualTo(described.is("PUT ") || described.is("/claim") || described.is("/decision")
						|| described.is("/rating") || described.is("DELETE /api/v1/attachments"));
			boolean creates = described.is("POST ") && responses.has("201");
			assertThat(responses.has("429")).isEqualTo(creates);
			if (operation.has("requestBody")) {
				assertThat(responses.propertyNames()).contains("400", "413", "415", "422");
				assertThat(operation.path("requestBody").path("content").propertyNames())
					.containsExactly(described.is("/attachments") || described.is("/projects/import")
							? "multipart/form-data" : "application/json");
			}
			List<String> successes = responses.propertyNames().stream().filter((code) -> code.startsWith("2")).toList();
			assertThat(successes).hasSize(1);
		});
	}

	@Test
	void namesTheSecuritySchemeAndTheParameters() {
		assertThat(this.document.path("components").path("securitySchemes").path("bearer").path("scheme").stringValue())
			.isEqualTo("bearer");
		assertThat(this.document.path("security").get(0).has("bearer")).isTrue();
		assertThat(parameters("GET /api/v1/feed")).containsExactlyInAnyOrder("kind", "unanswered", "fieldOfAction",
				"district", "organisation", "cursor", "limit");
		assertThat(parameters("GET /api/v1/search")).contains("q", "type", "fieldOfAction", "district", "sizeClass",
				"year", "evidence", "likeMunicipality", "likeMunicipalityOnly", "sort", "cursor", "limit");
		assertThat(parameters("GET /api/v1/municipalities")).contains("q", "district", "sizeClass", "cursor", "limit");
		assertThat(parameters("GET /api/v1/moderation/cases")).contains("state", "reason", "cursor", "limit");
		assertThat(parameters("POST /api/v1/posts")).containsExactly("Idempotency-Key");
		assertThat(parameters("GET /api/v1/me")).isEmpty();
	}

	@Test
	void describesProblems() {
		JsonNode problem = this.document.path("components").path("schemas").path("Problem");
		assertThat(problem.path("properties").propertyNames()).contains("type", "title", "status", "detail", "errors",
				"version", "incident");
		assertThat(problem.path("required").valueStream().map(JsonNode::stringValue)).containsExactlyInAnyOrder("type",
				"title", "status", "detail");
		JsonNode response = this.document.path("components").path("responses").path("INVALID");
		assertThat(response.path("content").path("application/problem+json").path("schema").path("$ref").stringValue())
			.endsWith("/Problem");
	}

	@Test
	void answersAreAsDescribed() {
		Actor author = coordinator("Stadt Großenhain");
		Client client = client(author);
		JsonNode post = client.post("/api/v1/posts", """
				{"kind": "EXPERIENCE_REPORT", "title": "T", "fieldsOfAction": ["graffiti"], "visibility": "NETWORK",
				 "template": {"occasion": "a", "measure": "b", "cost": "c", "effect": "d", "again": "e"}}
				""").json();
		String id = post.path("id").stringValue();
		assertDescribed("POST /api/v1/posts", "201", post);
		assertDescribed("GET /api/v1/posts/{id}", "200", client.get("/api/v1/posts/" + id).json());
		assertDescribed("POST /api/v1/attachments", "201",
				client.upload("/api/v1/attachments", "file", "Konzept.pdf", SampleFiles.pdf()).json());
		assertDescribed("POST /api/v1/projects/import", "200",
				client
					.upload("/api/v1/projects/import", "file", "Projekte.csv",
							SampleFiles.latin("Titel;Handlungsfelder\n;graffiti\n"))
					.json());
		assertDescribed("GET /api/v1/feed", "200", client.get("/api/v1/feed?limit=1").json());
		assertDescribed("GET /api/v1/me", "200", client.get("/api/v1/me").json());
		assertDescribed("GET /api/v1/fields-of-action", "200", client.get("/api/v1/fields-of-action").json());
		assertDescribed("GET /api/v1/municipalities", "200", client.get("/api/v1/municipalities").json());
		assertDescribed("GET /api/v1/municipalities/{ags}", "200",
				client.get("/api/v1/municipalities/14627060").json());
		assertDescribed("GET /api/v1/search", "200", client.get("/api/v1/search").json());
		assertDescribed("GET /api/v1/search", "200", client.get("/api/v1/search?likeMunicipality=14627060").json());
		assertDescribed("GET /api/v1/search/suggest", "200", client.get("/api/v1/search/suggest?q=graf").json());
		assertDescribed("GET /api/v1/search/similar/{type}/{id}", "200",
				client.get("/api/v1/search/similar/POST/" + id).json());
		JsonNode conversation = client.post("/api/v1/conversations", """
				{"subject": "s", "organisations": ["%s"], "message": "m"}
				""".formatted(member().organisation().id())).json();
		assertDescribed("POST /api/v1/conversations", "201", conversation);
		assertDescribed("GET /api/v1/conversations", "200", client.get("/api/v1/conversations").json());
		assertDescribed("POST /api/v1/conversations/{id}/messages", "201",
				client
					.post("/api/v1/conversations/" + conversation.path("id").stringValue() + "/messages",
							"{\"message\": \"x\"}")
					.json());
		JsonNode report = client.post("/api/v1/reports", """
				{"targetType": "POST", "targetId": "%s", "reason": "INSULT"}
				""".formatted(id)).json();
		assertDescribed("POST /api/v1/reports", "201", report);
		Client moderator = client(moderator());
		JsonNode cases = moderator.get("/api/v1/moderation/cases?limit=100").json();
		assertDescribed("GET /api/v1/moderation/cases", "200", cases);
		String caseId = cases.path("items")
			.valueStream()
			.filter((found) -> found.path("targetId").stringValue().equals(id))
			.findFirst()
			.orElseThrow()
			.path("id")
			.stringValue();
		assertDescribed("GET /api/v1/moderation/cases/{id}", "200",
				moderator.get("/api/v1/moderation/cases/" + caseId).json());
		moderator
			.post("/api/v1/moderation/cases/" + caseId + "/decision",
					"{\"action\": \"HIDE\", \"rule\": \"r\", \"text\": \"t\", \"version\": 1}")
			.is(200);
		assertDescribed("GET /api/v1/posts/{id}", "200", client.get("/api/v1/posts/" + id).json());
		assertDescribed("GET /api/v1/search/synonyms", "200", moderator.get("/api/v1/search/synonyms").json());
		assertDescribed("GET /api/v1/search/demand", "200", moderator.get("/api/v1/search/demand").json());
		JsonNode problem = client.post("/api/v1/posts", "{}").json();
		assertDescribed(this.document.path("components").path("schemas").path("Problem"), problem, "problem");
	}

	private void assertDescribed(String route, String status, JsonNode answer) {
		JsonNode schema = operations().filter((described) -> described.route().equals(route))
			.findFirst()
			.orElseThrow()
			.operation()
			.path("responses")
			.path(status)
			.path("content")
			.path("application/json")
			.path("schema");
		assertThat(schema.isMissingNode()).as(route).isFalse();
		assertDescribed(schema, answer, route);
	}

	private void assertDescribed(JsonNode described, JsonNode answer, String where) {
		JsonNode schema = resolve(described);
		if (answer.isObject() && schema.has("additionalProperties") && !schema.has("properties")) {
			answer.forEachEntry(
					(name, value) -> assertDescribed(schema.path("additionalProperties"), value, where + "." + name));
		}
		else if (answer.isObject()) {
			assertThat(schema.path("properties").propertyNames()).as(where).containsAll(answer.propertyNames());
			schema.path("required")
				.forEach((name) -> assertThat(answer.has(name.stringValue())).as(where + "." + name).isTrue());
			answer.forEachEntry(
					(name, value) -> assertDescribed(schema.path("properties").path(name), value, where + "." + name));
		}
		else if (answer.isArray()) {
			assertThat(type(schema)).as(where).isEqualTo("array");
			answer.forEach((item) -> assertDescribed(schema.path("items"), item, where + "[]"));
		}
		else if (answer.isString()) {
			assertThat(type(schema)).as(where).isEqualTo("string");
			if (schema.has("enum")) {
				assertThat(schema.path("enum").valueStream().map(JsonNode::stringValue)).as(where)
					.contains(answer.stringValue());
			}
		}
		else if (answer.isBoolean()) {
			assertThat(type(schema)).as(where).isEqualTo("boolean");
		}
		else if (answer.isIntegralNumber()) {
			assertThat(type(schema)).as(where).isIn("integer", "number");
		}
		else {
			assertThat(type(schema)).as(where).isEqualTo("number");
		}
	}

	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.get(0).stringValue() : type.stringValue("");
	}

	private JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").stringValue("");
		return reference.isEmpty() ? schema
				: this.document.path("components")
					.path("schemas")
					.path(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private List<String> parameters(String route) {
		return operations().filter((described) -> described.route().equals(route))
			.flatMap((described) -> described.operation().path("parameters").valueStream())
			.map((parameter) -> parameter.path("name").stringValue())
			.toList();
	}

	private Stream<Described> operations() {
		List<Described> found = new ArrayList<>();
		this.document.path("paths")
			.forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> found
				.add(new Described(method.toUpperCase(Locale.ROOT) + " " + path, operation))));
		return found.stream();
	}

	private record Described(String route, JsonNode operation) {

		boolean is(String part) {
			return this.route.contains(part);
		}

	}

}
