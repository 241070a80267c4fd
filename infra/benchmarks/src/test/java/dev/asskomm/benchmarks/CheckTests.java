package dev.asskomm.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTests {

	@Test
	void findsWhatIsLostDoubledAndOutOfOrder() {
		assertThat(Check.of(new long[] { 1, 2, 5 }, Set.of(2L, 5L))).isEqualTo(new Check(0, 0, 0));
		assertThat(Check.of(new long[] { 1, 2 }, Set.of(2L, 5L))).isEqualTo(new Check(1, 0, 0));
		assertThat(Check.of(new long[] { 1, 2, 2, 5 }, Set.of(2L, 5L))).isEqualTo(new Check(0, 1, 0));
		assertThat(Check.of(new long[] { 1, 5, 2 }, Set.of(2L, 5L))).isEqualTo(new Check(0, 0, 1));
	}

	@Test
	void noticesAPostThatNoEventTellsOf() {
		assertThat(Check.of(new long[] { 1 }, Set.of(-1L))).isEqualTo(new Check(1, 0, 0));
	}

	@Test
	void readsEventsAsTheyArrive() throws Exception {
		Deliveries deliveries = new Deliveries();
		Reader reader = new Reader(deliveries, "token");
		String id = "01a1ffc7-c020-7272-a70e-10da552afcdd";
		byte[] message = "MESSAGE\nsubscription:0\nsequence:42\n\n{\"sequence\":42,\"id\":\"%s\"}\0".formatted(id)
			.getBytes(StandardCharsets.UTF_8);
		LiveClient nobody = new LiveClient(java.nio.channels.SocketChannel.open(), reader,
				new java.net.InetSocketAddress(0));
		reader.received(nobody, message, 0, message.length, 7);
		assertThat(reader.count()).isOne();
		assertThat(reader.sequence(0)).isEqualTo(42);
		assertThat(deliveries.of(id)).hasValueSatisfying((delivery) -> {
			assertThat(delivery.sequence()).isEqualTo(42);
			assertThat(delivery.latest()).isEqualTo(7);
		});
		byte[] caughtUp = "MESSAGE\n\n{\"type\":\"CAUGHT_UP\",\"sequence\":42}\0".getBytes(StandardCharsets.UTF_8);
		reader.received(nobody, caughtUp, 0, caughtUp.length, 9);
		assertThat(reader.caughtUp()).isEqualTo(9);
	}

}
