package dev.asskomm.realm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the ways to sign in into the shape that a step wants. Keycloak cannot exchange a
 * flow that is in use, so one whose structure changes gets a new name in the step.
 */
final class FlowApplication {

	private final AdminApi api;

	private final String realm;

	private final Map<String, JsonNode> flows = new HashMap<>();

	private final Map<String, JsonNode> configurations = new HashMap<>();

	private final Consumer<String> note;

	private final boolean checkOnly;

	FlowApplication(AdminApi api, String realm, ObjectNode step, Consumer<String> note, boolean checkOnly) {
		this.api = api;
		this.realm = AdminApi.encoded(realm);
		step.get("authenticationFlows").forEach((flow) -> this.flows.put(flow.get("alias").asString(), flow));
		step.path("authenticatorConfig")
			.forEach((configuration) -> this.configurations.put(configuration.get("alias").asString(), configuration));
		this.note = note;
		this.checkOnly = checkOnly;
	}

	void apply(ObjectNode flow) throws IOException {
		String alias = flow.get("alias").asString();
		boolean exists = false;
		for (JsonNode present : this.api.get("/" + this.realm + "/authentication/flows")) {
			exists |= present.get("alias").asString().equals(alias);
		}
		if (!exists) {
			this.note.accept("Anmeldeablauf " + alias + ": angelegt");
			if (this.checkOnly) {
				return;
			}
			this.api.change("POST", "/" + this.realm + "/authentication/flows",
					RealmStep.JSON.createObjectNode()
						.put("alias", alias)
						.put("description", flow.path("description").asString(""))
						.put("providerId", "basic-flow")
						.put("topLevel", true)
						.put("builtIn", false));
			addExecutions(flow);
		}
		List<Part> wanted = new ArrayList<>();
		flatten(flow, 0, wanted);
		List<JsonNode> actual = executions(alias);
		if (!wanted.stream().map(Part::key).toList().equals(actual.stream().map(FlowApplication::key).toList())) {
			throw new IOException(
					"Der Anmeldeablauf %s ist in Keycloak anders aufgebaut als im Schritt. Ihm im Schritt einen neuen Namen geben"
						.formatted(alias));
		}
		for (int index = 0; index < wanted.size(); index++) {
			applyPart(alias, wanted.get(index), actual.get(index), !exists);
		}
	}

	private void addExecutions(JsonNode flow) throws IOException {
		String executions = executionsPath(flow.get("alias").asString());
		for (JsonNode execution : flow.path("authenticationExecutions")) {
			if (execution.path("authenticatorFlow").asBoolean()) {
				JsonNode inner = inner(execution);
				this.api.change("POST", executions + "/flow",
						RealmStep.JSON.createObjectNode()
							.put("alias", inner.get("alias").asString())
							.put("description", inner.path("description").asString(""))
							.put("type", "basic-flow"));
				addExecutions(inner);
			}
			else {
				this.api.change("POST", executions + "/execution",
						RealmStep.JSON.createObjectNode().put("provider", execution.get("authenticator").asString()));
			}
		}
	}

	private void applyPart(String flow, Part wanted, JsonNode actual, boolean isNew) throws IOException {
		String label = "Anmeldeablauf %s, %s: ".formatted(flow, wanted.name());
		String requirement = wanted.execution().get("requirement").asString();
		if (!actual.get("requirement").asString().equals(requirement)) {
			if (!isNew) {
				this.note.accept(label + requirement);
			}
			if (!this.checkOnly) {
				this.api.change("PUT", executionsPath(flow),
						((ObjectNode) actual.deepCopy()).put("requirement", requirement));
			}
		}
		JsonNode configuration = this.configurations.get(wanted.execution().path("authenticatorConfig").asString(""));
		if (configuration != null) {
			configure(label, (ObjectNode) configuration, actual, isNew);
		}
	}

	private void configure(String label, ObjectNode wanted, JsonNode execution, boolean isNew) throws IOException {
		String authentication = "/" + this.realm + "/authentication";
		Optional<JsonNode> actual = execution.has("authenticationConfig")
				? this.api.find(authentication + "/config/" + execution.get("authenticationConfig").asString())
				: Optional.empty();
		if (actual.isPresent() && Difference.between(wanted, actual.get()).isEmpty()) {
			return;
		}
		if (!isNew) {
			this.note.accept(label + wanted.get("alias").asString());
		}
		if (this.checkOnly) {
			return;
		}
		if (actual.isPresent()) {
			this.api.change("PUT", authentication + "/config/" + actual.get().get("id").asString(),
					Difference.applied(wanted, actual.get()));
		}
		else {
			this.api.change("POST", authentication + "/executions/" + execution.get("id").asString() + "/config",
					wanted);
		}
	}

	private void flatten(JsonNode flow, int level, List<Part> into) {
		for (JsonNode execution : flow.path("authenticationExecutions")) {
			boolean isFlow = execution.path("authenticatorFlow").asBoolean();
			String name = execution.get(isFlow ? "flowAlias" : "authenticator").asString();
			into.add(new Part(level + " " + name, name, execution));
			if (isFlow) {
				flatten(inner(execution), level + 1, into);
			}
		}
	}

	private JsonNode inner(JsonNode execution) {
		String alias = execution.get("flowAlias").asString();
		JsonNode inner = this.flows.get(alias);
		if (inner == null) {
			throw new IllegalArgumentException("Der Schritt beschreibt den Ablauf nicht: " + alias);
		}
		return inner;
	}

	private static String key(JsonNode execution) {
		return execution.get("level").asInt() + " " + (execution.path("authenticationFlow").asBoolean()
				? execution.get("displayName").asString() : execution.get("providerId").asString());
	}

	private List<JsonNode> executions(String flow) throws IOException {
		return this.api.get(executionsPath(flow)).valueStream().toList();
	}

	private String executionsPath(String flow) {
		return "/%s/authentication/flows/%s/executions".formatted(this.realm, AdminApi.encoded(flow));
	}

	/**
	 * A part of a flow, at whatever depth.
	 *
	 * @param key its depth and name, by which Keycloak's list is compared
	 * @param name the name
	 * @param execution what the step says of it
	 */
	private record Part(String key, String name, JsonNode execution) {

	}

}
