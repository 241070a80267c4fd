package de.asskomm;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;

/**
 * The modules of the core, assembled for its tests and those of modules that build on it.
 * Steps aside where the platform itself is assembled, which finds this class on the class
 * path of its tests.
 */
@SpringBootApplication
@ConditionalOnMissingClass("de.asskomm.PlatformApplication")
public class CoreTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
