package de.asskomm.search.elastic;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of the index becomes text on one line, and nothing in it an element. */
class MarksTests {

	@Test
	void matchingWordsAreMarked() {
		assertThat(Marks.html(List.of("Das " + mark("Ordnungsamt") + " fährt", mark("Streife"))))
			.isEqualTo("Das <mark>Ordnungsamt</mark> fährt … <mark>Streife</mark>");
		assertThat(Marks.isIn(Marks.html(List.of(mark("Streife"))))).isTrue();
		assertThat(Marks.isIn(Marks.html(List.of("Streife <mark>")))).isFalse();
	}

	@Test
	void nothingElseBecomesAnElement() {
		assertThat(Marks.html(List.of("<script>" + mark("a & b") + "</script> \"Tat\" 'Rat'")))
			.isEqualTo("&lt;script&gt;<mark>a &amp; b</mark>&lt;/script&gt; &quot;Tat&quot; &#39;Rat&#39;");
		assertThat(Marks.html("<b>")).isEqualTo("&lt;b&gt;");
	}

	@Test
	void textWithoutMarksCannotMark() {
		assertThat(Marks.html(mark("Streife"))).isEqualTo("Streife");
		assertThat(Marks.html("Rat " + mark(" tagt ") + " ")).isEqualTo("Rat tagt");
		assertThat(Marks.clean(mark("Streife"))).isEqualTo("Streife");
	}

	@Test
	void textStandsOnOneLine() {
		assertThat(Marks.html(" Kommunaler\n\n Präventionsrat\t ")).isEqualTo("Kommunaler Präventionsrat");
		assertThat(Marks.html(List.of("\n" + mark("Rat") + " \n", " tagt"))).isEqualTo("<mark>Rat</mark> … tagt");
		assertThat(Marks.html(" \n")).isEmpty();
	}

	@Test
	void dividedCompoundsAreWholeAgain() {
		assertThat(Marks.html(List.of(Compounds.mark("Graffitientfernung")))).isEqualTo("Graffitientfernung");
	}

	private static String mark(String word) {
		return Marks.BEGIN + word + Marks.END;
	}

}
