package de.asskomm.content;

import de.asskomm.fieldofaction.ImportFieldsOfAction;
import de.asskomm.municipality.ImportMunicipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the register of municipalities and the fields of action at each start, before the
 * platform takes requests, and logs what changed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceData implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(ReferenceData.class);

	private final ImportMunicipalities municipalities;

	private final ImportFieldsOfAction fields;

	ReferenceData(ImportMunicipalities municipalities, ImportFieldsOfAction fields) {
		this.municipalities = municipalities;
		this.fields = fields;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.municipalities.run().lines().forEach(log::info);
		this.fields.run().lines().forEach(log::info);
	}

}
