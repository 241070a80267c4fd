package de.asskomm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(PlatformApplication.class);

	@Test
	void everyModuleUsesOnlyWhatItMayUse() {
		MODULES.verify();
	}

	@Test
	void everyModuleHasACanvas() {
		new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
		assertThat(MODULES.stream()).isNotEmpty()
			.allSatisfy((module) -> assertThat(
					Path.of("target", "spring-modulith-docs", "module-" + module.getIdentifier() + ".adoc"))
				.isNotEmptyFile());
	}

	/**
	 * Finding the modules by analysis of all classes would cost seconds at each start.
	 */
	@Test
	void theListThatTheRunningPlatformReadsNamesEveryModule() throws IOException {
		try (InputStream list = getClass().getClassLoader()
			.getResourceAsStream(ApplicationModulesExporter.DEFAULT_LOCATION)) {
			assertThat(new JsonMapper().readTree(list).propertyNames()).containsExactlyInAnyOrderElementsOf(
					MODULES.stream().map((module) -> module.getIdentifier().toString()).toList());
		}
	}

}
