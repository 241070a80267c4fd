package de.asskomm.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people wrote does no harm in a spreadsheet, and comes back as it was. */
class TableTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"x\")", "+49 351", "- Plakate", "@SUM(1)", "\t=1", "\r=1", "\n=1" })
	void noTextBecomesAFormula(String text) {
		assertThat(TableText.guarded(text)).isEqualTo("'" + text);
	}

	@Test
	void leavesEverythingElseAsItIs() {
		assertThat(TableText.guarded("Plakate - und mehr = gut")).isEqualTo("Plakate - und mehr = gut");
		assertThat(TableText.guarded("'n Abend")).isEqualTo("'n Abend");
		assertThat(TableText.guarded("'")).isEqualTo("'");
		assertThat(TableText.guarded("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "''", "=", "'=", "''=1", "'-", "Text", "'Text", "- Liste\n- mehr", "\t" })
	void everyTextComesBackAsItWas(String text) {
		assertThat(TableText.original(TableText.guarded(text))).isEqualTo(text);
	}

}
