package de.asskomm.search.elastic;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.Post;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Audience;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.Participant;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the index holds it. Its component names are the field names of the mapping.
 *
 * @param type its kind
 * @param id its identifier
 * @param version version of the post or project that it tells of
 * @param title its title
 * @param text everything that it says
 * @param context words that lead to it without standing in it: the organisation, the
 * district, the fields of action, the partners
 * @param organisation whose entry it is
 * @param fieldsOfAction keys of its fields of action
 * @param district key of its organisation's district
 * @param sizeClass name of its municipality's size class
 * @param year year of publication in Saxony
 * @param date when it was published
 * @param kind kind of a post, state of a project
 * @param example whether it is only illustrative
 * @param audiences keys of the audiences that may see it
 * @param municipality key of the municipality whose entry it is; absent where that is not
 * named
 */
record KnowledgeDocument(SearchType type, UUID id, long version, String title, String text, List<String> context,
		UUID organisation, List<String> fieldsOfAction, @Nullable String district, @Nullable String sizeClass, int year,
		Instant date, String kind, boolean example, List<String> audiences, @Nullable String municipality) {

	/**
	 * Prepares the texts: free of the marks of answers, and with marks where compounds
	 * are divided.
	 */
	KnowledgeDocument {
		title = prepared(title);
		text = prepared(text);
		context = context.stream().map(KnowledgeDocument::prepared).toList();
	}

	/**
	 * A published post as the index holds it.
	 * @param post the post
	 * @param background what is known about its organisation and fields
	 * @return the document
	 * @throws IllegalArgumentException if the post was never published
	 */
	static KnowledgeDocument of(Post post, Background background) {
		Instant publishedAt = post.publishedAt();
		if (publishedAt == null) {
			throw new IllegalArgumentException("A draft is not found by search");
		}
		return new KnowledgeDocument(SearchType.POST, post.id().value(), post.version(), post.content().title(),
				post.content().plainText(),
				background.words(post.organisation(), post.district(), post.content().fieldsOfAction()),
				post.organisation().value(), post.content().fieldsOfAction(), key(post.district()),
				background.sizeClass(post.organisation()), year(publishedAt), publishedAt, post.content().kind().name(),
				post.provenance().example(), keys(post.audiences()), background.municipality(post.organisation()));
	}

	/**
	 * A project as the index holds it.
	 * @param project the project
	 * @param background what is known about its organisation and fields
	 * @return the document
	 */
	static KnowledgeDocument of(PreventionProject project, Background background) {
		List<String> words = background.words(project.organisation(), project.district(),
				project.content().fieldsOfAction());
		project.content().participants().stream().map(Participant::name).forEach(words::add);
		project.content().grants().stream().map(FundingGrant::programme).forEach(words::add);
		return new KnowledgeDocument(SearchType.PROJECT, project.id().value(), project.version(),
				project.content().title(), project.content().plainText(), words, project.organisation().value(),
				project.content().fieldsOfAction(), key(project.district()),
				(project.sizeClass() != null) ? project.sizeClass().name() : null, year(project.createdAt()),
				project.createdAt(), project.content().state().name(), project.origin().example(),
				keys(project.audiences()), background.municipality(project.organisation()));
	}

	private static String prepared(String text) {
		return Compounds.mark(Marks.clean(text));
	}

	private static int year(Instant instant) {
		return instant.atZone(Saxony.ZONE).getYear();
	}

	private static @Nullable String key(@Nullable DistrictKey district) {
		return (district != null) ? district.value() : null;
	}

	private static List<String> keys(Set<Audience> audiences) {
		return audiences.stream().map(Audience::key).sorted().toList();
	}

}
