package de.asskomm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulingConfigurationTests {

	@Test
	void regularTasksLeaveTheThreadsOfTheLiveChannelAlone() throws Exception {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				SchedulingConfiguration.class, LiveChannel.class, RegularTask.class)) {
			assertThat(context.getBean(RegularTask.class).ranOn.get(30, TimeUnit.SECONDS)).startsWith("scheduled-");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class LiveChannel {

		@Bean
		ThreadPoolTaskScheduler messageBrokerTaskScheduler() {
			ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
			scheduler.setThreadNamePrefix("MessageBroker-");
			return scheduler;
		}

	}

	static class RegularTask {

		private final CompletableFuture<String> ranOn = new CompletableFuture<>();

		@Scheduled(fixedDelay = 10)
		void run() {
			this.ranOn.complete(Thread.currentThread().getName());
		}

	}

}
