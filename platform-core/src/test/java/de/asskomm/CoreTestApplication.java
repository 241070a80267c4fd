package de.asskomm;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The modules of the core, assembled for its tests. */
@SpringBootApplication
public class CoreTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
