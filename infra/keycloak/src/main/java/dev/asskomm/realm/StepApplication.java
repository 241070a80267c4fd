package dev.asskomm.realm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings one realm of a running Keycloak into the shape that a step wants.
 */
final class StepApplication {

	/** What is not a property of the realm itself. */
	private static final Set<String> PARTS = Set.of("realm", "roles", "clientScopes", "clients", "users",
			"authenticationFlows", "authenticatorConfig", "organizations", "defaultDefaultClientScopes",
			"defaultOptionalClientScopes");

	private final AdminApi api;

	private final String realm;

	private final boolean checkOnly;

	private final List<String> changes = new ArrayList<>();

	StepApplication(AdminApi api, String realm, boolean checkOnly) {
		this.api = api;
		this.realm = realm;
		this.checkOnly = checkOnly;
	}

	/**
	 * Applies a step.
	 * @param step its content, with all values filled in
	 * @return what was changed, or would be; empty if the realm was already so
	 * @throws IOException if Keycloak refuses or does not answer
	 */
	List<String> apply(ObjectNode step) throws IOException {
		if (this.api.find(path("")).isEmpty()) {
			this.changes.add("Realm " + this.realm + " angelegt");
			if (this.checkOnly) {
				return this.changes;
			}
			this.api.change("POST", "", object("realm", this.realm));
			this.api.renewToken();
		}
		for (JsonNode role : step.path("roles").path("realm")) {
			applyRole((ObjectNode) role);
		}
		for (JsonNode scope : step.path("clientScopes")) {
			applyClientScope((ObjectNode) scope);
		}
		applyDefaultScopes(step, "defaultDefaultClientScopes", "/default-default-client-scopes");
		applyDefaultScopes(step, "defaultOptionalClientScopes", "/default-optional-client-scopes");
		for (JsonNode client : step.path("clients")) {
			applyClient((ObjectNode) client);
		}
		for (JsonNode user : step.path("users")) {
			applyServiceAccount((ObjectNode) user);
		}
		if (step.has("authenticationFlows")) {
			applyFlows(step);
		}
		for (JsonNode organisation : step.path("organizations")) {
			applyOrganisation((ObjectNode) organisation);
		}
		applyRealm(step);
		return this.changes;
	}

	private void applyRealm(ObjectNode step) throws IOException {
		ObjectNode wanted = step.deepCopy();
		wanted.remove(PARTS);
		JsonNode actual = this.api.get(path(""));
		List<String> differing = Difference.between(wanted, actual);
		if (!differing.isEmpty()) {
			note("Realm: " + String.join(", ", differing));
			ObjectNode changed = object();
			// all of a structure, else Keycloak would forget the rest of it
			wanted.propertyNames().forEach((name) -> changed.set(name, Difference.applied(wanted, actual).get(name)));
			change("PUT", "", changed);
		}
	}

	private void applyRole(ObjectNode wanted) throws IOException {
		applyOne("Rolle " + name(wanted), wanted, this.api.find(path("/roles/" + encoded(name(wanted)))), "/roles",
				"/roles/" + encoded(name(wanted)));
	}

	private void applyClientScope(ObjectNode scope) throws IOException {
		ObjectNode wanted = scope.deepCopy();
		wanted.remove("protocolMappers");
		String label = "Client-Scope " + name(wanted);
		Optional<JsonNode> actual = named("/client-scopes", "name", name(wanted));
		String id = applyOne(label, wanted, actual, "/client-scopes",
				"/client-scopes/" + actual.map(StepApplication::id).orElse(""));
		String mappers = "/client-scopes/" + id + "/protocol-mappers/models";
		for (JsonNode mapper : scope.path("protocolMappers")) {
			Optional<JsonNode> present = id.isEmpty() ? Optional.empty()
					: named(mappers, "name", mapper.get("name").asString());
			applyOne(label + ", " + name(mapper), (ObjectNode) mapper, present, mappers,
					mappers + "/" + present.map(StepApplication::id).orElse(""));
		}
	}

	private void applyDefaultScopes(ObjectNode step, String property, String path) throws IOException {
		if (step.get(property) instanceof ArrayNode wanted) {
			applyScopeSet("Realm, " + property, wanted, path);
		}
	}

	/** Exactly these scopes, no more and no fewer. */
	private void applyScopeSet(String label, ArrayNode wanted, String path) throws IOException {
		Set<String> missing = texts(wanted);
		for (JsonNode scope : this.api.get(path(path))) {
			if (!missing.remove(name(scope))) {
				note(label + ": ohne " + name(scope));
				change("DELETE", path + "/" + id(scope), object());
			}
		}
		for (String name : missing) {
			note(label + ": mit " + name);
			change("PUT", path + "/" + named("/client-scopes", "name", name).map(StepApplication::id).orElse(""),
					object());
		}
	}

	private void applyClient(ObjectNode client) throws IOException {
		ObjectNode wanted = client.deepCopy();
		ArrayNode byDefault = (ArrayNode) wanted.remove("defaultClientScopes");
		ArrayNode optional = (ArrayNode) wanted.remove("optionalClientScopes");
		String label = "Client " + client.get("clientId").asString();
		Optional<JsonNode> actual = client(client.get("clientId").asString());
		String id = applyOne(label, wanted, actual, "/clients",
				"/clients/" + actual.map(StepApplication::id).orElse(""));
		if (byDefault != null && optional != null && !id.isEmpty()) {
			// a scope cannot be both: first what leaves either list
			applyScopeSet(label, byDefault, "/clients/" + id + "/default-client-scopes");
			applyScopeSet(label, optional, "/clients/" + id + "/optional-client-scopes");
		}
	}

	/** People's accounts are data and in no step; those of programs have roles. */
	private void applyServiceAccount(ObjectNode user) throws IOException {
		if (!user.has("serviceAccountClientId")) {
			throw new IOException("Schritte legen keine Konten von Menschen an: " + user.path("username").asString());
		}
		String clientId = user.get("serviceAccountClientId").asString();
		Optional<JsonNode> client = client(clientId);
		for (Map.Entry<String, JsonNode> roles : user.path("clientRoles").properties()) {
			Set<String> missing = texts((ArrayNode) roles.getValue());
			String of = client(roles.getKey()).map(StepApplication::id).orElse("");
			String mappings = "";
			if (client.isPresent()) {
				String account = id(this.api.get(path("/clients/" + id(client.get()) + "/service-account-user")));
				mappings = "/users/" + account + "/role-mappings/clients/" + of;
				this.api.get(path(mappings)).forEach((role) -> missing.remove(name(role)));
			}
			ArrayNode added = RealmStep.JSON.createArrayNode();
			for (String role : missing) {
				note("Dienstkonto von %s: mit der Rolle %s".formatted(clientId, role));
				if (!this.checkOnly) {
					added.add(this.api.get(path("/clients/" + of + "/roles/" + encoded(role))));
				}
			}
			if (!added.isEmpty()) {
				change("POST", mappings, added);
			}
		}
	}

	private void applyFlows(ObjectNode step) throws IOException {
		FlowApplication flows = new FlowApplication(this.api, this.realm, step, this::note, this.checkOnly);
		for (JsonNode flow : step.get("authenticationFlows")) {
			if (flow.path("topLevel").asBoolean()) {
				flows.apply((ObjectNode) flow);
			}
		}
	}

	private void applyOrganisation(ObjectNode organisation) throws IOException {
		ObjectNode wanted = organisation.deepCopy();
		wanted.remove("groups");
		String alias = wanted.get("alias").asString();
		Optional<JsonNode> listed = named("/organizations?max=1000&briefRepresentation=false", "alias", alias);
		Optional<JsonNode> actual = listed.isEmpty() ? listed
				: this.api.find(path("/organizations/" + id(listed.get())));
		String id = applyOne("Organisation " + alias, wanted, actual, "/organizations",
				"/organizations/" + actual.map(StepApplication::id).orElse(""));
		for (JsonNode group : organisation.path("groups")) {
			applyGroup(alias, (ObjectNode) group, id);
		}
	}

	private void applyGroup(String organisation, ObjectNode group, String organisationId) throws IOException {
		String groups = "/organizations/" + organisationId + "/groups";
		String label = "Organisation %s, Gruppe %s".formatted(organisation, name(group));
		Optional<JsonNode> actual = organisationId.isEmpty() ? Optional.empty()
				: named(groups + "?max=1000", "name", name(group));
		String id = actual.map(StepApplication::id).orElse("");
		if (actual.isEmpty()) {
			note(label + ": angelegt");
			id = change("POST", groups, object("name", name(group)));
		}
		Set<String> missing = texts((ArrayNode) group.path("realmRoles"));
		String mappings = groups + "/" + id + "/role-mappings/realm";
		if (!id.isEmpty()) {
			this.api.get(path(mappings)).forEach((role) -> missing.remove(name(role)));
		}
		ArrayNode added = RealmStep.JSON.createArrayNode();
		for (String role : missing) {
			note(label + ": mit der Rolle " + role);
			if (!this.checkOnly) {
				added.add(this.api.get(path("/roles/" + encoded(role))));
			}
		}
		if (!added.isEmpty()) {
			change("POST", mappings, added);
		}
	}

	/**
	 * Creates something, changes it or leaves it.
	 * @return its id; empty if it does not exist because nothing is to be changed
	 */
	private String applyOne(String label, ObjectNode wanted, Optional<JsonNode> actual, String collection, String one)
			throws IOException {
		if (actual.isEmpty()) {
			note(label + ": angelegt");
			return change("POST", collection, wanted);
		}
		List<String> differing = Difference.between(wanted, actual.get());
		if (!differing.isEmpty()) {
			note(label + ": " + String.join(", ", differing));
			change("PUT", one, Difference.applied(wanted, actual.get()));
		}
		return id(actual.get());
	}

	private Optional<JsonNode> client(String clientId) throws IOException {
		return named("/clients?clientId=" + encoded(clientId), "clientId", clientId);
	}

	private Optional<JsonNode> named(String collection, String property, String name) throws IOException {
		for (JsonNode candidate : this.api.get(path(collection))) {
			if (candidate.path(property).asString("").equals(name)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	private void note(String change) {
		this.changes.add(change);
	}

	private String change(String method, String path, JsonNode body) throws IOException {
		return this.checkOnly ? "" : this.api.change(method, path(path), body);
	}

	private String path(String path) {
		return "/" + encoded(this.realm) + path;
	}

	private static Set<String> texts(ArrayNode array) {
		Set<String> texts = new TreeSet<>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

	private static String encoded(String text) {
		return AdminApi.encoded(text);
	}

	private static String name(JsonNode thing) {
		return thing.get("name").asString();
	}

	private static String id(JsonNode thing) {
		return thing.get("id").asString();
	}

	private static ObjectNode object() {
		return RealmStep.JSON.createObjectNode();
	}

	private static ObjectNode object(String name, String value) {
		return object().put(name, value);
	}

}
