package de.asskomm.search.elastic;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentTexts;
import de.asskomm.attachment.AttachmentType;
import de.asskomm.attachment.KeepAttachment;
import de.asskomm.attachment.SampleDocuments;
import de.asskomm.attachment.Upload;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.ImportPost;
import de.asskomm.exchange.PartnerRequest;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.Provenance;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Outcome;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.ImportProject;
import de.asskomm.project.Licence;
import de.asskomm.project.Origin;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectDocument;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchRequest;
import dev.asskomm.localstack.ElasticsearchNode;
import dev.asskomm.localstack.LocalStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

/** Entries are found by what stands in their attachments, by whoever may read them. */
@SearchIntegrationTest
class AttachmentTextIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private KeepAttachment keepAttachment;

	@Autowired
	private AttachmentTexts texts;

	@Autowired
	private ImportPost importPost;

	@Autowired
	private ImportProject importProject;

	@Autowired
	private Posts posts;

	@Autowired
	private AttachmentTextIndexing indexing;

	@Autowired
	private KnowledgeSearch search;

	@Autowired
	private IndexAdministration administration;

	@Value("${platform.messaging.topic-prefix}")
	private String topicPrefix;

	private Organisation grossenhain;

	private Reader reader;

	/** A word that stands only in this test's attachments. */
	private String word;

	@BeforeEach
	void prepare() {
		this.grossenhain = this.knowledge.grossenhain();
		this.reader = Actors.member(this.knowledge.leipzig()).reader();
		this.word = "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
		soon().until(this.administration::exists);
	}

	@Test
	void findsAPostByWhatStandsInItsAttachmentAndShowsThePassage() {
		AttachmentId id = uploaded(AttachmentType.PDF, "Aus dem Konzept: " + this.word + " hilft.");
		tellOf(post("Ohne das Wort.", Visibility.NETWORK, id));
		soon().untilAsserted(() -> assertThat(found(this.reader)).singleElement().satisfies((hit) -> {
			assertThat(hit.inAttachment()).isTrue();
			assertThat(hit.snippetHtml()).isEqualTo("Aus dem Konzept: <mark>" + this.word + "</mark> hilft.");
		}));
	}

	@Test
	void indexesAnewWhatWasThereBeforeTheText() {
		AttachmentId id = uploaded(AttachmentType.DOCX, "Ein " + this.word);
		Post post = post("Ohne das Wort.", Visibility.NETWORK, id);
		ProjectId project = project(id);
		this.indexing.read(List.of(id, AttachmentId.next()));
		soon().untilAsserted(() -> assertThat(found(this.reader)).extracting(SearchHit::id)
			.containsExactlyInAnyOrder(post.id().value(), project.value()));
	}

	@Test
	void keepsATextThatBecameKnownWhileAnEventWasRead(@Autowired KnowledgeIndexer indexer) {
		AttachmentId id = uploaded(AttachmentType.PDF, "Später gelesen: " + this.word);
		Post post = post("Ohne das Wort.", Visibility.NETWORK, id);
		this.indexing.read(List.of(id));
		Background without = new Background(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
		assertThat(indexer.write(List.of(new IndexChange.Put(KnowledgeDocument.of(post, without))))).isEmpty();
		Post later = post("Im Beitrag: " + this.word, Visibility.NETWORK, id);
		tellOf(later);
		soon().untilAsserted(() -> assertThat(found(this.reader)).extracting(SearchHit::id)
			.containsExactlyInAnyOrder(post.id().value(), later.id().value()));
	}

	@Test
	void showsThePassageOfTheEntryWhereTheWordStandsInBoth() {
		AttachmentId id = uploaded(AttachmentType.ODS, "In der Tabelle: " + this.word);
		Post post = post("Im Beitrag: " + this.word, Visibility.NETWORK, id);
		this.indexing.read(post.content().attachments());
		soon().untilAsserted(() -> assertThat(found(this.reader)).singleElement().satisfies((hit) -> {
			assertThat(hit.inAttachment()).isFalse();
			assertThat(hit.snippetHtml()).isEqualTo("Im Beitrag: <mark>" + this.word + "</mark>");
		}));
	}

	@Test
	void findsNothingByAttachmentsOfWhatAReaderMayNotRead() {
		AttachmentId id = uploaded(AttachmentType.PDF, "Vertraulich: " + this.word);
		post("Nur für den LPR.", Visibility.LPR, id);
		this.indexing.read(List.of(id));
		soon().untilAsserted(() -> assertThat(found(Actors.moderator().reader())).hasSize(1));
		assertThat(found(this.reader)).isEmpty();
		assertThat(found(Reader.anonymous())).isEmpty();
	}

	@Test
	void findsNothingByAttachmentsOfWhatWasHidden() {
		AttachmentId id = uploaded(AttachmentType.PDF, "Bald verborgen: " + this.word);
		Post post = post("Harmlos.", Visibility.NETWORK, id);
		this.indexing.read(List.of(id));
		soon().untilAsserted(() -> assertThat(found(this.reader)).hasSize(1));
		Post hidden = this.knowledge.hidden(post);
		assertThat(found(this.reader)).isEmpty();
		this.indexing.read(List.of(id));
		tellOf(hidden);
		soon().untilAsserted(() -> assertThat(found(Actors.member(this.grossenhain).reader())).isEmpty());
	}

	@Test
	void findsNothingByAttachmentsThatNothingRefersTo() {
		AttachmentId loose = uploaded(AttachmentType.PDF, "Lose: " + this.word);
		AttachmentId bound = uploaded(AttachmentType.PDF, "Gebunden: " + this.word);
		post("Ohne das Wort.", Visibility.NETWORK, bound);
		this.indexing.read(List.of(loose, bound));
		soon().untilAsserted(() -> assertThat(found(Actors.moderator().reader())).singleElement()
			.satisfies((hit) -> assertThat(hit.snippetHtml()).startsWith("Gebunden")));
	}

	@Test
	void readsAttachmentsDuringAnOutageAndIndexesThemAfterIt() {
		ElasticsearchNode node = LocalStack.shared().elasticsearch();
		node.stop();
		try {
			AttachmentId id = upload(AttachmentType.PDF, "Währenddessen: " + this.word);
			post("Ohne das Wort, ohne ein Ereignis.", Visibility.NETWORK, id);
			soon().until(() -> this.texts.of(List.of(id)).size() == 1);
		}
		finally {
			node.start();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(found(this.reader)).hasSize(1));
	}

	private AttachmentId uploaded(AttachmentType type, String text) {
		AttachmentId id = upload(type, text);
		soon().until(() -> this.texts.of(List.of(id)).size() == 1);
		return id;
	}

	private AttachmentId upload(AttachmentType type, String text) {
		byte[] content = SampleDocuments.of(type, text);
		Outcome<Attachment> kept = this.keepAttachment.keep(Actors.coordinator(this.grossenhain),
				new Upload("Konzept", () -> new ByteArrayInputStream(content)));
		return ((Outcome.Done<Attachment>) kept).value().id();
	}

	private Post post(String body, Visibility visibility, AttachmentId attachment) {
		PostContent content = new PostContent(PostKind.EXPERIENCE_REPORT, "Titel", new Markdown(body),
				ExperienceTemplate.EMPTY, List.of("youth"), visibility, null, PartnerRequest.EMPTY, List.of(),
				List.of(attachment));
		PostId id = PostId.next();
		this.importPost.takeOver(id.value(), this.grossenhain, Actors.coordinator(this.grossenhain).author(), content,
				Provenance.WRITTEN_HERE, Knowledge.IN_2023);
		return this.posts.find(id).orElseThrow();
	}

	private ProjectId project(AttachmentId attachment) {
		ProjectContent content = new ProjectContent("Titel", "Ohne das Wort.", List.of("youth"), Visibility.NETWORK,
				ProjectState.RUNNING, null, null, BeccariaSteps.EMPTY, List.of(), List.of(), List.of(), null,
				List.of(new ProjectDocument(attachment, Licence.values()[0])), "", null, Markdown.EMPTY, null, false);
		ProjectId id = ProjectId.next();
		this.importProject.takeOver(id, this.grossenhain, Actors.coordinator(this.grossenhain).author(), content,
				Origin.RECORDED_HERE, Knowledge.IN_2021);
		return id;
	}

	private void tellOf(Post post) {
		try (EventLog log = new EventLog(this.topicPrefix)) {
			log.tellsOf(post);
		}
	}

	private List<SearchHit> found(Reader asking) {
		return this.search.search(SearchRequest.of(this.word, 10), asking).hits();
	}

}
