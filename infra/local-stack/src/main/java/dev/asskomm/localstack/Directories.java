package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Whole directory trees: copied and deleted.
 */
final class Directories {

	private static final int ATTEMPTS = 50;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private Directories() {
	}

	/**
	 * Deletes a directory with everything in it. Symbolic links are removed, never
	 * followed. Does nothing if it does not exist. A program that is ending may still
	 * write or delete there; that is waited for, for some seconds.
	 * @param directory the directory
	 * @throws IOException if something in it cannot be deleted
	 */
	static void delete(Path directory) throws IOException {
		for (int attempt = 1; Files.exists(directory, LinkOption.NOFOLLOW_LINKS); attempt++) {
			try {
				Files.walkFileTree(directory, new Deletion());
			}
			catch (DirectoryNotEmptyException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	/** Deletes what it finds, deepest first; what is gone already is no mistake. */
	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
			if (failure instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw failure;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
			if (failure != null && !(failure instanceof NoSuchFileException)) {
				throw failure;
			}
			Files.deleteIfExists(directory);
			return FileVisitResult.CONTINUE;
		}

	}

	/**
	 * Copies a directory with everything in it, with its permissions.
	 * @param source the directory
	 * @param target where to; must not exist yet
	 * @throws IOException if something cannot be copied
	 */
	static void copy(Path source, Path target) throws IOException {
		Files.walkFileTree(source, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				return copyOne(directory);
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				return copyOne(file);
			}

			private FileVisitResult copyOne(Path path) throws IOException {
				Files.copy(path, target.resolve(source.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES,
						LinkOption.NOFOLLOW_LINKS);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
