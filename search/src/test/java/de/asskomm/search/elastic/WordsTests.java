package de.asskomm.search.elastic;

import de.asskomm.search.SearchRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@Test
	void theLastOfManyDoesNotEndWithHalfACharacter() {
		String allButOne = "x".repeat(SearchRequest.MAXIMUM_TEXT - 1);
		assertThat(new Words(allButOne + "🙂").text()).isEqualTo(allButOne);
		assertThat(new Words(allButOne.substring(1) + "🙂🙂").text()).isEqualTo(allButOne.substring(1) + "🙂");
	}

}
