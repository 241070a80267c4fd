package dev.asskomm.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Enumeration;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the servers' distributions with their executable bits and symbolic links.
 */
final class Archives {

	private static final int OWNER_MAY_EXECUTE = 0100;

	private Archives() {
	}

	/**
	 * Unpacks a zip file without its single top directory.
	 * @param archive the zip file
	 * @param target an existing directory
	 * @throws IOException if the file is damaged or the disk is full
	 */
	static void unzip(Path archive, Path target) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
			for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
				ZipArchiveEntry entry = entries.nextElement();
				Path relative = Path.of(entry.getName()).normalize();
				if (relative.getNameCount() < 2) {
					continue;
				}
				Path file = inside(target, relative.subpath(1, relative.getNameCount()));
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				}
				else {
					Files.createDirectories(file.getParent());
					try (InputStream content = zip.getInputStream(entry)) {
						Files.copy(content, file);
					}
					applyMode(file, entry.getUnixMode());
				}
			}
		}
	}

	/**
	 * Unpacks the one {@code .txz} file that a jar carries.
	 * @param jar the jar
	 * @param target an existing directory
	 * @throws IOException if the file is damaged or the disk is full
	 */
	static void unpackTarInJar(Path jar, Path target) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
			for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
				ZipArchiveEntry entry = entries.nextElement();
				if (entry.getName().endsWith(".txz")) {
					try (InputStream content = zip.getInputStream(entry)) {
						untarXz(content, target);
					}
					return;
				}
			}
		}
		throw new IOException("No .txz in " + jar);
	}

	private static void untarXz(InputStream content, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(content)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path file = inside(target, Path.of(entry.getName()).normalize());
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				}
				else if (entry.isSymbolicLink()) {
					Files.createDirectories(file.getParent());
					Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
				}
				else {
					Files.createDirectories(file.getParent());
					Files.copy(tar, file);
					applyMode(file, entry.getMode());
				}
			}
		}
	}

	private static Path inside(Path target, Path relative) throws IOException {
		Path file = target.resolve(relative).normalize();
		if (!file.startsWith(target)) {
			throw new IOException("The archive leaves its directory: " + relative);
		}
		return file;
	}

	private static void applyMode(Path file, int mode) throws IOException {
		if ((mode & OWNER_MAY_EXECUTE) != 0) {
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
			permissions.add(PosixFilePermission.OWNER_EXECUTE);
			permissions.add(PosixFilePermission.GROUP_EXECUTE);
			permissions.add(PosixFilePermission.OTHERS_EXECUTE);
			Files.setPosixFilePermissions(file, permissions);
		}
	}

}
