package de.asskomm;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(CoreTestApplication.class);

	@Test
	void theModulesOfTheCoreKeepToTheirBoundaries() {
		this.modules.verify();
	}

	@Test
	void theCoreHasItsModules() {
		assertThat(this.modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
			.containsExactlyInAnyOrder("attachment", "conversation", "discussion", "exchange", "fieldofaction",
					"markdown", "membership", "memory", "moderation", "municipality", "notification", "organisation",
					"outcome", "practice", "privacy", "project", "table", "work");
	}

}
