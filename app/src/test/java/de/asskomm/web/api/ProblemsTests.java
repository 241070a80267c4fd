package de.asskomm.web.api;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTests {

	private final Problems problems = new Problems(new ProblemTexts(),
			new ApiSettings(1, DataSize.ofMegabytes(1), Duration.ofHours(48)),
			new UploadSettings(DataSize.ofMegabytes(20)));

	@Test
	void tellsNothingOfAnInnerErrorButAnIncident() {
		Problems.Told told = this.problems.of(new IllegalStateException("secret password"), Locale.GERMAN);
		assertThat(told.problem().status()).isEqualTo(500);
		assertThat(told.problem().incident()).isNotBlank();
		assertThat(told.problem().detail()).contains(told.problem().incident()).doesNotContain("secret");
		assertThat(this.problems.of(new DataIntegrityViolationException("duplicate key"), Locale.ENGLISH)
			.problem()
			.status()).isEqualTo(500);
	}

	static Stream<Exception> outages() {
		return Stream.of(new DataAccessResourceFailureException("x"), new QueryTimeoutException("x"),
				new CannotAcquireLockException("x"), new CannotCreateTransactionException("x"));
	}

	@ParameterizedTest
	@MethodSource("outages")
	void asksToComeBackWhenTheDatabaseDoesNotAnswer(Exception outage) {
		Problems.Told told = this.problems.of(outage, Locale.GERMAN);
		assertThat(told.problem().status()).isEqualTo(503);
		assertThat(told.headers().getFirst("Retry-After")).isEqualTo("5");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 406, 409, 413, 415, 418, 422, 429, 431, 500, 501, 503, 504 })
	void explainsEveryStatus(int status) {
		Problem problem = this.problems.of(status, Locale.GERMAN).problem();
		assertThat(problem.type()).startsWith("/problems/");
		assertThat(problem.status() / 100).isEqualTo(status / 100);
		assertThat(problem.detail()).isNotBlank();
	}

}
