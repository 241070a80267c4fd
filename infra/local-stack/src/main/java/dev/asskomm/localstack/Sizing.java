package dev.asskomm.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the servers' JVMs are set up.
 */
enum Sizing {

	/** For tests: starts with as little work as possible and stays small. */
	TESTS(256, 256, 384, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")),

	/**
	 * For {@code ./run}: the same with more memory. The optimising compiler would nearly
	 * double the work of a start and pays off only under lasting load.
	 */
	RUN(384, 384, 448, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")),

	/** For measurements: starts slower and carries lasting load. */
	SUSTAINED(512, 1024, 512, List.of("-XX:+UseSerialGC"));

	private final int kafkaHeap;

	private final int elasticsearchHeap;

	private final int keycloakHeap;

	private final List<String> flags;

	Sizing(int kafkaHeap, int elasticsearchHeap, int keycloakHeap, List<String> flags) {
		this.kafkaHeap = kafkaHeap;
		this.elasticsearchHeap = elasticsearchHeap;
		this.keycloakHeap = keycloakHeap;
		this.flags = flags;
	}

	/**
	 * Returns the sizing that the environment chooses for {@code ./run}.
	 * @param environment the environment variables
	 * @return {@link #SUSTAINED} if {@code ASSKOMM_SUSTAINED_LOAD} is {@code true}
	 */
	static Sizing ofRun(Map<String, String> environment) {
		return Boolean.parseBoolean(environment.getOrDefault("ASSKOMM_SUSTAINED_LOAD", "")) ? SUSTAINED : RUN;
	}

	int kafkaHeapMegabytes() {
		return this.kafkaHeap;
	}

	int elasticsearchHeapMegabytes() {
		return this.elasticsearchHeap;
	}

	int keycloakHeapMegabytes() {
		return this.keycloakHeap;
	}

	List<String> flags() {
		return this.flags;
	}

	List<String> platformFlags() {
		List<String> all = new ArrayList<>(this.flags);
		all.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
		return all;
	}

}
