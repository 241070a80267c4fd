package de.asskomm;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/**
 * The ASSKomm platform: the exchange of Saxon municipalities on prevention.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "ASSKomm platform", sharedModules = "outcome")
public class PlatformApplication {

	/**
	 * Starts the platform.
	 * @param arguments Spring Boot's command line arguments
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(PlatformApplication.class, arguments);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
