package de.asskomm.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.membership.Administration;
import de.asskomm.membership.Directory;
import de.asskomm.membership.DirectoryEntry;
import de.asskomm.membership.DirectoryPage;
import de.asskomm.membership.DirectoryQuery;
import de.asskomm.membership.MailDomain;
import de.asskomm.membership.OpenOrganisation;
import de.asskomm.membership.OrganisationDraft;
import de.asskomm.membership.OrganisationState;
import de.asskomm.membership.Participation;
import de.asskomm.membership.ReadMembers;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The prevention council takes organisations on board and keeps what is recorded of them.
 */
@Controller
class AdmissionPageController {

	private static final String LIST = "/verwaltung/organisationen";

	private static final int PAGE = 50;

	private final Directory directory;

	private final ReadMembers readMembers;

	private final OpenOrganisation openOrganisation;

	private final Showings showings;

	private final Wording wording;

	AdmissionPageController(Directory directory, ReadMembers readMembers, OpenOrganisation openOrganisation,
			Showings showings, Wording wording) {
		this.directory = directory;
		this.readMembers = readMembers;
		this.openOrganisation = openOrganisation;
		this.showings = showings;
		this.wording = wording;
	}

	/**
	 * What was typed.
	 *
	 * @param name the name
	 * @param type name of the type
	 * @param ags key of the municipality
	 * @param district key of the district
	 * @param mailDomains domains, one per line
	 * @param agreementOn date of the agreement
	 * @param coordinator address of the first coordinator
	 * @param state name of the state
	 * @param version the version being changed
	 */
	record Input(@Nullable String name, @Nullable String type, @Nullable String ags, @Nullable String district,
			@Nullable String mailDomains, @Nullable String agreementOn, @Nullable String coordinator,
			@Nullable String state, @Nullable Long version) {

		static final Input EMPTY = new Input(null, null, null, null, null, null, null, null, null);

		static Input of(Participation participation) {
			LocalDate agreement = participation.agreementOn();
			return new Input(participation.organisation().name(), participation.organisation().type().name(), null,
					null, String.join("\n", participation.mailDomains().stream().map(MailDomain::value).toList()),
					(agreement != null) ? agreement.toString() : "", null, participation.state().name(),
					participation.version());
		}

		OrganisationDraft draft() {
			return new OrganisationDraft(this.name, this.type, this.ags, this.district,
					Arrays.asList(PostInput.text(this.mailDomains).split("[\\s,;]+")), day());
		}

		boolean hasDay() {
			return this.agreementOn != null && !this.agreementOn.isBlank();
		}

		@Nullable LocalDate day() {
			try {
				return hasDay() ? LocalDate.parse(Objects.requireNonNull(this.agreementOn)) : null;
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}

		/** A date that is none cannot be refused by the use case, which never sees it. */
		boolean hasWrongDay() {
			return hasDay() && day() == null;
		}

	}

	@GetMapping(LIST)
	String list(Actor actor, @RequestParam(name = "ohne", required = false) @Nullable String without,
			@RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		Administration.requireForNetwork(actor);
		boolean lonely = "koordination".equals(without);
		List<Participation> shown;
		OrganisationId next = null;
		if (lonely) {
			shown = this.readMembers.withoutCoordinator(actor);
		}
		else {
			DirectoryPage page = this.directory.search(new DirectoryQuery(null, null, null, null,
					(after != null) ? new OrganisationId(after) : null, PAGE));
			shown = page.entries().stream().map(DirectoryEntry::participation).toList();
			next = page.next();
		}
		List<Chip> filters = List.of(new Chip("alle", this.wording.text("admission.all"), LIST, !lonely), new Chip(
				"ohne-koordination", this.wording.text("admission.lonely"), LIST + "?ohne=koordination", lonely));
		model.addAttribute("page",
				new AdmissionListView(filters,
						lonely ? this.wording.counted("admission.lonely.count", shown.size())
								: this.wording.text("admission.organisations"),
						shown.stream().map(this::line).toList(),
						(next != null) ? Address.of(LIST).with("nach", next.toString()) : null));
		return "aufnahmen";
	}

	private AdmissionListView.Line line(Participation participation) {
		return new AdmissionListView.Line(Mark.of(participation.organisation()), participation.organisation().name(),
				LIST + "/" + participation.id(),
				this.wording.text("organisation.type." + participation.organisation().type()),
				this.wording.text("organisation.state." + participation.state()), agreed(participation));
	}

	private String agreed(Participation participation) {
		LocalDate agreement = participation.agreementOn();
		if (agreement != null) {
			return this.wording.text("admission.agreed", this.wording.date(agreement));
		}
		return participation.organisation().isStatePreventionCouncil() ? "" : this.wording.text("admission.not-agreed");
	}

	@GetMapping(LIST + "/neu")
	ModelAndView opening(Actor actor) {
		Administration.requireForNetwork(actor);
		return form(actor, null, Input.EMPTY, Map.of(), HttpStatus.OK);
	}

	@PostMapping(LIST + "/neu")
	ModelAndView open(Actor actor, Input input, RedirectAttributes redirect) {
		Administration.requireForNetwork(actor);
		if (input.hasWrongDay()) {
			return form(actor, null, input, wrongDay(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return switch (this.openOrganisation.open(actor, input.draft(), input.coordinator())) {
			case Outcome.Done<Participation>(Participation opened) -> {
				redirect.addFlashAttribute("flash",
						new Flash("success", this.wording.text("admission.done", opened.organisation().name()),
								this.wording.text("admission.done.text", PostInput.text(input.coordinator()))));
				yield new ModelAndView("redirect:" + LIST + "/" + opened.id());
			}
			case Outcome.Invalid<Participation> invalid -> form(actor, null, input,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Participation> _ -> throw new IllegalStateException("Opening is never stale");
		};
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView recorded(Actor actor, @PathVariable UUID id) {
		Administration.requireForNetwork(actor);
		Participation participation = find(id);
		return form(actor, participation, Input.of(participation), Map.of(), HttpStatus.OK);
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView record(Actor actor, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
		Administration.requireForNetwork(actor);
		Participation current = find(id);
		if (input.hasWrongDay()) {
			return form(actor, current, input, wrongDay(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return switch (this.openOrganisation.record(actor, new OrganisationId(id),
				Objects.requireNonNullElse(input.version(), 0L), input.draft(), input.state())) {
			case Outcome.Done<Participation> _ -> {
				redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("admission.saved"), null));
				yield new ModelAndView("redirect:" + LIST + "/" + id);
			}
			case Outcome.Invalid<Participation> invalid -> form(actor, current, input,
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Participation>(Participation now) ->
				form(actor, now, input, Map.of("name", this.wording.text("admission.stale")), HttpStatus.CONFLICT);
		};
	}

	private Map<String, String> wrongDay() {
		return Map.of("agreementOn", this.wording.text("parameter.date"));
	}

	private ModelAndView form(Actor actor, @Nullable Participation current, Input input, Map<String, String> errors,
			HttpStatus status) {
		ModelAndView view = new ModelAndView("aufnahme", status);
		view.addObject("page", new AdmissionForm((current != null) ? LIST + "/" + current.id() : LIST + "/neu",
				current == null, (current != null) ? current.organisation().name() : this.wording.text("admission.new"),
				(current != null) ? current.version() : 0, PostInput.text(input.name()), types(input.type()),
				PostInput.text(input.ags()), districts(actor, input.district()), PostInput.text(input.mailDomains()),
				PostInput.text(input.agreementOn()), PostInput.text(input.coordinator()), states(input.state()),
				(current != null) ? "/organisationen/" + current.id() + "/mitglieder" : null,
				new LinkedHashMap<>(errors)));
		return view;
	}

	private List<Choice> types(@Nullable String chosen) {
		return Stream.of(OrganisationType.values())
			.filter((type) -> type != OrganisationType.STATE_PREVENTION_COUNCIL)
			.map((type) -> new Choice(type.name(), this.wording.text("organisation.type." + type), null,
					type.name().equals(chosen)))
			.toList();
	}

	private List<Choice> states(@Nullable String chosen) {
		return Stream.of(OrganisationState.values())
			.map((state) -> new Choice(state.name(), this.wording.text("organisation.state." + state), null,
					state.name().equals(chosen)))
			.toList();
	}

	private List<Choice> districts(Actor actor, @Nullable String chosen) {
		Showing showing = this.showings.naming(actor, Stream.empty());
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.wording.text("admission.district.none"), null, false));
		showing.names()
			.districts()
			.values()
			.forEach((district) -> choices
				.add(new Choice(district.key().value(), district.name(), null, district.key().value().equals(chosen))));
		return choices;
	}

	private Participation find(UUID id) {
		return this.directory.find(new OrganisationId(id))
			.orElseThrow(() -> new NotFound("organisation", id))
			.participation();
	}

}
