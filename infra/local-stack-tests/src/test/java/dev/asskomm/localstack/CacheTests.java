package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.fail;

class CacheTests {

	@TempDir
	private Path directory;

	@Test
	void fillsAnEntryOnce() throws IOException {
		AtomicInteger fillings = new AtomicInteger();
		Cache.Filling filling = (empty) -> Files.writeString(empty.resolve("content"),
				"filling " + fillings.incrementAndGet());
		Path first = new Cache(this.directory).entry("server-1", filling);
		Path second = new Cache(this.directory).entry("server-1", filling);
		assertThat(second).isEqualTo(first);
		assertThat(first.resolve("content")).hasContent("filling 1");
	}

	@Test
	void fillsAnEntryOnceForManyThatWantItAtTheSameTime() throws Exception {
		AtomicInteger fillings = new AtomicInteger();
		Cache cache = new Cache(this.directory);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Path>> entries = IntStream.range(0, 20)
				.mapToObj((number) -> executor
					.submit(() -> cache.entry("server-1", (empty) -> fillings.incrementAndGet())))
				.toList();
			for (Future<Path> entry : entries) {
				assertThat(entry.get()).isDirectory();
			}
		}
		assertThat(fillings).hasValue(1);
	}

	@Test
	void fillsManyEntriesAtTheSameTime() throws Exception {
		Cache cache = new Cache(this.directory);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Path>> entries = IntStream.range(0, 500)
				.mapToObj((number) -> executor.submit(() -> cache.entry("server-" + number, Files::exists)))
				.toList();
			for (Future<Path> entry : entries) {
				assertThat(entry.get()).isDirectory();
			}
		}
	}

	@Test
	void leavesNothingBehindWhenFillingFails() {
		Cache cache = new Cache(this.directory);
		assertThatIOException().isThrownBy(() -> cache.entry("server-1", (empty) -> {
			Files.writeString(empty.resolve("half"), "");
			throw new IOException("disk full");
		}));
		assertThat(cache.contains("server-1")).isFalse();
		assertThat(this.directory).isDirectoryNotContaining((path) -> Files.isDirectory(path));
	}

	@Test
	void removesWhatAKilledProcessLeftHalfWritten() throws IOException {
		Path halfWritten = Files.createDirectories(this.directory.resolve("server-1.tmp-123/bin"));
		new Cache(this.directory).entry("server-1", (empty) -> Files.writeString(empty.resolve("content"), ""));
		assertThat(halfWritten).doesNotExist();
	}

	@Test
	void forgetsWhatNobodyHasUsedForLong() throws IOException {
		Cache cache = new Cache(this.directory);
		Path old = cache.entry("server-1", (empty) -> Files.writeString(empty.resolve("content"), ""));
		Path used = cache.entry("server-2", (empty) -> Files.writeString(empty.resolve("content"), ""));
		FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
		Files.setLastModifiedTime(old, longAgo);
		Files.setLastModifiedTime(used, longAgo);
		cache.entry("server-2", (empty) -> fail("The entry is complete"));
		cache.entry("server-3", (empty) -> Files.writeString(empty.resolve("content"), ""));
		assertThat(old).doesNotExist();
		assertThat(used).exists();
	}

	@Test
	void liesWhereTheUserWantsIt() {
		assertThat(Cache.ofUser(Map.of("ASSKOMM_CACHE", "/big/disk")).directory()).isEqualTo(Path.of("/big/disk"));
		assertThat(Cache.ofUser(Map.of("XDG_CACHE_HOME", "/xdg")).directory()).isEqualTo(Path.of("/xdg/asskomm"));
		assertThat(Cache.ofUser(Map.of()).directory())
			.isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "asskomm"));
	}

	@Test
	void tellsConfigurationsApart() {
		assertThat(Cache.digest(List.of("ab", "c"))).isNotEqualTo(Cache.digest(List.of("a", "bc")));
	}

}
