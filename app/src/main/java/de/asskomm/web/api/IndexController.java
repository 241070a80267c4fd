package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;

import de.asskomm.organisation.Actor;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.MaintainIndex;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The index of the search, for those who run the installation.
 */
@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Verwaltung")
class IndexController {

	private final MaintainIndex maintainIndex;

	IndexController(MaintainIndex maintainIndex) {
		this.maintainIndex = maintainIndex;
	}

	@PostMapping("/reindex")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Den Suchindex aus der Datenbank neu aufbauen",
			description = "Läuft im Hintergrund; gesucht wird derweil im bisherigen. started ist falsch, wenn schon eine Pflege läuft.")
	BegunView reindex(Actor actor) {
		return new BegunView(this.maintainIndex.rebuild(actor));
	}

	@GetMapping("/consistency")
	@Operation(summary = "Suchindex und Datenbank jetzt vergleichen",
			description = "Dazu die letzten Vergleiche mit Reparatur; sie laufen stündlich. Was in den letzten Augenblicken geschah, kann noch unterwegs sein.")
	ConsistencyView consistency(Actor actor) {
		return new ConsistencyView(DifferencesView.of(this.maintainIndex.consistency(actor)),
				this.maintainIndex.isBusy(actor),
				this.maintainIndex.checks(actor).stream().map(CheckView::of).toList());
	}

	@PostMapping("/consistency/repair")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Suchindex und Datenbank vergleichen und Unterschiede beheben",
			description = "Läuft im Hintergrund; das Ergebnis steht danach bei GET /admin/consistency. started ist falsch, wenn schon eine Pflege läuft.")
	BegunView repair(Actor actor) {
		return new BegunView(this.maintainIndex.repair(actor));
	}

	/**
	 * Whether something was begun.
	 *
	 * @param started whether it was
	 */
	@Schema(name = "MaintenanceBegun")
	record BegunView(boolean started) {
	}

	/**
	 * How far index and database differ.
	 *
	 * @param now the differences at this moment
	 * @param busy whether the index is built or repaired just now, by whatever instance
	 * @param checks the last comparisons with repair
	 */
	@Schema(name = "Consistency")
	record ConsistencyView(DifferencesView now, boolean busy, List<CheckView> checks) {
	}

	/**
	 * Differences.
	 *
	 * @param consistent whether there are none
	 * @param stored number of entries that should be found
	 * @param indexed number of entries in the index
	 * @param missing number of entries that should be found and are not in the index
	 * @param outdated number of entries that are indexed in another version
	 * @param surplus number of entries in the index that should not be found
	 */
	@Schema(name = "Differences")
	record DifferencesView(boolean consistent, long stored, long indexed, long missing, long outdated, long surplus) {

		static DifferencesView of(IndexConsistency found) {
			return new DifferencesView(found.isConsistent(), found.stored(), found.indexed(), found.missing(),
					found.outdated(), found.surplus());
		}

	}

	/**
	 * A comparison with repair.
	 *
	 * @param at when it began
	 * @param milliseconds how long it took
	 * @param found what differed before
	 * @param rebuilt whether the index had to be built anew
	 */
	@Schema(name = "ConsistencyCheck")
	record CheckView(Instant at, long milliseconds, DifferencesView found, boolean rebuilt) {

		static CheckView of(IndexCheck check) {
			return new CheckView(check.at(), check.took().toMillis(), DifferencesView.of(check.found()),
					check.rebuilt());
		}

	}

}
