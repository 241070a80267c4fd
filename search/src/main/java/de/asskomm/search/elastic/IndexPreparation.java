package de.asskomm.search.elastic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an index with the stored synonyms, beside the platform's start
 * and ever after: an Elasticsearch that comes late, or comes back without its data, needs
 * nobody's help. First it lets the index that is there already answer a search, as making
 * a new one can take minutes.
 */
@Component
class IndexPreparation implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(IndexPreparation.class);

	private final ElasticKnowledgeIndex index;

	private final ElasticSynonymSearch synonyms;

	private final SearchWarmUp warmUp;

	private final Duration interval;

	private final Outage outage = new Outage(logger, "Preparing the search index");

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition stopped = this.lock.newCondition();

	private volatile boolean running;

	private volatile @Nullable Thread thread;

	IndexPreparation(ElasticKnowledgeIndex index, ElasticSynonymSearch synonyms, SearchWarmUp warmUp,
			SearchSettings settings) {
		this.index = index;
		this.synonyms = synonyms;
		this.warmUp = warmUp;
		this.interval = settings.checkInterval();
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofVirtual().name("search-index-preparation").start(this::keepPrepared);
	}

	@Override
	public void stop() {
		this.lock.lock();
		try {
			this.running = false;
			this.stopped.signalAll();
		}
		finally {
			this.lock.unlock();
		}
		Thread preparing = this.thread;
		if (preparing != null) {
			preparing.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void keepPrepared() {
		boolean filled = false;
		this.warmUp.run();
		while (this.running) {
			Duration pause = this.interval;
			try {
				this.synonyms.keepActive();
				filled = this.index.prepare(!filled) || filled;
				this.outage.isOver();
				this.warmUp.run();
			}
			catch (RuntimeException ex) {
				if (this.running) {
					pause = this.outage.goesOn(ex);
				}
			}
			await(pause);
		}
	}

	private void await(Duration pause) {
		this.lock.lock();
		try {
			if (this.running) {
				this.stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
		finally {
			this.lock.unlock();
		}
	}

}
