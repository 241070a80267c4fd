package de.asskomm.project;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When an owner is asked whether a record is still right. */
class FreshnessTests {

	private static final Freshness CONFIRMED = new Freshness(LocalDate.of(2026, 3, 12));

	@ParameterizedTest
	@CsvSource({ "2026-03-12,", "2027-02-09,", "2027-02-10,BEFORE", "2027-03-11,BEFORE", "2027-03-12,DUE",
			"2027-08-12,DUE", "2027-08-13,LAST", "2027-09-11,LAST", "2027-09-12,", "2030-01-01," })
	void oneReminderAfterTheOtherIsDueUntilItIsArchived(LocalDate today, @Nullable ReviewStage stage) {
		assertThat(CONFIRMED.stage(today)).isEqualTo(Optional.ofNullable(stage));
	}

	@Test
	void itIsDueSoonFromTheFirstReminderOn() {
		LocalDate first = ReviewStage.BEFORE.begins(CONFIRMED);
		assertThat(CONFIRMED.isDueSoon(first)).isTrue();
		assertThat(CONFIRMED.isDueSoon(first.minusDays(1))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(ReviewStage.class)
	void whatIsLookedForIsWhatIsAtTheStageOnEveryDay(ReviewStage stage) {
		for (LocalDate today = LocalDate.of(2027, 12, 1); today
			.isBefore(LocalDate.of(2028, 4, 1)); today = today.plusDays(1)) {
			ReviewStage.Confirmed confirmed = stage.at(today);
			for (LocalDate day = today.minusMonths(19); !day.isAfter(today); day = day.plusDays(1)) {
				boolean looked = day.isAfter(confirmed.after()) && !day.isAfter(confirmed.through());
				assertThat(new Freshness(day).stage(today).equals(Optional.of(stage)))
					.as("confirmed on %s, looked at on %s", day, today)
					.isEqualTo(looked);
			}
		}
	}

}
