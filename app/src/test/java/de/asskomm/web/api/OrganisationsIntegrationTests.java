package de.asskomm.web.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.Client;
import de.asskomm.TestAccounts;
import de.asskomm.TestAccounts.TemporaryAccount;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OrganisationsIntegrationTests extends ApiTests {

	private static final String ORGANISATIONS = "/api/v1/organisations";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

	private final Client moderator = client(moderator());

	private final Client coordinator = client(coordinator("Stadt Großenhain"));

	@Test
	void takesAnOrganisationOnBoardUntilItsCoordinatorActsForIt() {
		JsonNode opened = open();
		String id = opened.path("id").stringValue();
		assertThat(opened.path("state").stringValue()).isEqualTo("INVITED");
		assertThat(opened.path("mailDomains").get(0).stringValue()).isEqualTo(this.domain);
		assertThat(opened.path("contacts").get(0).path("office").stringValue()).isEqualTo("Koordinierungsstelle");
		assertThat(opened.path("contacts").get(0).has("mail")).as("nobody is shown before they want to").isFalse();
		awaitInStep(id);
		try (TemporaryAccount invited = TestAccounts.shared().accept("amt@" + this.domain)) {
			JsonNode me = Client.as(invited.username()).get("/api/v1/me").is(200).json();
			assertThat(me.path("organisation").path("id").stringValue()).isEqualTo(id);
			assertThat(me.path("organisation").path("roles").toString()).contains("COORDINATOR");
			assertThat(this.moderator.get(ORGANISATIONS + "/" + id).json().path("state").stringValue())
				.isEqualTo("ACTIVE");
			Client own = Client.as(invited.username());
			own.post(ORGANISATIONS + "/" + id + "/members",
					"{\"email\": \"kollege@%s\", \"role\": \"MEMBER\"}".formatted(this.domain))
				.is(201);
			JsonNode profile = own.put(ORGANISATIONS + "/" + id + "/profile", """
					{"version": %d, "about": "Wir beraten.", "mail": "post@%s", "fieldsOfAction": ["graffiti"]}
					""".formatted(own.get(ORGANISATIONS + "/" + id).json().path("version").longValue(), this.domain))
				.is(200)
				.json();
			assertThat(profile.path("about").stringValue()).isEqualTo("Wir beraten.");
			assertThat(found("?type=COACH&fieldOfAction=graffiti&q=" + this.domain)).containsExactly(id);
			assertThat(found("?type=POLICE&q=" + this.domain)).isEmpty();
		}
	}

	@Test
	void whoeverIsDeactivatedActsNoLongerAlthoughTheTokenIsStillGood() {
		String id = open().path("id").stringValue();
		awaitInStep(id);
		try (TemporaryAccount account = TestAccounts.shared().accept("amt@" + this.domain)) {
			Client own = Client.as(account.username());
			own.get(ORGANISATIONS).is(200);
			JsonNode member = members(id).get(0);
			String address = ORGANISATIONS + "/" + id + "/members/" + member.path("id").stringValue();
			this.moderator
				.put(address,
						"{\"version\": %d, \"state\": \"DEACTIVATED\"}".formatted(member.path("version").longValue()))
				.isInvalid("member");
			this.moderator
				.put(ORGANISATIONS + "/" + id,
						"{\"version\": %d, \"name\": \"Zu\", \"mailDomains\": [\"%s\"], \"state\": \"SUSPENDED\"}"
							.formatted(this.moderator.get(ORGANISATIONS + "/" + id).json().path("version").longValue(),
									this.domain))
				.is(200);
			await().atMost(Duration.ofSeconds(20)).until(() -> own.get(ORGANISATIONS).status() == 403);
		}
	}

	@Test
	void invitesManyAtOnceAndSaysWhyOthersAreNot() {
		String id = open().path("id").stringValue();
		String people = IntStream.range(0, 20)
			.mapToObj((number) -> "{\"email\": \"p%d@%s\"}".formatted(number, this.domain))
			.collect(Collectors.joining(", "));
		JsonNode answer = this.moderator.post(ORGANISATIONS + "/" + id + "/invitations", """
				{"role": "MEMBER", "members": [%s, {"email": "nichts"}, {"email": "x@anderswo.example"},
				 {"email": "P1@%s", "name": "Doppelt"}]}
				""".formatted(people, this.domain)).is(200).json();
		assertThat(answer.path("items").valueStream().map((item) -> item.path("result").stringValue())).hasSize(23)
			.endsWith("INVITED", "WRONG_ADDRESS", "DOMAIN_NOT_ALLOWED", "ALREADY_THERE");
		awaitInStep(id);
		assertThat(members(id)).hasSize(21);
		this.moderator.post(ORGANISATIONS + "/" + id + "/invitations", "{\"role\": \"MEMBER\", \"members\": []}")
			.isInvalid("members");
	}

	@Test
	void namesWhatIsWrongWithAnInvitation() {
		String members = ORGANISATIONS + "/" + coordinator("Stadt Großenhain").organisation().id() + "/members";
		this.coordinator.post(members, "{}").isInvalid("role");
		this.coordinator.post(members, "{\"email\": \"x\", \"role\": \"MEMBER\"}").isInvalid("email");
		this.coordinator.post(members, "{\"email\": \"x@anderswo.example\", \"role\": \"MEMBER\"}").isInvalid("email");
		this.coordinator.post(members, "{\"email\": \"x@grossenhain.example\", \"role\": \"ADMIN\"}").isInvalid("role");
		this.coordinator.post(members, "{\"role\": 7}").isProblem(400, "malformed");
		this.coordinator.post(members, "[").isProblem(400, "malformed");
		this.coordinator.get(members + "?limit=0").isInvalid("limit");
		this.coordinator.get(members + "?cursor=x").isInvalid("cursor");
		this.coordinator.put(members + "/" + UUID.randomUUID(), "{\"version\": 1}").isProblem(404, "not-found");
	}

	@Test
	void namesWhatIsWrongWithAnOrganisation() {
		this.moderator.post(ORGANISATIONS, "{}")
			.isInvalid("name")
			.isInvalid("type")
			.isInvalid("mailDomains")
			.isInvalid("coordinator");
		this.moderator.post(ORGANISATIONS, "{\"agreementOn\": \"gestern\"}").isInvalid("agreementOn");
		this.moderator.post(ORGANISATIONS, """
				{"name": "Stadt Großenhain", "type": "MUNICIPALITY", "ags": "14627060",
				 "mailDomains": ["%s"], "coordinator": "a@%s"}
				""".formatted(this.domain, this.domain)).isInvalid("ags");
		this.coordinator.post(ORGANISATIONS, "{}").isProblem(403, "forbidden");
	}

	@Test
	void aRepeatedRequestInvitesOnce() {
		String id = open().path("id").stringValue();
		Client withKey = this.moderator.with("Idempotency-Key", unique("einladen"));
		String body = "{\"email\": \"einmal@%s\", \"role\": \"MEMBER\"}".formatted(this.domain);
		String first = withKey.post(ORGANISATIONS + "/" + id + "/members", body).is(201).id();
		assertThat(withKey.post(ORGANISATIONS + "/" + id + "/members", body).is(201).id()).isEqualTo(first);
		this.moderator.post(ORGANISATIONS + "/" + id + "/members", body).isInvalid("email");
	}

	@Test
	void rolesChangeAndAreHandedOver() {
		String id = open().path("id").stringValue();
		String members = ORGANISATIONS + "/" + id + "/members/";
		String deputy = this.moderator
			.post(ORGANISATIONS + "/" + id + "/members",
					"{\"email\": \"vertretung@%s\", \"role\": \"MEMBER\"}".formatted(this.domain))
			.is(201)
			.id();
		this.moderator.put(members + deputy, "{\"version\": 1, \"role\": \"COORDINATOR\", \"until\": \"2020-01-01\"}")
			.isInvalid("until");
		JsonNode changed = this.moderator
			.put(members + deputy,
					"{\"version\": 1, \"role\": \"COORDINATOR\", \"until\": \"%s\"}"
						.formatted(LocalDate.now().plusWeeks(2)))
			.is(200)
			.json();
		assertThat(changed.path("role").stringValue()).isEqualTo("COORDINATOR");
		this.moderator.put(members + deputy, "{\"version\": 1, \"role\": \"MEMBER\"}").isProblem(409, "stale");
		String first = members(id).get(0).path("id").stringValue();
		this.moderator.post(members + first + "/hand-over", "{\"successor\": \"%s\"}".formatted(deputy))
			.isInvalid("successor");
		this.moderator.delete(members + deputy).is(204);
		this.moderator.get(members + deputy).isProblem(404, "not-found");
		this.moderator.delete(members + first).isInvalid("member");
		this.moderator.post(members + first + "/invitation").is(204);
	}

	@Test
	void findsOrganisationsInPagesWithoutGapsOrRepetition() {
		coordinator("Stadt Wilsdruff");
		List<String> all = found("?limit=100");
		List<String> paged = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = this.coordinator.get(ORGANISATIONS + "?limit=2&cursor=" + cursor).is(200).json();
			page.path("items").forEach((item) -> paged.add(item.path("id").stringValue()));
			cursor = page.path("nextCursor").stringValue("");
		}
		while (!cursor.isEmpty());
		assertThat(paged).doesNotHaveDuplicates().containsAll(all);
		assertThat(found("?q=grossenhain%20stadt")).hasSize(1);
		assertThat(found("?district=14628&type=MUNICIPALITY&q=wilsdruff")).hasSize(1);
	}

	private JsonNode open() {
		return this.moderator.post(ORGANISATIONS, """
				{"name": "Träger %s", "type": "COACH", "mailDomains": ["%s"], "agreementOn": "2024-03-01",
				 "coordinator": "amt@%s"}
				""".formatted(this.domain, this.domain, this.domain)).is(201).json();
	}

	private List<JsonNode> members(String id) {
		return this.moderator.get(ORGANISATIONS + "/" + id + "/members?limit=500")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.toList();
	}

	private void awaitInStep(String id) {
		await().atMost(PATIENCE).until(() -> members(id).stream().noneMatch((member) -> member.has("delay")));
	}

	private List<String> found(String query) {
		return this.coordinator.get(ORGANISATIONS + query)
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.map((item) -> item.path("id").stringValue())
			.toList();
	}

}
