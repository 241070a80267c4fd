package dev.asskomm.localstack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The local Maven repository that this JVM's own class path comes from. Found from the
 * place of a library, so it is the right one however Maven was configured.
 *
 * @param directory the repository's directory
 */
record MavenRepository(Path directory) {

	/**
	 * Parts of
	 * {@code org/apache/commons/commons-compress/1.28.0/commons-compress-1.28.0.jar}.
	 */
	private static final int DEPTH_OF_COMMONS_COMPRESS = 6;

	static MavenRepository ofClassPath() {
		try {
			Path jar = Path.of(ZipFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			Path directory = jar;
			for (int level = 0; level < DEPTH_OF_COMMONS_COMPRESS; level++) {
				directory = directory.getParent();
				if (directory == null) {
					throw new IllegalStateException(jar + " does not lie in a Maven repository");
				}
			}
			return new MavenRepository(directory);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The class path holds a location that is no file", ex);
		}
	}

	/**
	 * Returns a resolved artifact's file.
	 * @param groupId the group
	 * @param artifactId the artifact
	 * @param version the version
	 * @param extension the file's extension
	 * @return an existing file
	 * @throws StartFailure if Maven has not resolved it yet
	 */
	Path artifact(String groupId, String artifactId, String version, String extension) {
		Path file = this.directory.resolve(groupId.replace('.', '/'))
			.resolve(artifactId)
			.resolve(version)
			.resolve(artifactId + "-" + version + "." + extension);
		if (!Files.isRegularFile(file)) {
			throw new StartFailure("Im lokalen Maven-Verzeichnis fehlt " + file, null,
					"Mit Netzverbindung neu bauen: mvn -pl infra/local-stack -am package -DskipTests");
		}
		return file;
	}

}
