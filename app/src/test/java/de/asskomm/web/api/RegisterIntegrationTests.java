package de.asskomm.web.api;

import java.util.HashSet;
import java.util.Set;

import de.asskomm.Client;
import de.asskomm.TestAccounts;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterIntegrationTests extends ApiTests {

	@Test
	void tellsWhoIAm() {
		Actor actor = coordinator("Stadt Großenhain");
		JsonNode me = client(actor).get("/api/v1/me").is(200).json();
		assertThat(me.path("member").path("id").stringValue()).isEqualTo(actor.member().toString());
		assertThat(me.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(me.path("organisations").size()).isEqualTo(1);
		assertThat(me.path("organisations").get(0).path("district").stringValue()).isEqualTo("14627");
		assertThat(me.path("roles").valueStream().map(JsonNode::stringValue)).containsExactly("MEMBER", "COORDINATOR");
	}

	@Test
	void tellsAnAccountWithoutOrganisationThatItHasNone() {
		try (TestAccounts.TemporaryAccount nobody = TestAccounts.shared().accountOf()) {
			JsonNode me = Client.as(nobody.username()).get("/api/v1/me").is(200).json();
			assertThat(me.path("organisations").isEmpty()).isTrue();
			assertThat(me.has("organisation")).isFalse();
		}
	}

	@Test
	void listsTheFieldsOfAction() {
		JsonNode fields = client(coordinator("Stadt Großenhain")).get("/api/v1/fields-of-action").is(200).json();
		assertThat(fields.get(0).path("key").stringValue()).isEqualTo("graffiti");
		assertThat(fields.get(0).path("label").stringValue()).isEqualTo("Graffiti und Sachbeschädigung");
		assertThat(fields.get(0).size()).isEqualTo(2);
	}

	@Test
	void showsAMunicipality() {
		Client client = client(coordinator("Stadt Wilsdruff"));
		JsonNode town = client.get("/api/v1/municipalities/14627060").is(200).json();
		assertThat(town.path("ags").stringValue()).isEqualTo("14627060");
		assertThat(town.path("name").stringValue()).isEqualTo("Großenhain");
		assertThat(town.path("kind").stringValue()).isEqualTo("MAJOR_DISTRICT_TOWN");
		assertThat(town.path("district").path("key").stringValue()).isEqualTo("14627");
		assertThat(town.path("district").path("name").stringValue()).contains("Meißen");
		assertThat(town.path("population").intValue()).isPositive();
		assertThat(town.path("sizeClass").stringValue()).isEqualTo("FROM_10000");
		assertThat(town.path("location").path("lat").doubleValue()).isBetween(51.0, 52.0);
		assertThat(town.path("location").path("lon").doubleValue()).isBetween(13.0, 14.0);
		assertThat(town.path("policeDirectorate").stringValue()).isEqualTo("Dresden");
		assertThat(town.path("status").isObject()).isTrue();
	}

	@Test
	void saysWhichMunicipalitiesTakePart() {
		Client client = client(coordinator("Stadt Frankenberg/Sa."));
		JsonNode status = client.get("/api/v1/municipalities/14522150").is(200).json().path("status");
		assertThat(status.path("onPlatform").booleanValue()).isTrue();
		assertThat(status.path("organisation").path("name").stringValue()).isEqualTo("Stadt Frankenberg/Sa.");
		JsonNode listed = client.get("/api/v1/municipalities?q=frankenberg").is(200).json().path("items").get(0);
		assertThat(listed.path("status")).isEqualTo(status);
	}

	@Test
	void findsMunicipalities() {
		Client client = client(coordinator("Stadt Wilsdruff"));
		assertThat(client.get("/api/v1/municipalities").is(200).json().path("items").size()).isEqualTo(418);
		assertThat(
				client.get("/api/v1/municipalities?q=grossenh").json().path("items").get(0).path("name").stringValue())
			.isEqualTo("Großenhain");
		JsonNode large = client.get("/api/v1/municipalities?district=14627&sizeClass=FROM_20000&q=").json();
		assertThat(large.path("items").valueStream())
			.allMatch((town) -> town.path("district").path("key").stringValue().equals("14627")
					&& town.path("population").intValue() >= 20_000)
			.isNotEmpty();
	}

	@Test
	void listsMunicipalitiesInPagesWithoutGapsOrRepetition() {
		Client client = client(coordinator("Stadt Wilsdruff"));
		Set<String> seen = new HashSet<>();
		String cursor = "";
		int pages = 0;
		do {
			JsonNode page = client.get("/api/v1/municipalities?limit=100&cursor=" + cursor).is(200).json();
			page.path("items").forEach((town) -> assertThat(seen.add(town.path("ags").stringValue())).isTrue());
			cursor = page.path("nextCursor").stringValue("");
			pages++;
		}
		while (!cursor.isEmpty());
		assertThat(seen).hasSize(418);
		assertThat(pages).isEqualTo(5);
	}

}
