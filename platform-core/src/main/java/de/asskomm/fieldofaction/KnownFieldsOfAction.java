package de.asskomm.fieldofaction;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The catalogue as it was a moment ago: every post that is written asks for it, and it
 * changes a few times a year. A change is seen at once by the transaction that makes it,
 * after its commit by this instance, and a few seconds later by the others.
 */
@Component
class KnownFieldsOfAction implements FieldsOfAction {

	static final Duration VALID_FOR = Duration.ofSeconds(5);

	private final JdbcFieldsOfAction stored;

	private final LongSupplier nanoTime;

	private volatile @Nullable Catalogue shared;

	private long changes;

	@Autowired
	KnownFieldsOfAction(JdbcFieldsOfAction stored) {
		this(stored, System::nanoTime);
	}

	KnownFieldsOfAction(JdbcFieldsOfAction stored, LongSupplier nanoTime) {
		this.stored = stored;
		this.nanoTime = nanoTime;
	}

	@Override
	public List<FieldOfAction> all() {
		return catalogue().inOrder();
	}

	@Override
	public Optional<FieldOfAction> find(String key) {
		return Optional.ofNullable(catalogue().byKey().get(key));
	}

	@Override
	public boolean exists(String key) {
		return catalogue().byKey().containsKey(key);
	}

	@Override
	public boolean addIfMissing(FieldOfAction field) {
		boolean added = this.stored.addIfMissing(field);
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			changing();
		}
		else {
			changed();
		}
		return added;
	}

	private Catalogue catalogue() {
		Change own = ownChange();
		return (own != null) ? own.catalogue() : sharedCatalogue();
	}

	private Catalogue sharedCatalogue() {
		Catalogue known = this.shared;
		if (known != null && this.nanoTime.getAsLong() - known.since() < VALID_FOR.toNanos()) {
			return known;
		}
		long before = changes();
		Catalogue loaded = load();
		share(loaded, before);
		return loaded;
	}

	private Catalogue load() {
		long since = this.nanoTime.getAsLong();
		return Catalogue.of(this.stored.all(), since);
	}

	private synchronized long changes() {
		return this.changes;
	}

	/** What was read before a change must not outlast it. */
	private synchronized void share(Catalogue loaded, long before) {
		if (this.changes == before) {
			this.shared = loaded;
		}
	}

	private synchronized void changed() {
		this.changes++;
		this.shared = null;
	}

	private void changing() {
		Change own = ownChange();
		if (own == null) {
			TransactionSynchronizationManager.registerSynchronization(new Change());
		}
		else {
			own.forget();
		}
	}

	/** The change that the present transaction makes, which nobody else may see yet. */
	private @Nullable Change ownChange() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			for (TransactionSynchronization candidate : TransactionSynchronizationManager.getSynchronizations()) {
				if (candidate instanceof Change change && change.isOf(this)) {
					return change;
				}
			}
		}
		return null;
	}

	/** The catalogue for a transaction that changes it. */
	private final class Change implements TransactionSynchronization {

		private @Nullable Catalogue own;

		boolean isOf(KnownFieldsOfAction owner) {
			return KnownFieldsOfAction.this == owner;
		}

		Catalogue catalogue() {
			Catalogue known = this.own;
			if (known == null) {
				known = load();
				this.own = known;
			}
			return known;
		}

		void forget() {
			this.own = null;
		}

		@Override
		public void afterCompletion(int status) {
			changed();
		}

	}

	private record Catalogue(List<FieldOfAction> inOrder, Map<String, FieldOfAction> byKey, long since) {

		static Catalogue of(List<FieldOfAction> fields, long since) {
			Map<String, FieldOfAction> byKey = new LinkedHashMap<>();
			fields.forEach((field) -> byKey.put(field.key(), field));
			return new Catalogue(List.copyOf(fields), byKey, since);
		}

	}

}
