package de.asskomm.web.api;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import de.asskomm.Client;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the tests of the interface for programs have in common: real accounts, and the
 * running platform with everything behind it.
 */
abstract class ApiTests {

	private static final Map<String, String> COORDINATORS = Map.of("Stadt Großenhain", "koordination-grossenhain",
			"Stadt Wilsdruff", "koordination-wilsdruff", "Stadt Frankenberg/Sa.", "koordination-frankenberg");

	private static final Map<MemberId, String> USERNAMES = new ConcurrentHashMap<>();

	static Actor coordinator(String town) {
		return signIn(COORDINATORS.get(town));
	}

	/** Another coordinator of Großenhain. */
	static Actor colleague() {
		return signIn("zweite-koordination-grossenhain");
	}

	/** Somebody of Leipzig who does not speak for the town. */
	static Actor member() {
		return signIn("mitglied-leipzig");
	}

	static Actor moderator() {
		return signIn("moderation-lpr");
	}

	static Actor secondModerator() {
		return signIn("zweite-moderation-lpr");
	}

	/** Who the platform says that the account is. */
	static Actor signIn(String username) {
		JsonNode me = Client.as(username).get("/api/v1/me").is(200).json();
		MemberId member = new MemberId(UUID.fromString(me.path("member").path("id").stringValue()));
		USERNAMES.put(member, username);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		me.path("roles").forEach((role) -> roles.add(Role.valueOf(role.stringValue())));
		return new Actor(member, me.path("member").path("displayName").stringValue(),
				organisation(me.path("organisation")), roles);
	}

	private static Organisation organisation(JsonNode told) {
		@Nullable String ags = told.path("ags").stringValue(null);
		@Nullable String district = told.path("district").stringValue(null);
		return new Organisation(new OrganisationId(UUID.fromString(told.path("id").stringValue())),
				told.path("alias").stringValue(), told.path("name").stringValue(),
				OrganisationType.valueOf(told.path("type").stringValue()), (ags != null) ? new Ags(ags) : null,
				(district != null) ? new DistrictKey(district) : null);
	}

	static Client client(Actor actor) {
		return Client.as(USERNAMES.get(actor.member()));
	}

	/** A complete post. */
	static String post(String title) {
		return """
				{"kind": "EXPERIENCE_REPORT", "title": "%s", "body": "Wir haben **aufgeräumt**.",
				 "fieldsOfAction": ["graffiti"], "visibility": "NETWORK"}
				""".formatted(title);
	}

	/** A post is reported and hidden by the moderation. */
	static void hide(String post) {
		String cases = "/api/v1/moderation/cases";
		Client moderator = client(moderator());
		client(coordinator("Stadt Wilsdruff")).post("/api/v1/reports", """
				{"targetType": "POST", "targetId": "%s", "reason": "PERSONAL_DATA", "text": "Ein Name"}
				""".formatted(post)).is(201);
		String address = moderator.get(cases + "?state=OPEN&reason=PERSONAL_DATA&limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((found) -> found.path("targetId").stringValue().equals(post))
			.map((found) -> cases + "/" + found.path("id").stringValue())
			.findFirst()
			.orElseThrow();
		long version = moderator.post(address + "/claim").is(200).json().path("version").longValue();
		moderator.post(address + "/decision", """
				{"action": "HIDE", "rule": "Keine Namen", "text": "Bitte ohne Namen.", "version": %d}
				""".formatted(version)).is(200);
	}

	static String unique(String title) {
		return title + " " + UUID.randomUUID();
	}

}
