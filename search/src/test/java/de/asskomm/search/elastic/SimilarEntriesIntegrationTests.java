package de.asskomm.search.elastic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchType;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SimilarEntries;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SearchIntegrationTest
class SimilarEntriesIntegrationTests {

	private static final String BRIDGE = "Unter der Brücke am Bahnhof sprühen Jugendliche Farbe an die Wand.";

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private ReadableEntries readableEntries;

	@Autowired
	private UnnamedOwners unnamedOwners;

	@AutoClose
	private TestSearch search;

	private SimilarEntries similarEntries;

	private Organisation grossenhain;

	private Organisation leipzig;

	private Reader reader;

	@BeforeEach
	void createIndex(@Autowired CurrentKnowledge currentKnowledge) {
		this.search = new TestSearch(currentKnowledge, this.readableEntries);
		this.similarEntries = new ElasticSimilarEntries(this.search.testIndex().access(), this.readableEntries,
				this.unnamedOwners, this.search.testIndex().settings());
		this.grossenhain = this.knowledge.grossenhain();
		this.leipzig = this.knowledge.leipzig();
		this.reader = Actors.member(this.leipzig).reader();
	}

	@Test
	void findsWhatTellsOfTheSameWithoutTheEntryItself() throws IOException {
		Post asked = post("Farbe an der Brücke", BRIDGE, Visibility.NETWORK);
		PreventionProject project = this.knowledge.project(this.leipzig, "Legale Wand am Bahnhof",
				"Jugendliche sprühen dort erlaubt Farbe an die Wand unter der Brücke.", Visibility.NETWORK, "graffiti");
		this.search.index(project);
		this.search.index(asked, post("Schmierereien an Brücken", BRIDGE, Visibility.NETWORK),
				post("Hundekot im Park", "Beutel und Behälter helfen.", Visibility.NETWORK));
		assertThat(titles(asked, this.reader)).containsExactlyInAnyOrder("Schmierereien an Brücken",
				"Legale Wand am Bahnhof");
		assertThat(this.similarEntries.to(SearchType.PROJECT, project.id().value(), this.reader, 1).orElseThrow())
			.hasSize(1);
	}

	@Test
	void prefersTheSameFieldOfAction() throws IOException {
		Post asked = post("Farbe an der Brücke", BRIDGE, Visibility.NETWORK);
		this.search.index(asked, this.knowledge.post(this.grossenhain, "Anderes Feld", BRIDGE, Visibility.NETWORK,
				Knowledge.IN_2023, "youth"), post("Gleiches Feld", BRIDGE, Visibility.NETWORK));
		assertThat(titles(asked, this.reader)).containsExactly("Gleiches Feld", "Anderes Feld");
	}

	@Test
	void findsOnlyWhatTheReaderMaySee() throws IOException {
		Post asked = post("Gefragt", BRIDGE, Visibility.PUBLIC);
		Post hidden = post("Verborgen", BRIDGE, Visibility.PUBLIC);
		Post withdrawn = post("Zurückgezogen", BRIDGE, Visibility.PUBLIC);
		this.search.index(asked, post("Für alle", BRIDGE, Visibility.PUBLIC),
				post("Fürs Netz", BRIDGE, Visibility.NETWORK), post("Für den Landkreis", BRIDGE, Visibility.DISTRICT),
				post("Für den LPR", BRIDGE, Visibility.LPR), hidden, withdrawn,
				this.knowledge.draft(this.grossenhain, "Entwurf an der Brücke am Bahnhof"));
		this.knowledge.hidden(hidden);
		this.knowledge.withdrawn(this.grossenhain, withdrawn);
		assertThat(titles(asked, Reader.anonymous())).containsExactly("Für alle");
		assertThat(titles(asked, this.reader)).containsExactlyInAnyOrder("Für alle", "Fürs Netz");
		assertThat(titles(asked, Actors.member(this.grossenhain).reader())).containsExactlyInAnyOrder("Für alle",
				"Fürs Netz", "Für den Landkreis", "Für den LPR");
	}

	@Test
	void saysNothingOfAnEntryThatTheReaderMayNotSee() throws IOException {
		Post hidden = post("Verborgen", BRIDGE, Visibility.PUBLIC);
		Post withdrawn = post("Zurückgezogen", BRIDGE, Visibility.PUBLIC);
		Post draft = this.knowledge.draft(this.grossenhain, "Entwurf");
		List<Post> unreadable = List.of(post("Für den Landkreis", BRIDGE, Visibility.DISTRICT),
				post("Für den LPR", BRIDGE, Visibility.LPR), hidden, withdrawn, draft);
		this.search.index(unreadable.toArray(Post[]::new));
		this.knowledge.hidden(hidden);
		this.knowledge.withdrawn(this.grossenhain, withdrawn);
		for (Post post : unreadable) {
			assertThat(similar(post, Reader.anonymous())).isEmpty();
			assertThat(similar(post, this.reader)).isEmpty();
		}
		assertThat(this.similarEntries.to(SearchType.POST, UUID.randomUUID(), this.reader, 5)).isEmpty();
		assertThat(this.similarEntries.to(SearchType.EVENT, draft.id().value(), this.reader, 5)).isEmpty();
	}

	@Test
	void doesNotShowThePostOfAnUnnamedOwnerBesideItsProject() throws IOException {
		PreventionProject unnamed = this.knowledge.unnamedProject(this.grossenhain, "Farbe an der Brücke am Bahnhof");
		Post own = post("Unsere Farbe an der Brücke am Bahnhof", BRIDGE, Visibility.NETWORK);
		Post other = this.knowledge.post(this.leipzig, "Farbe an der Brücke am Bahnhof auch hier", BRIDGE,
				Visibility.NETWORK, Knowledge.IN_2023, "graffiti");
		this.search.index(unnamed);
		this.search.index(own, other);
		assertThat(this.similarEntries.to(SearchType.PROJECT, unnamed.id().value(), this.reader, 5).orElseThrow())
			.extracting(SearchHit::title)
			.containsExactly("Farbe an der Brücke am Bahnhof auch hier");
		assertThat(titles(own, this.reader)).containsExactly("Farbe an der Brücke am Bahnhof auch hier");
		assertThat(titles(other, this.reader)).hasSize(2);
		assertThat(titles(own, Actors.member(this.grossenhain).reader())).hasSize(2);
	}

	@Test
	void doesNotWaitForAServerThatDoesNotAnswer() throws IOException {
		Post asked = post("Gefragt", BRIDGE, Visibility.PUBLIC);
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			SearchSettings impatient = new SearchSettings(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null,
					"none", Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(30),
					Duration.ofSeconds(30), "none", Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofHours(1),
					Duration.ofHours(1));
			try (ElasticsearchAccess access = new ElasticsearchAccess(impatient)) {
				SimilarEntries waiting = new ElasticSimilarEntries(access, this.readableEntries, this.unnamedOwners,
						impatient);
				Instant before = Instant.now();
				assertThatExceptionOfType(SearchUnavailable.class)
					.isThrownBy(() -> waiting.to(SearchType.POST, asked.id().value(), this.reader, 5));
				assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
			}
		}
	}

	private List<String> titles(Post asked, Reader who) {
		return similar(asked, who).orElseThrow().stream().map(SearchHit::title).toList();
	}

	private Optional<List<SearchHit>> similar(Post asked, Reader who) {
		return this.similarEntries.to(SearchType.POST, asked.id().value(), who, 5);
	}

	private Post post(String title, String body, Visibility visibility) {
		return this.knowledge.post(this.grossenhain, title, body, visibility, Knowledge.IN_2023, "graffiti");
	}

}
