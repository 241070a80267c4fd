package de.asskomm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several threads do something at the same moment. */
public final class AtOnce {

	private static final long LIMIT_SECONDS = 30;

	private AtOnce() {
	}

	/**
	 * Runs something on several threads that start together.
	 * @param threads number of threads
	 * @param act what each of them does, given its number from 0
	 * @return what they answered, by number
	 */
	public static <T> List<T> run(int threads, IntFunction<T> act) {
		CyclicBarrier start = new CyclicBarrier(threads);
		try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
			List<Callable<T>> tasks = IntStream.range(0, threads).<Callable<T>>mapToObj((number) -> () -> {
				start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
				return act.apply(number);
			}).toList();
			List<Future<T>> answers = executor.invokeAll(tasks, LIMIT_SECONDS, TimeUnit.SECONDS);
			return answers.stream().map(AtOnce::answer).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static <T> T answer(Future<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError("One of the threads failed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
