package dev.asskomm.localstack;

import java.util.List;

/**
 * How a server's JVM is set up.
 */
enum Sizing {

	/** For tests: starts as fast as possible, small, little load for a short time. */
	TESTS(256, 256, 384, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")),

	/** For {@code ./run}: starts fast and carries load. */
	RUN(384, 384, 448, List.of("-XX:+UseSerialGC"));

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

}
