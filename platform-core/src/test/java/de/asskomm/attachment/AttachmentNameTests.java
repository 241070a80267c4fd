package de.asskomm.attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Konzept.pdf                          | Konzept.pdf
			Konzept.PDF                          | Konzept.pdf
			Konzept                              | Konzept.pdf
			Rechnung.exe                         | Rechnung.pdf
			Rechnung.pdf.exe                     | Rechnung.pdf
			bild.jpg                             | bild.pdf
			Protokoll 12.05.2024                 | Protokoll 12.05.2024.pdf
			Müll & Graffiti „Süd“ (2).pdf        | Müll & Graffiti „Süd“ (2).pdf
			../../etc/passwd                     | passwd.pdf
			C:\\Users\\amt\\Bericht.docx         | Bericht.pdf
			/etc/cron.d/x.pdf                    | x.pdf
			..                                   | Anhang.pdf
			.htaccess                            | htaccess.pdf
			a/                                   | Anhang.pdf
			con.pdf                              | _con.pdf
			LPT1                                 | _LPT1.pdf
			nul.tar.gz                           | _nul.tar.pdf
			a<b>c:d"e?g*h.pdf                    | a_b_c_d_e_g_h.pdf
			'  viel   Platz . pdf'               | viel Platz . pdf.pdf
			""")
	void makesNamesSafeAndEndsThemAsTheContentIs(String given, String name) {
		assertThat(AttachmentName.of(given, AttachmentType.PDF)).isEqualTo(name);
	}

	@Test
	void leavesNothingThatOneCannotSee() {
		assertThat(AttachmentName.of("rech\u202Efdp.exe", AttachmentType.PDF)).isEqualTo("rechfdp.pdf");
		assertThat(AttachmentName.of("a\u0000b\r\nc\u2066d\u200Be\uFEFF.pdf", AttachmentType.PDF))
			.isEqualTo("abcde.pdf");
		assertThat(AttachmentName.of("x\uD800y\u2028z.pdf", AttachmentType.PDF)).isEqualTo("xy z.pdf");
	}

	@Test
	void composesLettersThatComeInParts() {
		assertThat(AttachmentName.of("Mu\u0308ll.pdf", AttachmentType.PDF)).isEqualTo("Müll.pdf");
	}

	@Test
	void cutsLongNamesAndNeverWithinALetter() {
		assertThat(AttachmentName.of("ä".repeat(1000) + ".pdf", AttachmentType.PDF)).hasSize(150).endsWith("ä.pdf");
		String emoji = AttachmentName.of("x" + "🎉".repeat(100), AttachmentType.PDF);
		assertThat(emoji).hasSizeLessThanOrEqualTo(150).endsWith("🎉.pdf");
	}

	@Test
	void namesWhatHasNoName() {
		assertThat(AttachmentName.of(null, AttachmentType.PNG)).isEqualTo("Anhang.png");
		assertThat(AttachmentName.of(" . ", AttachmentType.PNG)).isEqualTo("Anhang.png");
		assertThat(AttachmentName.of("foto.jpeg", AttachmentType.JPEG)).isEqualTo("foto.jpeg");
	}

}
