package de.asskomm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartIntegrationTests {

	private final RunningPlatform platform = RunningPlatform.shared();

	@Test
	void theRegisterKnowsAllMunicipalitiesAndDistricts() throws SQLException {
		assertThat(count("SELECT count(*) FROM municipality")).isEqualTo(418);
		assertThat(count("SELECT count(*) FROM district")).isEqualTo(13);
		assertThat(count("SELECT count(*) FROM field_of_action")).isEqualTo(15);
	}

	@Test
	void theDemoContentTellsTheStoryOfThePressReleases() throws SQLException {
		assertThat(count("SELECT count(*) FROM post WHERE source IS NOT NULL OR example")).isGreaterThanOrEqualTo(12);
		assertThat(count("SELECT count(*) FROM prevention_project")).isGreaterThanOrEqualTo(8);
		assertThat(
				count("SELECT count(*) FROM prevention_project WHERE content @> '{\"grants\": [{\"amount\": 21150}]}'"))
			.isEqualTo(1);
		assertThat(count("SELECT count(*) FROM prevention_project WHERE example AND adopted_id IS NOT NULL"))
			.isGreaterThanOrEqualTo(3);
		assertThat(count("SELECT count(DISTINCT level) FROM practice_review WHERE state = 'RATED' AND by_id IN "
				+ "('00000000-0000-0000-0000-000000000000')"))
			.isEqualTo(3);
	}

	private long count(String sql) throws SQLException {
		LocalStack stack = LocalStack.shared();
		try (Connection connection = DriverManager.getConnection(this.platform.databaseUrl(),
				stack.postgres().username(), stack.postgres().password());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getLong(1);
		}
	}

}
