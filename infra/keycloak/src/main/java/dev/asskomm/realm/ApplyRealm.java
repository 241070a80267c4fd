package dev.asskomm.realm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the steps of a realm to a running Keycloak, in their order. Changes only what
 * differs, so it can be run again at any time: after an upgrade, or to see whether
 * somebody changed something by hand.
 */
public final class ApplyRealm {

	private static final String USAGE = """
			Aufruf: java -jar keycloak-realm.jar --url ADRESSE (--user NAME | --client NAME) [--realm NAME] [--check] VERZEICHNIS...
			  --url      Adresse von Keycloak, zum Beispiel https://konto.example
			  --user     Verwalter im Realm master; Passwort in ASSKOMM_KEYCLOAK_PASSWORD
			  --client   statt dessen ein Dienstkonto im Realm master; Geheimnis in ASSKOMM_KEYCLOAK_PASSWORD
			  --realm    Name des Realms, sonst asskomm
			  --check    nur melden, was abweicht, und nichts ändern (Status 3, wenn etwas abweicht)
			""";

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private static final int DIFFERENT = 3;

	private ApplyRealm() {
	}

	/**
	 * Applies the steps and ends this JVM: status 0 if the realm is as the steps want it.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		System.exit(run(List.of(arguments), System.getenv(), out::println));
	}

	/**
	 * Applies the steps.
	 * @param arguments the command line
	 * @param environment the environment variables
	 * @param out takes what people read
	 * @return the exit status
	 */
	public static int run(List<String> arguments, Map<String, String> environment, Consumer<String> out) {
		Map<String, String> options = new HashMap<>();
		List<Path> directories = new ArrayList<>();
		for (int index = 0; index < arguments.size(); index++) {
			String argument = arguments.get(index);
			if (argument.equals("--check")) {
				options.put(argument, "");
			}
			else if (List.of("--url", "--user", "--client", "--realm").contains(argument)
					&& index + 1 < arguments.size()) {
				options.put(argument, arguments.get(++index));
			}
			else if (argument.startsWith("--")) {
				out.accept("Unbekannte oder unvollständige Angabe: " + argument + "\n" + USAGE);
				return MISUSED;
			}
			else {
				directories.add(Path.of(argument));
			}
		}
		String url = options.get("--url");
		String password = environment.get("ASSKOMM_KEYCLOAK_PASSWORD");
		Map<String, String> login = login(options, (password != null) ? password : "");
		if (url == null || login == null || directories.isEmpty()) {
			out.accept(USAGE);
			return MISUSED;
		}
		try (AdminApi api = new AdminApi(url.replaceAll("/+$", ""), login)) {
			return apply(api, options.getOrDefault("--realm", "asskomm"), options.containsKey("--check"),
					RealmStep.in(directories), new Placeholders(environment), out);
		}
		catch (IOException ex) {
			out.accept("Fehler: " + ((ex.getMessage() != null) ? ex.getMessage() : ex));
			return FAILED;
		}
	}

	private static @Nullable Map<String, String> login(Map<String, String> options, String password) {
		String user = options.get("--user");
		if (user != null) {
			return Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
		}
		String client = options.get("--client");
		return (client == null) ? null
				: Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", password);
	}

	private static int apply(AdminApi api, String realm, boolean checkOnly, List<RealmStep> steps,
			Placeholders placeholders, Consumer<String> out) throws IOException {
		List<ObjectNode> contents = steps.stream().map((step) -> placeholders.fill(step.content())).toList();
		if (!placeholders.missing().isEmpty()) {
			out.accept("Fehler: Diese Umgebungsvariablen fehlen: " + String.join(", ", placeholders.missing()));
			return MISUSED;
		}
		int changes = 0;
		for (int index = 0; index < steps.size(); index++) {
			List<String> changed = new StepApplication(api, realm, checkOnly).apply(contents.get(index));
			String name = steps.get(index).name();
			out.accept(name + ": " + (changed.isEmpty() ? "unverändert" : checkOnly ? "weicht ab" : "geändert"));
			changed.forEach((change) -> out.accept("    " + change));
			changes += changed.size();
		}
		out.accept((changes == 0) ? "Der Realm %s entspricht den Schritten; nichts wurde geändert.".formatted(realm)
				: "%d %s im Realm %s.".formatted(changes, checkOnly ? "Abweichungen" : "Änderungen", realm));
		return (checkOnly && changes > 0) ? DIFFERENT : 0;
	}

}
