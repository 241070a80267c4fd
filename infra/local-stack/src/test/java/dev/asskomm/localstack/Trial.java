package dev.asskomm.localstack;

class Trial {

	public static void main(String[] args) throws Exception {
		LocalStack stack = LocalStack.shared();
		for (String name : args) {
			ManagedServer server = switch (name) {
				case "p" -> stack.postgres();
				case "k" -> stack.kafka();
				case "e" -> stack.elasticsearch();
				case "a" -> {
					long t = System.nanoTime();
					stack.startAll();
					System.out.println("all " + (System.nanoTime() - t) / 1_000_000);
					yield stack.keycloak();
				}
				default -> stack.keycloak();
			};
			System.out.println(((server instanceof KeycloakServer kc)
					? kc.baseUri() + " " + kc.administratorPassword() + " " + kc.clientSecret() + " " : "")
					+ server.name() + " " + server.port() + " pid " + server.pid() + " " + server.startTime());
		}
		if (args[args.length - 1].equals("w"))
			System.in.read();
		long t = System.nanoTime();
		System.exit(0);
	}

}
