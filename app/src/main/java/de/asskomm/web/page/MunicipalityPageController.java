package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.membership.Directory;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.MunicipalityQuery;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of municipalities, and every municipality or other organisation on its own
 * page.
 */
@Controller
class MunicipalityPageController {

	private static final String LIST = "/kommunen";

	private static final int PAGE = 50;

	private static final int ENTRIES = 4;

	private final Municipalities municipalities;

	private final Organisations organisations;

	private final Feed feed;

	private final Projects projects;

	private final Showings showings;

	private final Directory directory;

	private final Wording wording;

	MunicipalityPageController(Municipalities municipalities, Organisations organisations, Feed feed, Projects projects,
			Showings showings, Directory directory, Wording wording) {
		this.municipalities = municipalities;
		this.organisations = organisations;
		this.feed = feed;
		this.projects = projects;
		this.showings = showings;
		this.directory = directory;
		this.wording = wording;
	}

	@GetMapping(LIST)
	String list(Actor actor, @RequestParam(name = "q", required = false) @Nullable String words,
			@RequestParam(name = "kreis", required = false) @Nullable String district,
			@RequestParam(name = "groesse", required = false) @Nullable String size,
			@RequestParam(name = "nach", required = false) @Nullable String after, Model model) {
		DistrictKey chosenDistrict = DistrictKey.parse(district).orElse(null);
		SizeClass chosenSize = Arrays.stream(SizeClass.values())
			.filter((each) -> each.name().equals(size))
			.findFirst()
			.orElse(null);
		// All of Saxony fits into one answer, so the number is exact and paging costs
		// nothing more.
		List<Municipality> found = this.municipalities
			.search(new MunicipalityQuery(words, chosenDistrict, chosenSize, null, MunicipalityQuery.MAXIMUM_LIMIT))
			.items();
		int start = 0;
		for (int index = 0; index < found.size(); index++) {
			if (found.get(index).ags().value().equals(after)) {
				start = index + 1;
			}
		}
		List<Municipality> items = found.subList(start, Math.min(found.size(), start + PAGE));
		boolean filtered = (words != null && !words.isBlank()) || chosenDistrict != null || chosenSize != null;
		String next = (start + PAGE < found.size()) ? Address.of(LIST)
			.and("q", words)
			.and("kreis", (chosenDistrict != null) ? chosenDistrict.value() : null)
			.and("groesse", (chosenSize != null) ? chosenSize.name() : null)
			.with("nach", items.getLast().ags().value()) : null;
		Map<Ags, Organisation> members = members();
		model.addAttribute("page",
				new MunicipalitiesView(PostInput.text(words), districts(actor, chosenDistrict), sizes(chosenSize),
						this.wording.counted("municipalities.count", found.size()), filtered,
						items.stream().map((item) -> line(item, members.containsKey(item.ags()))).toList(), next));
		return "kommunen";
	}

	@GetMapping("/kommunen/{ags}")
	String municipality(Actor actor, @PathVariable String ags, Model model) {
		Municipality municipality = Ags.parse(ags)
			.flatMap(this.municipalities::find)
			.orElseThrow(() -> new NotFound("municipality", ags));
		Organisation organisation = this.organisations.findByAgs(municipality.ags()).orElse(null);
		model.addAttribute("page", OrganisationView.of(municipality, organisation, showing(actor, organisation),
				(organisation != null) ? entries(actor, organisation) : List.of(), profile(actor, organisation)));
		return "kommune";
	}

	@GetMapping("/organisationen/{id}")
	String organisation(Actor actor, @PathVariable UUID id, Model model) {
		Organisation organisation = this.organisations.find(new OrganisationId(id))
			.orElseThrow(() -> new NotFound("organisation", id));
		if (organisation.ags() != null) {
			return "redirect:/kommunen/" + organisation.ags();
		}
		model.addAttribute("page", OrganisationView.of(organisation, showing(actor, organisation),
				entries(actor, organisation), profile(actor, organisation)));
		return "kommune";
	}

	private OrganisationView.@Nullable Profile profile(Actor actor, @Nullable Organisation organisation) {
		return (organisation != null) ? this.directory.find(organisation.id())
			.map((entry) -> OrganisationView.Profile.of(entry, actor, showing(actor, organisation)))
			.orElse(null) : null;
	}

	private Showing showing(Actor actor, @Nullable Organisation organisation) {
		return (organisation != null) ? this.showings.naming(actor, organisation.id())
				: this.showings.naming(actor, Stream.empty());
	}

	private List<Teaser> entries(Actor actor, Organisation organisation) {
		Showing showing = showing(actor, organisation);
		Stream<Teaser> found = this.projects.page(actor.reader(), ProjectFilter.of(organisation.id()), null, ENTRIES)
			.projects()
			.stream()
			.map((project) -> Teaser.of(project, showing, false));
		Stream<Teaser> posts = this.feed.page(actor.reader(), FeedFilter.of(organisation.id()), null, ENTRIES)
			.posts()
			.stream()
			.map((post) -> Teaser.of(post, showing, false));
		return Stream.concat(posts, found).toList();
	}

	private Map<Ags, Organisation> members() {
		return this.organisations.all()
			.stream()
			.flatMap((organisation) -> Stream.ofNullable(organisation.ags()).map((ags) -> Map.entry(ags, organisation)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

	private MunicipalitiesView.Line line(Municipality item, boolean member) {
		return new MunicipalitiesView.Line(LIST + "/" + item.ags(), Mark.ofMunicipality(item.name()), item.name(),
				this.wording.text(item.kind().messageKey()), item.district().name(), item.population(), member);
	}

	private List<Choice> districts(Actor actor, @Nullable DistrictKey chosen) {
		Showing showing = this.showings.naming(actor, Stream.empty());
		return choices(this.wording.text("municipalities.district.all"), chosen == null,
				showing.names().districts().keySet().stream().toList(), DistrictKey::value,
				(key) -> showing.names().district(key), (key) -> key.equals(chosen));
	}

	private List<Choice> sizes(@Nullable SizeClass chosen) {
		return choices(this.wording.text("municipalities.size.all"), chosen == null, List.of(SizeClass.values()),
				SizeClass::name, (size) -> this.wording.text(size.messageKey()), (size) -> size == chosen);
	}

	private static <T> List<Choice> choices(String all, boolean none, List<T> values, Function<T, String> value,
			Function<T, String> label, Function<T, Boolean> chosen) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", all, null, none));
		values
			.forEach((each) -> choices.add(new Choice(value.apply(each), label.apply(each), null, chosen.apply(each))));
		return choices;
	}

}
