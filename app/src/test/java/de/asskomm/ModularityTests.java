package de.asskomm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(PlatformApplication.class);

	@Test
	void everyModuleUsesOnlyWhatItMayUse() {
		MODULES.verify();
	}

	@Test
	void theModulesAreDocumented() {
		new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
	}

}
