package de.asskomm.web.api;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CreationLimitTests {

	private final ApiSettings settings = new ApiSettings(3, DataSize.ofMegabytes(1), Duration.ofHours(48));

	private final CreationLimit limit = new CreationLimit(this.settings);

	@Test
	void takesTheAllowedNumberAndThenAsksToWait() {
		MemberId member = new MemberId(UUID.randomUUID());
		for (int i = 0; i < 3; i++) {
			assertThatNoException().isThrownBy(() -> this.limit.count(member));
		}
		assertThatExceptionOfType(TooManyCreations.class).isThrownBy(() -> this.limit.count(member))
			.satisfies((excess) -> assertThat(excess.until()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(21)));
		assertThatNoException().isThrownBy(() -> this.limit.count(new MemberId(UUID.randomUUID())));
	}

	@Test
	void tellsTheClientWhenToComeBack() {
		Problems problems = new Problems(new ProblemTexts(), this.settings,
				new UploadSettings(DataSize.ofMegabytes(20)));
		Problems.Told told = problems.of(new TooManyCreations(Duration.ofMillis(1500)), Locale.GERMAN);
		assertThat(told.problem().status()).isEqualTo(429);
		assertThat(told.headers().getFirst("Retry-After")).isEqualTo("2");
		assertThat(problems.of(new TooManyCreations(Duration.ZERO), Locale.GERMAN).headers().getFirst("Retry-After"))
			.isEqualTo("1");
	}

}
