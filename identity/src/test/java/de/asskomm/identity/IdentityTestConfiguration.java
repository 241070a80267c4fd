package de.asskomm.identity;

import de.asskomm.organisation.Organisations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The module without a database. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("de.asskomm.identity")
public class IdentityTestConfiguration {

	@Bean
	Organisations organisations() {
		return new StoredOrganisations();
	}

}
