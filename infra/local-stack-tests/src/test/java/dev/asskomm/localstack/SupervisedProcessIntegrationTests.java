package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisedProcessIntegrationTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final String STUBBORN = "trap '' TERM; echo ready; while :; do sleep 0.2; done";

	@TempDir
	private Path directory;

	@Test
	void endsInAnOrderlyWayWhenStopped() throws IOException {
		SupervisedProcess process = start("trap 'echo tidy; exit 7' TERM; echo ready; while :; do sleep 0.1; done",
				Duration.ofSeconds(10));
		process.stop();
		assertThat(process.isAlive()).isFalse();
		assertThat(process.exitStatus()).isEqualTo(7);
		assertThat(log()).hasContent("ready\ntidy");
		assertThat(record()).doesNotExist();
	}

	@Test
	void isKilledWhenItDoesNotEndWithinItsGrace() throws IOException {
		SupervisedProcess process = start(STUBBORN, Duration.ofMillis(300));
		process.stop();
		assertThat(process.isAlive()).isFalse();
		assertThat(ProcessHandle.of(process.pid())).isEmpty();
	}

	@Test
	void diesTogetherWithWhatItStarted() throws IOException {
		SupervisedProcess process = start("sleep 300 & echo ready; wait", Duration.ofSeconds(10));
		List<ProcessHandle> children = ProcessHandle.of(process.pid()).orElseThrow().children().toList();
		assertThat(children).isNotEmpty();
		process.kill();
		assertThat(children).noneMatch(ProcessHandle::isAlive);
		assertThat(process.isAlive()).isFalse();
	}

	@Test
	void isNotReachedByTheInterruptOfTheTerminal() throws IOException {
		SupervisedProcess process = start("echo ready; ps -o pgid= -p $$; sleep 300", Duration.ofSeconds(10));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(Files.readAllLines(log())).hasSize(2));
		String group = Files.readAllLines(log()).get(1).strip();
		process.kill();
		assertThat(group).isEqualTo(String.valueOf(process.pid()));
	}

	@Test
	void isRecordedWhileItRuns() throws IOException {
		SupervisedProcess process = start("echo ready; sleep 300", Duration.ofSeconds(10));
		assertThat(ProcessRecord.read(record()).orElseThrow().process().pid()).isEqualTo(process.pid());
		process.kill();
		assertThat(ProcessRecord.read(record())).isEmpty();
	}

	@Test
	void anotherProcessWithTheSameIdIsNotTakenForIt() throws IOException {
		Files.writeString(record(), ProcessHandle.current().pid() + " 1000\n");
		assertThat(ProcessRecord.read(record())).isEmpty();
	}

	@Test
	void endsWhenTheJvmThatStartedItIsKilled() throws Exception {
		Process jvm = new ProcessBuilder(Distributions.java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), JvmWithSupervisedProcess.class.getName(),
				this.directory.toString())
			.inheritIO()
			.start();
		try {
			await().atMost(PATIENCE).until(() -> ProcessRecord.read(record()).isPresent());
			ProcessHandle child = ProcessRecord.read(record()).orElseThrow().process();
			jvm.destroyForcibly();
			await().atMost(PATIENCE).until(() -> !child.isAlive());
			assertThat(record()).doesNotExist();
		}
		finally {
			jvm.destroyForcibly();
		}
	}

	private SupervisedProcess start(String script, Duration grace) throws IOException {
		SupervisedProcess process = SupervisedProcess.start(
				new Command(List.of("bash", "-c", script), Map.of(), this.directory, "TERM", grace), log(), record());
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(Files.readString(log())).startsWith("ready"));
		return process;
	}

	private Path log() {
		return this.directory.resolve("process.log");
	}

	private Path record() {
		return this.directory.resolve("some.process");
	}

	/** A JVM that starts a process and waits to be killed. */
	static final class JvmWithSupervisedProcess {

		private JvmWithSupervisedProcess() {
		}

		public static void main(String[] arguments) throws IOException {
			Path directory = Path.of(arguments[0]);
			SupervisedProcess process = SupervisedProcess.start(
					new Command(List.of("sleep", "300"), Map.of(), directory, "TERM", Duration.ofSeconds(5)),
					directory.resolve("process.log"), directory.resolve("some.process"));
			process.awaitEnd(Duration.ofMinutes(2));
		}

	}

}
