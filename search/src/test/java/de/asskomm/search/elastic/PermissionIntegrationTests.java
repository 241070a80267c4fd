package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.List;

import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class PermissionIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@AutoClose
	private TestSearch search;

	private Organisation grossenhain;

	@BeforeEach
	void createIndex(@Autowired CurrentKnowledge currentKnowledge, @Autowired ReadableEntries readableEntries) {
		this.search = new TestSearch(currentKnowledge, readableEntries);
		this.grossenhain = this.knowledge.grossenhain();
	}

	@Test
	void findsForEachReaderWhatTheVisibilityAllows() throws IOException {
		this.search.index(post("Für alle", Visibility.PUBLIC), post("Fürs Netz", Visibility.NETWORK),
				post("Für den Landkreis", Visibility.DISTRICT), post("Für den LPR", Visibility.LPR));
		assertThat(found(Reader.anonymous())).containsExactlyInAnyOrder("Für alle");
		assertThat(found(Actors.member(this.knowledge.leipzig()).reader())).containsExactlyInAnyOrder("Für alle",
				"Fürs Netz");
		assertThat(found(Actors.member(Actors.town("Stadt Meißen", Actors.MEISSEN)).reader()))
			.containsExactlyInAnyOrder("Für alle", "Fürs Netz", "Für den Landkreis");
		assertThat(found(Actors.moderator().reader())).containsExactlyInAnyOrder("Für alle", "Fürs Netz",
				"Für den Landkreis", "Für den LPR");
		assertThat(found(Actors.member(this.grossenhain).reader())).containsExactlyInAnyOrder("Für alle", "Fürs Netz",
				"Für den Landkreis", "Für den LPR");
	}

	@Test
	void countsOnlyWhatTheReaderMaySee() throws IOException {
		this.search.index(post("Fürs Netz", Visibility.NETWORK), post("Für den LPR", Visibility.LPR));
		SearchPage page = this.search.page("Bericht", Actors.member(this.knowledge.leipzig()).reader());
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.facets().get(SearchFacet.TYPE)).containsExactly(new FacetCount("POST", 1));
		assertThat(page.facets().get(SearchFacet.DISTRICT)).containsExactly(new FacetCount("14627", 1));
	}

	@Test
	void findsProjectsByTheSameRule() throws IOException {
		PreventionProject project = this.knowledge.project(this.grossenhain, "Bericht über Calisthenics",
				"Eine Anlage für Jugendliche.", Visibility.DISTRICT, "youth");
		this.search.index(project);
		assertThat(found(Actors.member(this.knowledge.leipzig()).reader())).isEmpty();
		assertThat(found(Actors.member(this.grossenhain).reader())).containsExactly("Bericht über Calisthenics");
	}

	@Test
	void doesNotShowWhatWasHiddenAMomentAgo() throws IOException {
		Post post = post("Bald verborgen", Visibility.NETWORK);
		Post other = post("Bleibt", Visibility.NETWORK);
		this.search.index(post, other);
		Reader reader = Actors.member(this.knowledge.leipzig()).reader();
		assertThat(found(reader)).hasSize(2);
		this.knowledge.hidden(post);
		SearchPage page = this.search.page("Bericht", reader);
		assertThat(page.hits()).singleElement().satisfies((hit) -> assertThat(hit.title()).isEqualTo("Bleibt"));
		assertThat(page.total()).isEqualTo(1);
		assertThat(this.search.page("Bericht", Actors.member(this.grossenhain).reader()).hits()).hasSize(1);
	}

	@Test
	void doesNotQuoteWhatWasCorrectedAMomentAgo() throws IOException {
		Post post = this.knowledge.post(this.grossenhain, "Bericht", "Herr Geheim, Hauptstraße 5, war es.");
		this.search.index(post);
		this.knowledge.revised(this.grossenhain, post, "Berichtigt", "Jemand war es.");
		assertThat(this.search.page("Bericht Geheim", Actors.member(this.knowledge.leipzig()).reader()).hits())
			.singleElement()
			.satisfies((hit) -> {
				assertThat(hit.title()).isEqualTo("Berichtigt");
				assertThat(hit.titleHtml()).isEqualTo("Berichtigt");
				assertThat(hit.snippetHtml()).isEqualTo("Jemand war es.");
			});
	}

	@Test
	void doesNotNameAnOwnerWhoWentUnnamedAMomentAgo() throws IOException {
		this.knowledge.unnamedProject(this.grossenhain, "Ein anderes Projekt");
		PreventionProject project = this.knowledge.project(this.grossenhain, "Bericht über ein Scheitern",
				"Es misslang.", Visibility.NETWORK, "youth");
		this.search.index(project);
		Reader reader = Actors.member(this.knowledge.leipzig()).reader();
		assertThat(this.search.page("Bericht", reader).hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.organisation()).isEqualTo(this.grossenhain.id()));
		PreventionProject unnamed = this.knowledge.unnamed(this.grossenhain, project);
		assertThat(this.search.page("Bericht", reader).hits()).singleElement().satisfies((hit) -> {
			assertThat(hit.organisation()).isEqualTo(unnamed.organisation()).isNotEqualTo(this.grossenhain.id());
			assertThat(hit.snippetHtml()).doesNotContain("Großenhain");
		});
	}

	@Test
	void findsACommentForWhoeverMaySeeItsPost() throws IOException {
		Post post = post("Für den Landkreis", Visibility.DISTRICT);
		Comment comment = this.knowledge.comment(this.grossenhain, post, "Wir nahmen Zaubermittel gegen Farbe.");
		this.search.index(comment);
		Reader neighbour = Actors.member(Actors.town("Stadt Meißen", Actors.MEISSEN)).reader();
		assertThat(this.search.page("Zaubermittel", neighbour).hits()).singleElement().satisfies((hit) -> {
			assertThat(hit.type()).isEqualTo(SearchType.COMMENT);
			assertThat(hit.post()).isEqualTo(post.id().value());
			assertThat(hit.title()).isEqualTo("Für den Landkreis");
			assertThat(hit.snippetHtml()).contains("<mark>Zaubermittel</mark>");
		});
		assertThat(this.search.titles("Zaubermittel", Actors.member(this.knowledge.leipzig()).reader())).isEmpty();
		assertThat(this.search.titles("Zaubermittel", Reader.anonymous())).isEmpty();
		this.knowledge.hidden(post);
		assertThat(this.search.titles("Zaubermittel", neighbour)).isEmpty();
	}

	@Test
	void showsOrganisationsToTheNetworkOnly() throws IOException {
		this.search.index(this.grossenhain);
		Reader member = Actors.member(this.knowledge.leipzig()).reader();
		assertThat(this.search.titles("Großenhain", member)).containsExactly("Stadt Großenhain");
		assertThat(this.search.titles("01558", member)).containsExactly("Stadt Großenhain");
		assertThat(this.search.titles("Großenhain", Reader.anonymous())).isEmpty();
	}

	private Post post(String title, Visibility visibility) {
		return this.knowledge.post(this.grossenhain, title, "Ein Bericht.", visibility, Knowledge.IN_2023, "violence");
	}

	private List<String> found(Reader reader) {
		return this.search.titles("Bericht", reader);
	}

}
