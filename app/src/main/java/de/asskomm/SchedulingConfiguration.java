package de.asskomm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Who does what has to be done regularly.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfiguration {

	/** More than there are tasks that can take minutes at the same time. */
	private static final int THREADS = 8;

	/**
	 * Spring makes no scheduler where there is one already, and the live channel has one
	 * for its heartbeats: without this, those would wait until the search index is
	 * compared.
	 */
	@Bean
	ThreadPoolTaskScheduler taskScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(THREADS);
		scheduler.setThreadNamePrefix("scheduled-");
		return scheduler;
	}

}
