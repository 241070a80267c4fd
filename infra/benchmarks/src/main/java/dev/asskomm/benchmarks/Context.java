package dev.asskomm.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the parts share: a running stack, connections to it, and the server that is
 * compared with.
 */
final class Context implements AutoCloseable {

	private static final int CREATED = 201;

	private static final int OK = 200;

	private static final byte[] ID = "\"id\":\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

	private static final int ID_LENGTH = 36;

	private static final int WARMING = 8;

	private static final Duration WINDOW = Duration.ofSeconds(5);

	private final Stack stack;

	private final Database database;

	private final HttpPool http;

	private final SignIn signIn;

	private final Floor floor;

	private final Progress progress;

	private final boolean quick;

	private final Map<String, Long> answered = new ConcurrentHashMap<>();

	Context(Stack stack, Errors errors, Progress progress, boolean quick) throws IOException, InterruptedException {
		this.stack = stack;
		this.database = new Database(stack);
		this.http = new HttpPool(stack.ports().platform(), errors);
		this.signIn = new SignIn(stack.ports().platform(), stack.ports().keycloak());
		this.floor = Floor.start(stack.ports().floor());
		this.progress = progress;
		this.quick = quick;
	}

	Stack stack() {
		return this.stack;
	}

	Database database() {
		return this.database;
	}

	HttpPool http() {
		return this.http;
	}

	SignIn signIn() {
		return this.signIn;
	}

	Floor floor() {
		return this.floor;
	}

	/** Chooses by whether smaller sizes are enough. */
	int size(int full, int small) {
		return this.quick ? small : full;
	}

	void step(PartName part, String what) {
		this.progress.step(part.argument(), what);
	}

	/** The header lines of all who write, signed in just now. */
	List<String> authors() throws IOException, InterruptedException {
		return bearers(SignIn.AUTHORS);
	}

	/** The header lines of all who read, signed in just now. */
	List<String> readers() throws IOException, InterruptedException {
		return bearers(SignIn.READERS);
	}

	private List<String> bearers(List<String> accounts) throws IOException, InterruptedException {
		List<String> headers = new ArrayList<>();
		for (String account : accounts) {
			headers.add(this.signIn.bearer(account));
		}
		return headers;
	}

	/**
	 * Uses the platform's main ways until it gets no faster.
	 * @throws IOException if nobody can sign in
	 * @throws InterruptedException if the thread is interrupted
	 */
	void warmUp() throws IOException, InterruptedException {
		List<String> readers = readers();
		List<String> authors = authors();
		String session = this.signIn.session(SignIn.AUTHORS.getFirst());
		List<OpenLoop.Work> ways = List.of((number) -> create(authors.get(number % authors.size()), number),
				(number) -> read("/api/v1/feed", readers.get(number % readers.size())),
				(number) -> read("/austausch", session));
		new ClosedLoop(WARMING, WINDOW).untilSteady((number) -> ways.get(number % ways.size()).carryOut(number),
				Duration.ofSeconds(size(180, 60)));
	}

	/**
	 * Reads with an address and insists on success.
	 * @param path the address
	 * @param headers header lines
	 * @return the answer
	 * @throws IOException if there is no answer, or another than 200
	 */
	HttpAnswer read(String path, String headers) throws IOException {
		HttpAnswer answer = this.http.get(path, headers);
		if (answer.status() != OK) {
			throw new IOException(path + " answered " + answer.status());
		}
		return answer;
	}

	/**
	 * Listens to the database's log while something is asked.
	 * @param question asks the platform once
	 * @return the statements that it needed, without those that run all the time
	 * @throws Exception if it fails
	 */
	List<String> statements(Database.Happening question) throws Exception {
		List<String> always = this.database.statementsDuring(() -> Thread.sleep(Duration.ofSeconds(3)));
		return StatementLog.without(this.database.statementsDuring(question), always);
	}

	/**
	 * Creates a post and notes when that was answered.
	 * @param author header lines
	 * @param number told in its title
	 * @return its identifier
	 * @throws IOException if there is no answer, or another than 201
	 */
	String create(String author, int number) throws IOException {
		return create(author, title(number), BODY);
	}

	/**
	 * Creates a post and notes when that was answered.
	 * @param author header lines
	 * @param title its title
	 * @param body its text
	 * @return its identifier
	 * @throws IOException if there is no answer, or another than 201
	 */
	String create(String author, String title, String body) throws IOException {
		HttpAnswer answer = this.http.post("/api/v1/posts", author,
				"""
						{"kind": "NOTICE", "title": "%s", "body": "%s", "fieldsOfAction": ["graffiti"], "visibility": "NETWORK"}"""
					.formatted(title, body));
		long now = System.nanoTime();
		if (answer.status() != CREATED) {
			throw new IOException("Posting answered " + answer.status() + ": " + answer.text());
		}
		int at = Reader.find(answer.content(), 0, answer.content().length, ID);
		String id = new String(answer.content(), at + ID.length, ID_LENGTH, java.nio.charset.StandardCharsets.US_ASCII);
		this.answered.put(id, now);
		return id;
	}

	/** A text of common length. */
	static final String BODY = "Der Bauhof meldet Schäden binnen eines Tages, das Ordnungsamt fährt in der Woche darauf Streife. "
		.repeat(6)
		.strip();

	static String title(int number) {
		return "Messung " + number + ": Graffiti binnen 48 Stunden weg";
	}

	/**
	 * When the creation of a post was answered.
	 * @param post its identifier
	 * @return the time
	 */
	long answered(String post) {
		return this.answered.getOrDefault(post, 0L);
	}

	@Override
	public void close() throws IOException {
		this.floor.close();
		this.signIn.close();
		this.http.close();
		this.database.close();
	}

}
