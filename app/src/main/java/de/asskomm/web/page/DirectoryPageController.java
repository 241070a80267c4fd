package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import de.asskomm.markdown.Excerpt;
import de.asskomm.membership.ContactCard;
import de.asskomm.membership.Directory;
import de.asskomm.membership.DirectoryEntry;
import de.asskomm.membership.DirectoryPage;
import de.asskomm.membership.DirectoryQuery;
import de.asskomm.membership.Member;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The directory: which organisations take part, and whom to ask there.
 */
@Controller
class DirectoryPageController {

	private static final String LIST = "/organisationen";

	private static final int PAGE = 30;

	private static final int BEGINNING = 200;

	private final Directory directory;

	private final Showings showings;

	private final Wording wording;

	DirectoryPageController(Directory directory, Showings showings, Wording wording) {
		this.directory = directory;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(LIST)
	String list(Actor actor, @RequestParam(name = "q", required = false) @Nullable String words,
			@RequestParam(name = "art", required = false) @Nullable String type,
			@RequestParam(name = "kreis", required = false) @Nullable String district,
			@RequestParam(name = "feld", required = false) @Nullable String field,
			@RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		OrganisationType chosenType = Stream.of(OrganisationType.values())
			.filter((each) -> each.name().equals(type))
			.findFirst()
			.orElse(null);
		DistrictKey chosenDistrict = DistrictKey.parse(district).orElse(null);
		Showing showing = this.showings.naming(actor, Stream.empty());
		String chosenField = (field != null && showing.names().fields().containsKey(field)) ? field : null;
		String text = (words == null || words.isBlank()) ? null : words.strip();
		DirectoryPage page = this.directory.search(new DirectoryQuery(text, chosenType, chosenDistrict, chosenField,
				(after != null) ? new OrganisationId(after) : null, PAGE));
		OrganisationId next = page.next();
		model.addAttribute("page",
				new DirectoryView(PostInput.text(words),
						choices("directory.type.all", List.of(OrganisationType.values()), Enum::name,
								(each) -> this.wording.text("organisation.type." + each), chosenType),
						choices("municipalities.district.all", List.copyOf(showing.names().districts().keySet()),
								DistrictKey::value, (key) -> showing.names().district(key), chosenDistrict),
						choices("filter.field.all", List.copyOf(showing.names().fields().keySet()), Function.identity(),
								(key) -> showing.names().field(key), chosenField),
						text != null || chosenType != null || chosenDistrict != null || chosenField != null,
						page.entries().stream().map(this::item).toList(),
						(next != null) ? Address.of(LIST)
							.and("q", text)
							.and("art", (chosenType != null) ? chosenType.name() : null)
							.and("kreis", (chosenDistrict != null) ? chosenDistrict.value() : null)
							.and("feld", chosenField)
							.with("nach", next.toString()) : null));
		return "verzeichnis";
	}

	private DirectoryView.Item item(DirectoryEntry entry) {
		Organisation organisation = entry.participation().organisation();
		String about = PostInput.text(entry.participation().profile().about());
		return new DirectoryView.Item(new Who(Mark.of(organisation), organisation.name(),
				this.wording.text("organisation.type." + organisation.type()), Showing.pageOf(organisation), null),
				Excerpt.of(about, BEGINNING), entry.contacts().stream().map(DirectoryPageController::contact).toList());
	}

	/** Somebody to ask, as far as they want to be known. */
	static String contact(Member member) {
		ContactCard card = member.card();
		List<String> parts = new ArrayList<>();
		parts.add(member.office());
		String name = member.name();
		if (card.showsName() && name != null) {
			parts.add(name);
		}
		String phone = card.phone();
		if (phone != null) {
			parts.add(phone);
		}
		if (card.showsMail()) {
			parts.add(member.mail().value());
		}
		return String.join(" · ", parts);
	}

	private <T> List<Choice> choices(String all, List<T> values, Function<T, String> value, Function<T, String> label,
			@Nullable T chosen) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.wording.text(all), null, chosen == null));
		values.forEach(
				(each) -> choices.add(new Choice(value.apply(each), label.apply(each), null, each.equals(chosen))));
		return choices;
	}

}
