package de.asskomm.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The groups that an installation begins with. They are put in once: what the prevention
 * council removes does not come back.
 */
@Component
public class StartSynonyms implements InitializingBean {

	private static final String LEADS = "=>";

	private final SynonymGroups groups;

	private final TransactionOperations transaction;

	private final Clock clock;

	StartSynonyms(SynonymGroups groups, TransactionOperations transaction, Clock clock) {
		this.groups = groups;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.transaction.executeWithoutResult((status) -> {
			if (this.groups.lock().version() == 0) {
				Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
				long number = 1;
				for (SynonymContent content : contents()) {
					this.groups.apply(new SynonymChange(number++, SynonymGroupId.next(), 1, null, content, null, now));
				}
			}
		});
	}

	/**
	 * The groups in the format of Solr, for an index without a database.
	 * @return one line for each group
	 */
	public static List<String> rules() {
		return contents().stream().map(SynonymContent::rule).toList();
	}

	/**
	 * The groups of {@code synonyms.txt}, each with the heading that it stands under as
	 * its note.
	 * @return the groups
	 */
	static List<SynonymContent> contents() {
		List<SynonymContent> contents = new ArrayList<>();
		String heading = "";
		for (String line : read().lines().map(String::strip).toList()) {
			if (line.startsWith("## ")) {
				heading = line.substring("## ".length());
			}
			else if (!line.isEmpty() && !line.startsWith("#")) {
				int leads = line.indexOf(LEADS);
				String words = (leads < 0) ? line : line.substring(leads + LEADS.length());
				contents.add(new SynonymContent(Arrays.stream(words.split(",")).map(String::strip).toList(),
						(leads < 0) ? null : line.substring(0, leads).strip(), heading));
			}
		}
		return contents;
	}

	private static String read() {
		try (InputStream file = StartSynonyms.class.getResourceAsStream("synonyms.txt")) {
			if (file == null) {
				throw new IllegalStateException("This module was packaged without its synonyms");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
