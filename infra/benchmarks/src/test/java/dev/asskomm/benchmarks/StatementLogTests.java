package dev.asskomm.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementLogTests {

	@Test
	void putsParametersIntoStatements() {
		String log = """
				@asskomm@12@ LOG:  execute <unnamed>: BEGIN
				@asskomm@12@ LOG:  execute S_3: SELECT *
				\tFROM post WHERE id = $1 AND audiences && $2::text[] LIMIT $3
				@asskomm@13@ LOG:  execute <unnamed>: SELECT 1
				@asskomm@12@ DETAIL:  Parameters: $1 = 'O''Neill $2', $2 = '{"a","b"}', $3 = '21'
				@postgres@14@ LOG:  execute <unnamed>: SELECT of_somebody_else
				@asskomm@12@ LOG:  execute S_4: COMMIT
				@asskomm@12@ LOG:  execute S_5: INSERT INTO post VALUES ($1)
				@asskomm@12@ DETAIL:  Parameters: $1 = NULL
				""";
		assertThat(StatementLog.read(log)).containsExactly(
				"SELECT *\nFROM post WHERE id = 'O''Neill $2' AND audiences && '{\"a\",\"b\"}'::text[] LIMIT '21'",
				"SELECT 1", "INSERT INTO post VALUES (NULL)");
	}

	@Test
	void findsATransaction() {
		String log = """
				@asskomm@12@ LOG:  statement: BEGIN
				@asskomm@13@ LOG:  execute S_1: SELECT 2
				@asskomm@12@ LOG:  execute S_3: SELECT 1
				@asskomm@12@ LOG:  execute S_5: INSERT INTO post VALUES ($1)
				@asskomm@12@ DETAIL:  Parameters: $1 = '7'
				@asskomm@12@ LOG:  execute S_4: COMMIT
				""";
		assertThat(StatementLog.transaction(log, "INSERT INTO post ")).containsExactly("SELECT 1",
				"INSERT INTO post VALUES ('7')");
		assertThat(StatementLog.transaction(log, "INSERT INTO event")).isEmpty();
	}

	@Test
	void leavesOutWhatAlwaysRuns() {
		assertThat(StatementLog.without(List.of("SELECT 'a'", "SELECT 'b' FROM post"), List.of("SELECT 'c'")))
			.containsExactly("SELECT 'b' FROM post");
	}

}
