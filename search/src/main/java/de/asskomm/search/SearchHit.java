package de.asskomm.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.municipality.TownSimilarity;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An entry that matches.
 *
 * @param type its kind
 * @param id its identifier
 * @param title its title, plain text
 * @param titleHtml its title, escaped, with the matching words in {@code <mark>}
 * @param snippetHtml its best passage, escaped, with the matching words in {@code <mark>}
 * and no other element
 * @param organisation whose entry it is
 * @param fieldsOfAction keys of its fields of action
 * @param date when it was published
 * @param kind kind of a post, state of a project
 * @param example whether it is only illustrative
 * @param score how well it matches; comparable only within one page
 * @param similar how its municipality is like the one asked about; absent if it is not,
 * or if none was
 */
public record SearchHit(SearchType type, UUID id, String title, String titleHtml, String snippetHtml,
		OrganisationId organisation, List<String> fieldsOfAction, Instant date, @Nullable String kind, boolean example,
		double score, @Nullable TownSimilarity similar) {
}
