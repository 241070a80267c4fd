package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.attachment.AttachmentTexts;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.Posts;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Municipalities;
import de.asskomm.organisation.Organisations;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.Projects;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.SearchType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

/** How an index is mended that tells something else than the database. */
@SearchIntegrationTest
class RepairIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private CurrentKnowledge currentKnowledge;

	@Autowired
	private SharedIndex index;

	@Autowired
	private KnowledgeIndexer indexer;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void beginWithoutDifferences() {
		soon().until(this.index::isReady);
		repair(this.index.with(this.currentKnowledge, this.indexer));
	}

	@Test
	void buildsNothingAnewForAPostThatChangesBetweenTheTwoLooks() {
		Post post = post();
		setBack(List.of(key(post)));
		KnowledgeIndexer meanwhile = new KnowledgeIndexer(this.index.elasticsearch(), this.index.settings()) {

			@Override
			Map<EntryKey, String> write(List<IndexChange> changes) {
				RepairIntegrationTests.this.jdbc.sql("UPDATE post SET version = 9 WHERE id = ?")
					.param(post.id().value())
					.update();
				return super.write(changes);
			}

		};
		IndexCheck check = repair(this.index.with(this.currentKnowledge, meanwhile));
		assertThat(check.found().outdated()).isEqualTo(1);
		assertThat(check.rebuilt()).isFalse();
	}

	@Test
	void looksAtNoMoreThanAPageOfEntriesAtOnceWhereTheIndexIsFarAhead(@Autowired Posts posts,
			@Autowired Comments comments, @Autowired Projects projects, @Autowired PracticeReviews reviews,
			@Autowired Organisations organisations, @Autowired Municipalities municipalities,
			@Autowired FieldsOfAction fields, @Autowired AttachmentTexts texts) {
		setBack(copies(post(), 201));
		List<Integer> lookedAt = new ArrayList<>();
		CurrentKnowledge counted = new CurrentKnowledge(posts, comments, projects, reviews, organisations,
				municipalities, fields, texts) {

			@Override
			List<IndexChange> changes(Collection<EntryKey> keys) {
				lookedAt.add(keys.size());
				return super.changes(keys);
			}

		};
		IndexCheck check = repair(this.index.with(counted, this.indexer));
		assertThat(check.found().outdated()).isEqualTo(201);
		assertThat(check.rebuilt()).isTrue();
		assertThat(lookedAt).isNotEmpty().allMatch((entries) -> entries <= 200);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void logsWhyTheIndexRefusesWhatDiffers(CapturedOutput output) {
		EntryKey missing = key(post());
		Post deleted = post();
		EntryKey unknown = key(deleted);
		assertThat(this.indexer.write(this.currentKnowledge.changes(List.of(unknown)))).isEmpty();
		this.jdbc.sql("DELETE FROM post WHERE id = ?").param(deleted.id().value()).update();
		KnowledgeIndexer refusing = new KnowledgeIndexer(this.index.elasticsearch(), this.index.settings()) {

			@Override
			Map<EntryKey, String> write(List<IndexChange> changes) {
				return changes.stream().collect(Collectors.toMap(IndexChange::key, (change) -> "too odd"));
			}

		};
		repair(this.index.with(this.currentKnowledge, refusing));
		assertThat(output).contains(missing + " cannot be indexed: too odd")
			.contains(unknown + " cannot be indexed: too odd");
		repair(this.index.with(this.currentKnowledge, this.indexer));
	}

	private Post post() {
		return this.knowledge.post(this.knowledge.grossenhain(), "Beitrag", "Ein Text.");
	}

	/** Posts like another one. */
	private List<EntryKey> copies(Post post, int number) {
		return this.jdbc.sql("""
				INSERT INTO post
				SELECT copy.* FROM post p CROSS JOIN generate_series(1, ?) n,
				  jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', n)) copy
				WHERE p.id = ? RETURNING id
				""")
			.params(number, post.id().value())
			.query(UUID.class)
			.list()
			.stream()
			.map((id) -> new EntryKey(SearchType.POST, id))
			.toList();
	}

	/** The index knows posts in a later version than the database, as after a backup. */
	private void setBack(List<EntryKey> posts) {
		UUID[] ids = posts.stream().map(EntryKey::id).toArray(UUID[]::new);
		this.jdbc.sql("UPDATE post SET version = 5 WHERE id = ANY (?)").param(ids).update();
		assertThat(this.indexer.write(this.currentKnowledge.changes(posts))).isEmpty();
		this.jdbc.sql("UPDATE post SET version = 1 WHERE id = ANY (?)").param(ids).update();
	}

	private static IndexCheck repair(ElasticKnowledgeIndex index) {
		return soon().until(index::repair, Optional::isPresent).orElseThrow();
	}

	private static EntryKey key(Post post) {
		return new EntryKey(SearchType.POST, post.id().value());
	}

}
