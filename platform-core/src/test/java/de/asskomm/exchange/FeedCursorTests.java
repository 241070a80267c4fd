package de.asskomm.exchange;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedCursorTests {

	@Test
	void readsWhatItWrote() {
		FeedCursor cursor = new FeedCursor(Instant.parse("2026-05-12T07:40:00.123456Z"), PostId.next());
		assertThat(FeedCursor.parse(cursor.toString())).contains(cursor);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "x", "%%%", "AAAA", "________________________________________", "../../etc/passwd", "äöü" })
	void refusesWhatNobodyHasGivenOut(String text) {
		assertThat(FeedCursor.parse(text)).isEmpty();
	}

}
