package de.asskomm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Anmeldung gestört: tells in plain words why signing in or out did not work. It needs
 * neither a session nor a database.
 */
@Controller
class SignInTroubleController {

	static final String ADDRESS = "/anmeldung-gestoert";

	private final Wording wording;

	SignInTroubleController(Wording wording) {
		this.wording = wording;
	}

	@GetMapping(ADDRESS)
	String page(@RequestParam(name = "grund", required = false) @Nullable String reason, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		SignInTrouble trouble = SignInTrouble.of(reason);
		response.setStatus(trouble.status().value());
		if (trouble.status().isError()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		}
		model.addAttribute("heading", this.wording.german("sign-in." + trouble.key() + ".title"));
		model.addAttribute("text", this.wording.german("sign-in." + trouble.key() + ".text"));
		model.addAttribute("again", this.wording.german("sign-in." + trouble.key() + ".again"));
		model.addAttribute("home", this.wording.german("sign-in.home"));
		model.addAttribute("signIn", LocalAddress.wantedBy(request).signIn());
		return "anmeldung-gestoert";
	}

}
