package de.asskomm.municipality;

import de.asskomm.municipality.RegisterFiles.Content;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Register einlesen: brings the register of municipalities up to date with the files that
 * the platform ships. Repeating it changes nothing.
 */
@Service
public class ImportMunicipalities {

	private final JdbcMunicipalities register;

	private final RegisterFiles files;

	@Autowired
	ImportMunicipalities(JdbcMunicipalities register) {
		this(register, new RegisterFiles(new ClassPathResource("reference/saxony-districts.csv"),
				new ClassPathResource("reference/saxony-municipalities.csv")));
	}

	ImportMunicipalities(JdbcMunicipalities register, RegisterFiles files) {
		this.register = register;
		this.files = files;
	}

	/**
	 * Adds what is new and writes what differs, all or nothing. Imports that run at the
	 * same time wait for each other.
	 * @return what changed
	 * @throws InvalidRegisterException if a file cannot be understood
	 */
	@Transactional
	public ImportReport run() {
		Content content = this.files.read();
		this.register.lock();
		ImportReport report = new ImportReport(
				RegisterComparison.ofDistricts().compare(this.register.districts(), content.districts()),
				RegisterComparison.ofMunicipalities().compare(this.register.all(), content.municipalities()));
		if (report.changedAnything()) {
			this.register.storeDistricts(content.districts());
			this.register.storeMunicipalities(content.municipalities());
		}
		return report;
	}

}
