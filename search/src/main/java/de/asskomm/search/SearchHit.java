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
 * @param post the post that a comment belongs to; {@code null} for other entries
 * @param title its title, plain text; that of the post for a comment
 * @param titleHtml its title, escaped, with the matching words in {@code <mark>}
 * @param snippetHtml its best passage, escaped, with the matching words in {@code <mark>}
 * and no other element
 * @param inAttachment whether that passage stands in an attachment
 * @param organisation whose entry it is
 * @param fieldsOfAction keys of its fields of action
 * @param date when it was published; {@code null} for organisations
 * @param kind kind of a post, state of a project; {@code null} for others
 * @param evidence name of the level of a project that is good practice
 * @param example whether it is only illustrative
 * @param score how well it matches; comparable only within one page
 * @param similar how its municipality is like the one asked about; absent if it is not,
 * or if none was
 */
public record SearchHit(SearchType type, UUID id, @Nullable UUID post, String title, String titleHtml,
		String snippetHtml, boolean inAttachment, OrganisationId organisation, List<String> fieldsOfAction,
		@Nullable Instant date, @Nullable String kind, @Nullable String evidence, boolean example, double score,
		@Nullable TownSimilarity similar) {
}
