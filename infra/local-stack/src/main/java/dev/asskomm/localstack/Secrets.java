package dev.asskomm.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and client secrets of one stack, made at its first start and valid on this
 * machine only. The passwords of the demo accounts are not among them: these are public.
 */
final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 24;

	private final Properties values;

	private Secrets(Properties values) {
		this.values = values;
	}

	/**
	 * Reads the secrets of a stack, or makes them and writes the file.
	 * @param file the file, readable by its owner only
	 * @return the secrets
	 * @throws IOException if the file cannot be read or written
	 */
	static Secrets in(Path file) throws IOException {
		Properties values = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				values.load(reader);
			}
		}
		boolean complete = true;
		for (Name name : Name.values()) {
			complete &= values.putIfAbsent(name.key, random()) != null;
		}
		if (!complete) {
			StringWriter text = new StringWriter();
			values.store(text, "Made at the first start; valid for this local stack only");
			Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
			writePrivately(unfinished, text.toString());
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Secrets(values);
	}

	/**
	 * Writes a file that only its owner can read, at any moment.
	 * @param file the file, replaced if it exists
	 * @param content the content
	 */
	static void writePrivately(Path file, String content) {
		try {
			Files.deleteIfExists(file);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private String value(Name name) {
		return this.values.getProperty(name.key);
	}

	String postgresSuperuser() {
		return value(Name.POSTGRES_SUPERUSER);
	}

	String postgresOwner() {
		return value(Name.POSTGRES_OWNER);
	}

	String keycloakAdministrator() {
		return value(Name.KEYCLOAK_ADMINISTRATOR);
	}

	/** Of the client with which people log in. */
	String webClient() {
		return value(Name.WEB_CLIENT);
	}

	/** Of the client with which the platform manages accounts. */
	String adminClient() {
		return value(Name.ADMIN_CLIENT);
	}

	private enum Name {

		POSTGRES_SUPERUSER("postgresql.superuser.password"), POSTGRES_OWNER("postgresql.asskomm.password"),
		KEYCLOAK_ADMINISTRATOR("keycloak.administrator.password"), WEB_CLIENT("keycloak.asskomm-web.secret"),
		ADMIN_CLIENT("keycloak.asskomm-admin.secret");

		private final String key;

		Name(String key) {
			this.key = key;
		}

	}

}
