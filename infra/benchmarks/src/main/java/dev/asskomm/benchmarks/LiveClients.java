package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Thousands of live sessions on one thread that does nothing but note when what arrived,
 * so that the load generator leaves the processor to the servers.
 */
final class LiveClients implements AutoCloseable {

	private static final int BUFFER = 256 * 1024;

	private static final int AT_ONCE = 100;

	private static final Duration TO_CONNECT = Duration.ofSeconds(90);

	private static final Duration TO_COME_BACK = Duration.ofSeconds(1);

	private final Selector selector;

	private final AtomicInteger returned = new AtomicInteger();

	private final Queue<LiveClient> entering = new ConcurrentLinkedQueue<>();

	private final Thread thread;

	private volatile boolean closed;

	LiveClients() throws IOException {
		this.selector = Selector.open();
		this.thread = Thread.ofPlatform().daemon().name("live-clients").start(this::work);
	}

	/**
	 * Opens sessions, at most a hundred at the same time on their way, and waits until
	 * all are ready.
	 * @param protocols what each is to do
	 * @param server the server
	 * @return the sessions
	 * @throws IOException if one does not become ready
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<LiveClient> open(List<? extends LiveProtocol> protocols, InetSocketAddress server)
			throws IOException, InterruptedException {
		List<LiveClient> clients = new ArrayList<>(protocols.size());
		for (LiveProtocol protocol : protocols) {
			clients.add(begin(protocol, server));
			if (clients.size() > AT_ONCE) {
				clients.get(clients.size() - AT_ONCE).awaitReady(TO_CONNECT);
			}
		}
		for (LiveClient client : clients) {
			client.awaitReady(TO_CONNECT);
		}
		return clients;
	}

	/**
	 * Begins to open a session.
	 * @param protocol what it is to do
	 * @param server the server
	 * @return the session, not ready yet
	 * @throws IOException if there is no connection
	 */
	LiveClient begin(LiveProtocol protocol, InetSocketAddress server) throws IOException {
		SocketChannel channel = SocketChannel.open();
		channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		channel.configureBlocking(false);
		channel.connect(server);
		LiveClient client = new LiveClient(channel, protocol, server);
		this.entering.add(client);
		this.selector.wakeup();
		return client;
	}

	private void work() {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
		try {
			while (!this.closed) {
				this.selector.select((key) -> serve(key, buffer));
				for (LiveClient client = this.entering.poll(); client != null; client = this.entering.poll()) {
					register(client);
				}
			}
		}
		catch (IOException ex) {
			this.closed = true;
		}
	}

	private void register(LiveClient client) {
		try {
			client.channel().register(this.selector, SelectionKey.OP_CONNECT, client);
		}
		catch (IOException ex) {
			client.failed(ex);
		}
	}

	private void serve(SelectionKey key, ByteBuffer buffer) {
		LiveClient client = (LiveClient) key.attachment();
		try {
			if (key.isConnectable()) {
				client.channel().finishConnect();
				key.interestOps(SelectionKey.OP_READ);
				client.greet();
			}
			else if (key.isReadable()) {
				buffer.clear();
				int read = client.channel().read(buffer);
				long now = System.nanoTime();
				if (read < 0) {
					throw new IOException("The server ended the connection");
				}
				client.received(buffer.array(), read, now);
			}
		}
		catch (IOException | RuntimeException ex) {
			key.cancel();
			lost(client, ex);
		}
	}

	private void lost(LiveClient client, Exception ex) {
		client.failed(ex);
		client.cut();
		if (!this.closed && client.protocol().comesBackByItself()) {
			this.returned.incrementAndGet();
			Thread.startVirtualThread(() -> comeBack(client));
		}
	}

	private void comeBack(LiveClient client) {
		try {
			Thread.sleep(TO_COME_BACK);
			begin(client.protocol(), client.server());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			lost(client, ex);
		}
	}

	/** How often a session came back because the server had ended its connection. */
	int returned() {
		return this.returned.get();
	}

	@Override
	public void close() {
		this.closed = true;
		this.selector.wakeup();
		try {
			this.thread.join();
			for (SelectionKey key : this.selector.keys()) {
				((LiveClient) key.attachment()).cut();
			}
			this.selector.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
