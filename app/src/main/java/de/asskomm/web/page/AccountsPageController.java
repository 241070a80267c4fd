package de.asskomm.web.page;

import java.util.List;

import de.asskomm.identity.AccountSync;
import de.asskomm.identity.AccountSync.Comparison;
import de.asskomm.membership.Administration;
import de.asskomm.organisation.Actor;
import de.asskomm.web.wording.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether the account server and the platform know the same.
 */
@Controller
class AccountsPageController {

	private static final String PAGE = "/verwaltung/konten";

	private final AccountSync accountSync;

	private final Wording wording;

	AccountsPageController(AccountSync accountSync, Wording wording) {
		this.accountSync = accountSync;
		this.wording = wording;
	}

	@GetMapping(PAGE)
	String show(Actor actor, Model model) {
		Administration.requireForNetwork(actor);
		model.addAttribute("page", this.accountSync.latest()
			.map(this::view)
			.orElseGet(() -> new AccountsView(List.of(), this.wording.text("accounts.never"), List.of(), null)));
		return "konten";
	}

	@PostMapping(PAGE)
	String compare(Actor actor, RedirectAttributes redirect) {
		Administration.requireForNetwork(actor);
		boolean done = this.accountSync.compare().isPresent();
		redirect.addFlashAttribute("flash", new Flash(done ? "success" : "warning",
				this.wording.text(done ? "accounts.done" : "accounts.unavailable"), null));
		return "redirect:" + PAGE;
	}

	private AccountsView view(Comparison comparison) {
		return new AccountsView(
				List.of(new Fact(this.wording.text("accounts.organisations"),
						this.wording.number(comparison.organisations())),
						new Fact(this.wording.text("accounts.accounts"), this.wording.number(comparison.accounts()))),
				comparison.differences().isEmpty() ? this.wording.text("accounts.same")
						: this.wording.counted("accounts.differences", comparison.differences().size()),
				comparison.differences()
					.stream()
					.map((difference) -> new Link(this.wording.text("accounts.kind." + difference.kind()), "#",
							(difference.account() != null) ? difference.organisation() + ", " + difference.account()
									: difference.organisation()))
					.toList(),
				this.wording.exactly(comparison.finishedAt()));
	}

}
