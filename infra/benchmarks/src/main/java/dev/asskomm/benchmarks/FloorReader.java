package dev.asskomm.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A session at the {@link FloorServer}: counts what arrives.
 *
 * @param arrived counts over all sessions
 * @param latest when the last one arrived
 */
record FloorReader(AtomicInteger arrived, AtomicLong latest) implements LiveProtocol {

	@Override
	public String subprotocol() {
		return "";
	}

	@Override
	public void opened(LiveClient client) {
		client.becameReady();
	}

	@Override
	public void received(LiveClient client, byte[] bytes, int from, int to, long now) {
		this.latest.set(now);
		this.arrived.incrementAndGet();
	}

}
