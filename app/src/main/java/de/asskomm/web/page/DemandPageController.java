package de.asskomm.web.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.exchange.PostKind;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actor;
import de.asskomm.search.DemandPage;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.ReadDemand;
import de.asskomm.search.SearchDemand;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What towns look for and do not find, so that the prevention council can ask for it.
 */
@Controller
class DemandPageController {

	private static final String LIST = "/moderation/bedarf";

	private static final int PAGE = 50;

	private final ReadDemand readDemand;

	private final Showings showings;

	private final Wording wording;

	DemandPageController(ReadDemand readDemand, Showings showings, Wording wording) {
		this.readDemand = readDemand;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(LIST)
	String list(Actor actor, @RequestParam(name = "feld", required = false) @Nullable String field,
			@RequestParam(name = "groesse", required = false) @Nullable String size,
			@RequestParam(name = "nach", required = false) @Nullable String cursor, Model model) {
		Showing showing = this.showings.naming(actor, Stream.empty());
		String knownField = showing.names().fields().containsKey((field != null) ? field : "") ? field : null;
		SizeClass sizeClass = Arrays.stream(SizeClass.values())
			.filter((each) -> each.name().equals(size))
			.findFirst()
			.orElse(null);
		DemandPage page = page(actor, knownField, sizeClass, cursor);
		Address address = Address.of(LIST).and("feld", knownField).and("groesse", (sizeClass != null) ? size : null);
		model.addAttribute("page",
				new DemandListView(List.of(FilterMenu.ofFields(knownField, showing,
						(key) -> Address.of(LIST).and("groesse", (sizeClass != null) ? size : null).with("feld", key)),
						sizes(knownField, sizeClass)), knownField != null || sizeClass != null,
						page.demands().stream().map((demand) -> line(demand, actor, showing)).toList(),
						(page.next() != null) ? address.with("nach", page.next()) : null));
		return "bedarf";
	}

	private DemandPage page(Actor actor, @Nullable String field, @Nullable SizeClass sizeClass,
			@Nullable String cursor) {
		try {
			return this.readDemand.page(actor, field, sizeClass, cursor, PAGE);
		}
		catch (InvalidCursor ex) {
			return this.readDemand.page(actor, field, sizeClass, null, PAGE);
		}
	}

	private FilterMenu sizes(@Nullable String field, @Nullable SizeClass chosen) {
		Address address = Address.of(LIST).and("feld", field);
		List<Chip> choices = new ArrayList<>();
		choices.add(new Chip("groesse-alle", this.wording.text("demand.size.all"), address.toString(), chosen == null));
		for (SizeClass size : SizeClass.values()) {
			choices.add(new Chip("groesse-" + size, this.wording.text("size-class." + size),
					address.with("groesse", size.name()), size == chosen));
		}
		return new FilterMenu("groesse", this.wording.text((chosen != null) ? "size-class." + chosen : "demand.size"),
				chosen != null, choices);
	}

	private DemandListView.Line line(SearchDemand demand, Actor actor, Showing showing) {
		String month = DateTimeFormatter.ofPattern(this.wording.text("demand.month-pattern"), Locale.GERMAN)
			.format(demand.lastAsked());
		String field = demand.fieldsOfAction().stream().findFirst().orElse(null);
		return new DemandListView.Line(demand.words(), this.wording.text("demand.times", demand.times(), month),
				DemandListView.Line.fields(demand.fieldsOfAction().stream().map(showing.names()::field).toList(),
						this.wording),
				demand.sizeClasses()
					.stream()
					.map((size) -> this.wording.text("size-class." + size))
					.collect(Collectors.joining(", ")),
				actor.speaksForOrganisation() ? Address.of("/beitraege/neu")
					.and("art", PostKind.QUESTION.name())
					.and("titel", demand.words())
					.with("feld", field) : null);
	}

}
