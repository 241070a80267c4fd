package de.asskomm.web.page;

import java.util.List;

import de.asskomm.organisation.Actor;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.MaintainIndex;
import de.asskomm.web.wording.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether the search knows what the database knows.
 */
@Controller
class IndexPageController {

	private static final String PAGE = "/verwaltung/suchindex";

	private final MaintainIndex maintainIndex;

	private final Wording wording;

	IndexPageController(MaintainIndex maintainIndex, Wording wording) {
		this.maintainIndex = maintainIndex;
		this.wording = wording;
	}

	@GetMapping(PAGE)
	String show(Actor actor, Model model) {
		List<IndexView.Check> checks = this.maintainIndex.checks(actor).stream().map(this::check).toList();
		model.addAttribute("page", new IndexView(this.maintainIndex.isBusy(actor), checks));
		return "suchindex";
	}

	@PostMapping(PAGE)
	String repair(Actor actor, RedirectAttributes redirect) {
		return begun(this.maintainIndex.repair(actor), "index.repair.begun", redirect);
	}

	@PostMapping(PAGE + "/neu")
	String rebuild(Actor actor, RedirectAttributes redirect) {
		return begun(this.maintainIndex.rebuild(actor), "index.rebuild.begun", redirect);
	}

	private String begun(boolean begun, String text, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				new Flash(begun ? "success" : "warning", this.wording.text(begun ? text : "index.busy"), null));
		return "redirect:" + PAGE;
	}

	private IndexView.Check check(IndexCheck check) {
		IndexConsistency found = check.found();
		String outcome = found.isConsistent() ? this.wording.text("index.same")
				: this.wording.text(check.rebuilt() ? "index.rebuilt" : "index.repaired",
						found.missing() + found.outdated() + found.surplus());
		return new IndexView.Check(this.wording.exactly(check.at()), outcome, found.isConsistent(),
				this.wording.number(found.stored()), this.wording.number(found.indexed()),
				this.wording.number(found.missing()), this.wording.number(found.outdated()),
				this.wording.number(found.surplus()));
	}

}
