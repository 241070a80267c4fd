package de.asskomm.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that changes rarely, as it was a moment ago. When that is too long ago, one
 * reads it anew and the others go on with what was known before; only where nothing is
 * known yet all wait. If reading fails, whoever read is told, and the next one tries
 * again.
 *
 * @param <T> type of what is remembered
 */
public final class Remembered<T> {

	private final Supplier<T> read;

	private final Duration kept;

	private final InstantSource clock;

	private final Predicate<T> worthKeeping;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile @Nullable Known<T> known;

	/**
	 * Something that is worth keeping however it is.
	 * @param read reads it
	 * @param kept how long it counts
	 * @param clock tells how long ago it was read
	 */
	public Remembered(Supplier<T> read, Duration kept, InstantSource clock) {
		this(read, kept, clock, (value) -> true);
	}

	/**
	 * Something that may not be complete yet.
	 * @param read reads it
	 * @param kept how long it counts
	 * @param clock tells how long ago it was read
	 * @param worthKeeping whether what was read counts for others than the one who read
	 * it; if not, the next one reads again
	 */
	public Remembered(Supplier<T> read, Duration kept, InstantSource clock, Predicate<T> worthKeeping) {
		this.read = read;
		this.kept = kept;
		this.clock = clock;
		this.worthKeeping = worthKeeping;
	}

	/**
	 * What is remembered, or read now.
	 * @return it
	 */
	public T get() {
		Known<T> before = this.known;
		if (before == null) {
			this.reading.lock();
		}
		else if (counts(before) || !this.reading.tryLock()) {
			return before.value();
		}
		try {
			Known<T> meanwhile = this.known;
			return (meanwhile != null && counts(meanwhile)) ? meanwhile.value() : read();
		}
		finally {
			this.reading.unlock();
		}
	}

	private boolean counts(Known<T> value) {
		return !this.clock.instant().isAfter(value.until());
	}

	private T read() {
		Instant until = this.clock.instant().plus(this.kept);
		T value = this.read.get();
		if (this.worthKeeping.test(value)) {
			this.known = new Known<>(value, until);
		}
		return value;
	}

	/**
	 * What was read.
	 *
	 * @param value it
	 * @param until the last moment in which it counts
	 */
	private record Known<T>(T value, Instant until) {
	}

}
