package de.asskomm.web.api;

import java.util.Set;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actor;
import de.asskomm.search.DemandPage;
import de.asskomm.search.ReadDemand;
import de.asskomm.search.SearchDemand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is searched for in vain.
 */
@RestController
@RequestMapping(path = "/api/v1/search/demand", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class DemandController {

	private final ReadDemand readDemand;

	private final FieldsOfAction fields;

	DemandController(ReadDemand readDemand, FieldsOfAction fields) {
		this.readDemand = readDemand;
		this.fields = fields;
	}

	/**
	 * Words that found little.
	 *
	 * @param words the words
	 * @param times how often they were asked for
	 * @param lastAsked in which month last
	 * @param fieldsOfAction keys of the fields that were chosen with them
	 * @param sizeClasses size classes of the municipalities that asked
	 */
	@Schema(name = "SearchDemand")
	record DemandView(String words, long times, @Schema(example = "2026-11") String lastAsked,
			Set<String> fieldsOfAction, Set<SizeClass> sizeClasses) {

		private static DemandView of(SearchDemand demand) {
			return new DemandView(demand.words(), demand.times(), demand.lastAsked().toString(),
					demand.fieldsOfAction(), demand.sizeClasses());
		}

	}

	@GetMapping
	@Operation(summary = "Was vergeblich gesucht wird, am häufigsten zuerst",
			description = "Nur für die Moderation, ohne Personenbezug: Wörter mit höchstens zwei Treffern, nach denen nachweislich mehr als eine Kommune gesucht hat.")
	ListView<DemandView> searchDemand(Actor actor, @RequestParam(required = false) @Nullable String fieldOfAction,
			@RequestParam(required = false) @Nullable SizeClass sizeClass,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(ReadDemand.MAXIMUM_LIMIT) int limit) {
		actor.requireModerator();
		DemandPage page = this.readDemand.page(actor, Catalogue.known(this.fields, fieldOfAction), sizeClass,
				(cursor == null || cursor.isEmpty()) ? null : cursor, limit);
		return new ListView<>(page.demands().stream().map(DemandView::of).toList(), page.next());
	}

}
