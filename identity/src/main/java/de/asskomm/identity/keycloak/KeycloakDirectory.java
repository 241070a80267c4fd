package de.asskomm.identity.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import de.asskomm.identity.keycloak.AdminApi.Answer;
import de.asskomm.identity.sync.AccountDirectory;
import de.asskomm.membership.MailDomain;
import de.asskomm.membership.Member;
import de.asskomm.membership.Participation;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static de.asskomm.identity.keycloak.AdminApi.encoded;
import static de.asskomm.identity.keycloak.AdminApi.require;

/**
 * Keycloak's Organizations as the directory of accounts. An organisation that was opened
 * on the platform carries the platform's identifier as an attribute, because Keycloak
 * gives it one of its own; a group per role grants the role within the organisation.
 */
final class KeycloakDirectory implements AccountDirectory {

	private static final int CONFLICT = 409;

	private static final int NOT_FOUND = 404;

	private static final int BAD_REQUEST = 400;

	private static final int PAGE = 100;

	private static final String PLATFORM_ID = "platform_id";

	private static final String PLACEHOLDER = ".organisation.invalid";

	private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

	private static final String UPDATE_PROFILE = "UPDATE_PROFILE";

	private final AdminApi api;

	private final IdentitySettings settings;

	/** Where an organisation and its groups are found; they never change. */
	private final Map<OrganisationId, Place> places = new ConcurrentHashMap<>();

	private final Map<Role, JsonNode> roles = new ConcurrentHashMap<>();

	KeycloakDirectory(AdminApi api, IdentitySettings settings) {
		this.api = api;
		this.settings = settings;
	}

	@Override
	public void put(Participation participation) {
		Organisation organisation = participation.organisation();
		Optional<String> key = find(organisation);
		if (key.isPresent()) {
			change("/organizations/" + key.get(), participation);
			return;
		}
		Map<String, Object> wanted = new LinkedHashMap<>();
		wanted.put("name", organisation.alias());
		wanted.put("alias", organisation.alias());
		fill(wanted, participation);
		wanted.put("domains", domains(participation));
		Answer created = this.api.post("/organizations", wanted);
		if (!created.isOk()) {
			wanted.put("domains", placeholder(organisation));
			created = this.api.post("/organizations", wanted);
		}
		if (created.status() != CONFLICT || find(organisation).isEmpty()) {
			require(created);
		}
	}

	/** What Keycloak's administrators set besides, such as identity providers, stays. */
	private void change(String path, Participation participation) {
		Map<String, Object> wanted = new LinkedHashMap<>();
		JsonNode present = require(this.api.get(path)).body();
		present.forEachEntry(wanted::put);
		fill(wanted, participation);
		wanted.put("domains", domains(participation));
		Answer changed = this.api.put(path, wanted);
		if (!changed.isOk()) {
			wanted.put("domains", present.path("domains"));
			require(this.api.put(path, wanted));
		}
	}

	private static void fill(Map<String, Object> wanted, Participation participation) {
		Organisation organisation = participation.organisation();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(PLATFORM_ID, List.of(organisation.id().toString()));
		attributes.put("kind", List.of(organisation.type().name()));
		attributes.put("title", List.of(organisation.name()));
		Ags ags = organisation.ags();
		DistrictKey district = organisation.district();
		if (ags != null) {
			attributes.put("ags", List.of(ags.value()));
		}
		else if (district != null) {
			attributes.put("district", List.of(district.value()));
		}
		wanted.put("enabled", participation.state().allowsActing());
		wanted.put("attributes", attributes);
	}

	private static List<Map<String, Object>> domains(Participation participation) {
		List<MailDomain> domains = participation.mailDomains();
		return domains.isEmpty() ? placeholder(participation.organisation())
				: domains.stream().map((domain) -> domain(domain.value(), true)).toList();
	}

	/**
	 * Keycloak wants a domain of each organisation and gives it to one only, whereas two
	 * may share a mail server: the second gets one that nobody has.
	 */
	private static List<Map<String, Object>> placeholder(Organisation organisation) {
		return List.of(domain(organisation.alias() + PLACEHOLDER, false));
	}

	private static Map<String, Object> domain(String name, boolean verified) {
		return Map.of("name", name, "verified", verified);
	}

	/** The key of an organisation in Keycloak. */
	private Optional<String> find(Organisation organisation) {
		Place known = this.places.get(organisation.id());
		if (known != null) {
			return Optional.of(known.organisation());
		}
		Optional<String> found = search(organisation).or(() -> sameIdentifier(organisation));
		found.ifPresent((key) -> this.places.putIfAbsent(organisation.id(), new Place(key, new ConcurrentHashMap<>())));
		return found;
	}

	private Optional<String> search(Organisation organisation) {
		Answer answer = require(
				this.api.get("/organizations?q=" + encoded(PLATFORM_ID + ":" + organisation.id()) + "&max=2"));
		return answer.body().valueStream().map((one) -> one.path("id").stringValue()).findFirst();
	}

	private Optional<String> sameIdentifier(Organisation organisation) {
		Answer answer = require(this.api.get("/organizations/" + organisation.id()), NOT_FOUND);
		return answer.isOk() ? Optional.of(organisation.id().toString()) : Optional.empty();
	}

	private Place place(Organisation organisation) {
		if (find(organisation).isEmpty()) {
			throw new DirectoryUnavailable("Organisation %s is not there yet".formatted(organisation.alias()), null);
		}
		return Objects.requireNonNull(this.places.get(organisation.id()));
	}

	@Override
	public Enrolled enrol(Organisation organisation, Member member) {
		Place place = place(organisation);
		JsonNode user = account(member).orElseGet(() -> create(member));
		String account = user.path("id").stringValue();
		if (!user.path("enabled").booleanValue(true)) {
			require(this.api.put("/users/" + account, Map.of("enabled", true)));
		}
		require(this.api.post(place.path() + "/members", account), CONFLICT, BAD_REQUEST);
		for (Role role : Role.values()) {
			boolean holds = role == Role.MEMBER || role == member.role();
			if (holds) {
				require(this.api.put(place.path() + "/groups/" + group(place, role) + "/members/" + account, null),
						CONFLICT);
			}
			else if (existingGroup(place, role).isPresent()) {
				require(this.api.delete(place.path() + "/groups/" + group(place, role) + "/members/" + account),
						NOT_FOUND, BAD_REQUEST);
			}
		}
		boolean awaitsPassword = user.path("requiredActions")
			.valueStream()
			.anyMatch((action) -> action.stringValue().equals(UPDATE_PASSWORD));
		return new Enrolled(new MemberId(UUID.fromString(account)), awaitsPassword);
	}

	private Optional<JsonNode> account(Member member) {
		MemberId known = member.account();
		if (known != null) {
			Answer answer = require(this.api.get("/users/" + known), NOT_FOUND);
			if (answer.isOk()) {
				return Optional.of(answer.body());
			}
		}
		return byMail(member);
	}

	private Optional<JsonNode> byMail(Member member) {
		return require(
				this.api.get("/users?exact=true&briefRepresentation=false&email=" + encoded(member.mail().value())))
			.body()
			.valueStream()
			.findFirst();
	}

	private JsonNode create(Member member) {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("username", member.mail().value());
		user.put("email", member.mail().value());
		user.put("emailVerified", false);
		user.put("enabled", true);
		user.put("attributes", Map.of("locale", List.of("de")));
		String name = member.name();
		// Whose name is not known is asked for it, before Keycloak misses it.
		user.put("requiredActions",
				(name != null) ? List.of(UPDATE_PASSWORD) : List.of(UPDATE_PASSWORD, UPDATE_PROFILE));
		if (name != null) {
			int lastBlank = name.lastIndexOf(' ');
			user.put("firstName", (lastBlank > 0) ? name.substring(0, lastBlank) : "");
			user.put("lastName", name.substring(lastBlank + 1));
		}
		Answer created = this.api.post("/users", user);
		if (created.status() == CONFLICT) {
			return byMail(member).orElseThrow(() -> new DirectoryRefused("409 " + created.body()));
		}
		return require(this.api.get("/users/" + require(created).created())).body();
	}

	private String group(Place place, Role role) {
		return existingGroup(place, role).orElseGet(() -> createGroup(place, role));
	}

	private Optional<String> existingGroup(Place place, Role role) {
		if (place.groups().isEmpty()) {
			loadGroups(place);
		}
		return Optional.ofNullable(place.groups().get(role));
	}

	private void loadGroups(Place place) {
		JsonNode groups = require(this.api.get(place.path() + "/groups?max=" + PAGE)).body();
		for (Role role : Role.values()) {
			groups.valueStream()
				.filter((one) -> one.path("name").stringValue().equals(groupName(role)))
				.findFirst()
				.ifPresent((one) -> place.groups().put(role, one.path("id").stringValue()));
		}
	}

	private String createGroup(Place place, Role role) {
		Answer created = this.api.post(place.path() + "/groups", Map.of("name", groupName(role)));
		String group;
		if (created.status() == CONFLICT) {
			loadGroups(place);
			group = Optional.ofNullable(place.groups().get(role))
				.orElseThrow(() -> new DirectoryUnavailable("Group %s is being made".formatted(role), null));
		}
		else {
			group = require(created).created();
		}
		require(this.api.post(place.path() + "/groups/" + group + "/role-mappings/realm", List.of(realmRole(role))));
		place.groups().put(role, group);
		return group;
	}

	private JsonNode realmRole(Role role) {
		return this.roles.computeIfAbsent(role,
				(wanted) -> require(this.api.get("/roles/" + wanted.name().toLowerCase(Locale.ROOT))).body());
	}

	private static String groupName(Role role) {
		return switch (role) {
			case MEMBER -> "Mitglieder";
			case COORDINATOR -> "Koordination";
			case MODERATOR -> "Moderation";
			case ADMIN -> "Verwaltung";
		};
	}

	@Override
	public void invite(MemberId account) {
		require(this.api.put("/users/%s/execute-actions-email?client_id=%s&redirect_uri=%s&lifespan=%d".formatted(
				account, encoded(this.settings.clientId()), encoded(this.settings.welcome().toString()),
				this.settings.invitationLifetime().toSeconds()), List.of(UPDATE_PASSWORD)));
	}

	@Override
	public void expel(Organisation organisation, Member member) {
		Optional<JsonNode> user = account(member);
		if (user.isEmpty()) {
			return;
		}
		String account = user.get().path("id").stringValue();
		Optional<String> key = find(organisation);
		if (key.isPresent()) {
			require(this.api.delete("/organizations/" + key.get() + "/members/" + account), NOT_FOUND, BAD_REQUEST);
		}
		boolean elsewhere = !require(this.api.get("/organizations/members/" + account + "/organizations")).body()
			.isEmpty();
		if (!elsewhere) {
			require(this.api.put("/users/" + account, Map.of("enabled", false)));
		}
		require(this.api.post("/users/" + account + "/logout", null), NOT_FOUND);
	}

	@Override
	public List<KnownOrganisation> organisations(int first, int limit) {
		return require(this.api.get("/organizations?briefRepresentation=false&first=%d&max=%d".formatted(first, limit)))
			.body()
			.valueStream()
			.map(KeycloakDirectory::organisation)
			.toList();
	}

	private static KnownOrganisation organisation(JsonNode told) {
		JsonNode attributes = told.path("attributes");
		String alias = told.path("alias").stringValue("");
		Optional<Ags> ags = attribute(attributes, "ags").flatMap(Ags::parse);
		Optional<OrganisationType> type = attribute(attributes, "kind").flatMap(KeycloakDirectory::type);
		String id = attribute(attributes, PLATFORM_ID).orElse(told.path("id").stringValue(""));
		@Nullable Organisation organisation = type
			.map((known) -> new Organisation(OrganisationId.parse(id), alias,
					attribute(attributes, "title").orElse(alias), known, ags.orElse(null),
					ags.map(Ags::district)
						.or(() -> attribute(attributes, "district").flatMap(DistrictKey::parse))
						.orElse(null)))
			.orElse(null);
		return new KnownOrganisation(told.path("id").stringValue(""), organisation, alias,
				told.path("enabled").booleanValue(true),
				told.path("domains")
					.valueStream()
					.map((domain) -> domain.path("name").stringValue(""))
					.filter((name) -> !name.endsWith(PLACEHOLDER) && MailDomain.parse(name).isPresent())
					.toList());
	}

	private static Optional<OrganisationType> type(String name) {
		for (OrganisationType type : OrganisationType.values()) {
			if (type.name().equals(name)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	private static Optional<String> attribute(JsonNode attributes, String name) {
		return attributes.path(name).valueStream().map((value) -> value.stringValue("")).findFirst();
	}

	@Override
	public List<KnownAccount> members(KnownOrganisation organisation) {
		String path = "/organizations/" + organisation.key();
		Map<String, Role> roles = new HashMap<>();
		JsonNode groups = require(this.api.get(path + "/groups?max=" + PAGE)).body();
		for (Role role : List.of(Role.COORDINATOR, Role.MODERATOR, Role.ADMIN)) {
			groups.valueStream()
				.filter((group) -> group.path("name").stringValue("").equals(groupName(role)))
				.forEach((group) -> all(path + "/groups/" + group.path("id").stringValue() + "/members")
					.forEach((account) -> roles.put(account.path("id").stringValue(), role)));
		}
		return all(path + "/members").stream().map((account) -> {
			String id = account.path("id").stringValue();
			String name = (account.path("firstName").stringValue("") + " " + account.path("lastName").stringValue(""))
				.strip();
			return new KnownAccount(new MemberId(UUID.fromString(id)), account.path("email").stringValue(null),
					name.isEmpty() ? null : name, roles.getOrDefault(id, Role.MEMBER));
		}).toList();
	}

	private List<JsonNode> all(String path) {
		List<JsonNode> found = new ArrayList<>();
		List<JsonNode> page;
		do {
			page = require(this.api.get("%s?first=%d&max=%d".formatted(path, found.size(), PAGE))).body()
				.valueStream()
				.toList();
			found.addAll(page);
		}
		while (page.size() == PAGE);
		return found;
	}

	private record Place(String organisation, Map<Role, String> groups) {

		String path() {
			return "/organizations/" + this.organisation;
		}

	}

}
