package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import de.asskomm.web.wording.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages of plain text, and the list of pages for small screens. The texts stand in
 * the message bundle, numbered by section and paragraph.
 */
@Controller
class TextPageController {

	private static final String VIEW = "text";

	private final Wording wording;

	TextPageController(Wording wording) {
		this.wording = wording;
	}

	@GetMapping("/impressum")
	String imprint(Model model) {
		return page("imprint", model);
	}

	@GetMapping("/datenschutz")
	String privacy(Model model) {
		return page("privacy", model);
	}

	@GetMapping("/nutzungsregeln")
	String rules(Model model) {
		return page("rules", model);
	}

	@GetMapping("/barrierefreiheit")
	String accessibility(Model model) {
		return page("accessibility", model);
	}

	@GetMapping("/mehr")
	String more() {
		return "mehr";
	}

	private String page(String name, Model model) {
		List<TextView.Passage> passages = numbered((section) -> this.wording.textIfAny(name + "." + section)
			.map((heading) -> new TextView.Passage(heading,
					numbered((paragraph) -> this.wording.textIfAny(name + "." + section + "." + paragraph)))));
		model.addAttribute("page", new TextView(this.wording.text(name + ".title"), passages));
		return VIEW;
	}

	private static <T> List<T> numbered(IntFunction<Optional<T>> find) {
		List<T> found = new ArrayList<>();
		Optional<T> next = find.apply(1);
		while (next.isPresent()) {
			found.add(next.get());
			next = find.apply(found.size() + 1);
		}
		return found;
	}

}
