package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole directory trees: copied and deleted.
 */
final class Directories {

	private Directories() {
	}

	/**
	 * Deletes a directory with everything in it. Symbolic links are removed, never
	 * followed. Does nothing if it does not exist.
	 * @param directory the directory
	 * @throws IOException if something in it cannot be deleted
	 */
	static void delete(Path directory) throws IOException {
		if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		List<Path> deepestFirst;
		try (Stream<Path> tree = Files.walk(directory)) {
			deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : deepestFirst) {
			Files.deleteIfExists(path);
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
