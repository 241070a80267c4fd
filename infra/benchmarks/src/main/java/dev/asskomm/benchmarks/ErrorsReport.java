package dev.asskomm.benchmarks;

import java.util.List;

/**
 * What became of all requests of a run.
 */
final class ErrorsReport {

	private static final double PERCENT = 100;

	private static final double MOST = 0.01;

	private ErrorsReport() {
	}

	static PartReport of(Errors errors) {
		double share = (errors.requests() == 0) ? 0 : PERCENT * errors.failures() / errors.requests();
		return new PartReport("errors", "Errors over all parts", List
			.of("Every request of every part to the platform is counted, warm-up and overload included. An error is a status of 500 or more, or no answer within 30 s. Not counted are the searches that go on while Elasticsearch is killed on purpose."),
				List.of(Figure.atMost("S14", "requests answered with 5xx or not at all", "%", Spread.of(share), MOST),
						Figure.told("S14", "requests", "", Spread.of(errors.requests())),
						Figure.told("S14", "errors", "", Spread.of(errors.failures()))),
				List.of());
	}

}
