package de.asskomm.search.elastic;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReview;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.Participant;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectDocument;
import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the index holds it. Its component names are the field names of the mapping.
 *
 * @param type its kind
 * @param id its identifier
 * @param version version of the post, comment, project or organisation that it tells of
 * @param revision grows with everything that the document tells, of other entries too
 * @param parent the post that a comment belongs to; absent for others
 * @param title its title; a comment has none of its own
 * @param text everything that it says
 * @param context words that lead to it without standing in it: the organisation, the
 * district, the fields of action, the partners
 * @param organisation whose entry it is
 * @param fieldsOfAction keys of its fields of action
 * @param district key of its organisation's district
 * @param sizeClass name of its municipality's size class
 * @param year year of publication in Saxony; absent for organisations
 * @param date when it was published; absent for organisations
 * @param kind kind of a post, state of a project; absent for others
 * @param evidence name of the level of a project that is good practice
 * @param evidenceRank the level as a number that grows with it, 0 where there is none
 * @param result name of how a project turned out
 * @param funding programmes by which a project is funded
 * @param organisationType name of the kind of organisation whose entry it is
 * @param example whether it is only illustrative
 * @param audiences keys of the audiences that may see it
 * @param attachments what stands in its attachments
 * @param municipality key of the municipality whose entry it is; absent where that is not
 * named
 */
record KnowledgeDocument(SearchType type, UUID id, long version, @JsonIgnore long revision, @Nullable UUID parent,
		String title, String text, List<String> context, UUID organisation, List<String> fieldsOfAction,
		@Nullable String district, @Nullable String sizeClass, @Nullable Integer year, @Nullable Instant date,
		@Nullable String kind, @Nullable String evidence, int evidenceRank, @Nullable String result,
		List<String> funding, @Nullable String organisationType, boolean example, List<String> audiences,
		List<String> attachments, @Nullable String municipality) {

	/**
	 * Changes whenever the same entry makes another document although no field is new, so
	 * that the index is made anew.
	 */
	static final int EDITION = 1;

	/** More than an entry has attachments. */
	private static final int TEXTS = 100;

	/**
	 * Prepares the texts: free of the marks of answers, and with marks where compounds
	 * are divided.
	 */
	KnowledgeDocument {
		title = prepared(title);
		text = prepared(text);
		context = context.stream().map(KnowledgeDocument::prepared).toList();
		attachments = attachments.stream().map(KnowledgeDocument::prepared).toList();
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
		List<String> fields = post.content().fieldsOfAction();
		List<String> attachments = background.texts(post.content().attachments());
		return new KnowledgeDocument(SearchType.POST, post.id().value(), post.version(),
				revision(post, attachments.size()), null, post.content().title(), post.content().plainText(),
				background.words(post.organisation(), post.district(), fields), post.organisation().value(), fields,
				key(post.district()), background.sizeClass(post.organisation()), year(publishedAt), publishedAt,
				post.content().kind().name(), null, 0, null, List.of(), background.type(post.organisation()),
				post.provenance().example(), keys(post.audiences()), attachments,
				background.municipality(post.organisation()));
	}

	/**
	 * A comment as the index holds it: found by what it says itself, seen by whoever may
	 * see its post.
	 * @param comment the comment
	 * @param post its post, published
	 * @param background what is known about its organisation and fields
	 * @return the document
	 */
	static KnowledgeDocument of(Comment comment, Post post, Background background) {
		List<String> fields = post.content().fieldsOfAction();
		DistrictKey district = background.district(comment.organisation());
		return new KnowledgeDocument(SearchType.COMMENT, comment.id().value(), comment.version(),
				comment.version() + post.version(), post.id().value(), "", comment.body().toPlainText(),
				background.words(comment.organisation(), district, fields), comment.organisation().value(), fields,
				key(district), background.sizeClass(comment.organisation()), year(comment.createdAt()),
				comment.createdAt(), null, null, 0, null, List.of(), background.type(comment.organisation()),
				post.provenance().example(), keys(post.audiences()), List.of(),
				background.municipality(comment.organisation()));
	}

	/**
	 * A project as the index holds it.
	 * @param project the project
	 * @param review how it is judged; {@code null} if it was not nominated
	 * @param background what is known about its organisation and fields
	 * @return the document
	 * @throws IllegalArgumentException if the project was never published
	 */
	static KnowledgeDocument of(PreventionProject project, @Nullable PracticeReview review, Background background) {
		Instant publishedAt = project.publishedAt();
		if (publishedAt == null) {
			throw new IllegalArgumentException("A draft is not found by search");
		}
		ProjectContent content = project.content();
		List<String> funding = content.grants().stream().map(FundingGrant::programme).distinct().toList();
		List<String> words = background.words(project.organisation(), project.district(), content.fieldsOfAction());
		content.participants().stream().map(Participant::name).forEach(words::add);
		words.addAll(funding);
		List<String> attachments = background
			.texts(content.documents().stream().map(ProjectDocument::attachment).toList());
		EvidenceLevel level = (review != null) ? review.level().orElse(null) : null;
		return new KnowledgeDocument(SearchType.PROJECT, project.id().value(), project.version(),
				revision(project, review, attachments.size()), null, content.title(), content.plainText(), words,
				project.organisation().value(), content.fieldsOfAction(), key(project.district()),
				(project.sizeClass() != null) ? project.sizeClass().name() : null, year(publishedAt), publishedAt,
				content.state().name(), (level != null) ? level.name() : null,
				(level != null) ? level.ordinal() + 1 : 0, (content.result() != null) ? content.result().name() : null,
				funding, background.type(project.organisation()), project.origin().example(), keys(project.audiences()),
				attachments, background.municipality(project.organisation()));
	}

	/**
	 * An organisation as the index holds it: found by its name and where it is.
	 * @param organisation the organisation
	 * @param revision grows with each of its changes
	 * @param background what is known about it
	 * @return the document
	 */
	static KnowledgeDocument of(Organisation organisation, long revision, Background background) {
		return new KnowledgeDocument(SearchType.ORGANISATION, organisation.id().value(), revision, revision, null,
				organisation.name(), background.description(organisation), List.of(), organisation.id().value(),
				List.of(), key(organisation.district()), background.sizeClass(organisation.id()), null, null, null,
				null, 0, null, List.of(), organisation.type().name(), false, List.of(Audience.NETWORK.key()), List.of(),
				background.municipality(organisation.id()));
	}

	/**
	 * What orders the changes of a post, and the texts of its attachments that become
	 * known between two of them.
	 * @param post the post
	 * @param texts number of attachments whose text is known
	 * @return a number that grows with either
	 */
	static long revision(Post post, int texts) {
		return revision(post.version(), texts);
	}

	/**
	 * What orders the changes of a project and of how it is judged, which have versions
	 * of their own, and the texts of its attachments.
	 * @param project the project
	 * @param review how it is judged; {@code null} if it was not nominated
	 * @param texts number of attachments whose text is known
	 * @return a number that grows with each of them
	 */
	static long revision(PreventionProject project, @Nullable PracticeReview review, int texts) {
		return revision(project.version() + ((review != null) ? review.version() : 0), texts);
	}

	private static long revision(long changes, int texts) {
		return changes * TEXTS + Math.min(texts, TEXTS - 1);
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
