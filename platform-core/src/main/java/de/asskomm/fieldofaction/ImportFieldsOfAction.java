package de.asskomm.fieldofaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.asskomm.fieldofaction.ImportReport.Kept;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handlungsfelder einlesen: adds the fields of the start set that are missing. What the
 * prevention council has edited stays. Repeating it changes nothing.
 */
@Service
public class ImportFieldsOfAction {

	private final FieldsOfAction catalogue;

	private final Resource file;

	@Autowired
	ImportFieldsOfAction(FieldsOfAction catalogue) {
		this(catalogue, new ClassPathResource("reference/fields-of-action.csv"));
	}

	ImportFieldsOfAction(FieldsOfAction catalogue, Resource file) {
		this.catalogue = catalogue;
		this.file = file;
	}

	/**
	 * Adds the missing fields, all or nothing.
	 * @return what changed
	 * @throws IllegalArgumentException if a line of the file is no field of action
	 */
	@Transactional
	public ImportReport run() {
		List<String> added = new ArrayList<>();
		List<Kept> kept = new ArrayList<>();
		int unchanged = 0;
		for (FieldOfAction shipped : read()) {
			Optional<FieldOfAction> stored = this.catalogue.find(shipped.key());
			if (stored.isEmpty()) {
				if (this.catalogue.addIfMissing(shipped)) {
					added.add(shipped.key());
				}
			}
			else if (stored.get().equals(shipped)) {
				unchanged++;
			}
			else {
				kept.add(new Kept(stored.get(), shipped));
			}
		}
		return new ImportReport(added, kept, unchanged);
	}

	/**
	 * The fields of the file; their order is their position.
	 */
	private List<FieldOfAction> read() {
		List<FieldOfAction> fields = new ArrayList<>();
		try (InputStream in = this.file.getInputStream();
				CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
			for (NamedCsvRecord line : lines) {
				fields.add(new FieldOfAction(line.getField("key"), line.getField("label"), fields.size() + 1));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file.getDescription(), ex);
		}
		return fields;
	}

}
