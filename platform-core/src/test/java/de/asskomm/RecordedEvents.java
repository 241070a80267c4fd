package de.asskomm;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The domain events of all tests that share a context. Tests look for those about their
 * own, freshly identified things.
 */
public class RecordedEvents {

	private final Queue<Object> published = new ConcurrentLinkedQueue<>();

	private final Queue<Object> committed = new ConcurrentLinkedQueue<>();

	private volatile Predicate<Object> refused = (event) -> false;

	@EventListener
	void onPublication(PayloadApplicationEvent<?> event) {
		if (isDomainEvent(event.getPayload())) {
			if (!TransactionSynchronizationManager.isActualTransactionActive()) {
				throw new IllegalStateException("Published outside of any transaction: " + event.getPayload());
			}
			if (this.refused.test(event.getPayload())) {
				throw new RefusedEvent();
			}
			this.published.add(event.getPayload());
		}
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void afterCommit(PayloadApplicationEvent<?> event) {
		if (isDomainEvent(event.getPayload())) {
			this.committed.add(event.getPayload());
		}
	}

	/**
	 * The events of a type that were published inside a transaction, whatever became of
	 * it.
	 */
	public <E> List<E> published(Class<E> type, Predicate<E> about) {
		return select(this.published, type, about);
	}

	/** The events of a type whose transaction was committed. */
	public <E> List<E> committed(Class<E> type, Predicate<E> about) {
		return select(this.committed, type, about);
	}

	/** Lets a listener fail on some events while something is done. */
	public void refusing(Predicate<Object> events, Runnable act) {
		this.refused = events;
		try {
			act.run();
		}
		finally {
			this.refused = (event) -> false;
		}
	}

	private static boolean isDomainEvent(Object event) {
		return event.getClass().getPackageName().startsWith("de.asskomm");
	}

	private static <E> List<E> select(Queue<Object> events, Class<E> type, Predicate<E> about) {
		return events.stream().filter(type::isInstance).map(type::cast).filter(about).toList();
	}

	/** What the failing listener throws. */
	public static final class RefusedEvent extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
