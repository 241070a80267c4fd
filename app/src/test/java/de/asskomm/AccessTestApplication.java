package de.asskomm;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.identity.Account;
import de.asskomm.identity.CurrentAccount;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.web.security.AdjustableClock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and access rules with a few addresses behind them, and nothing else. */
@SpringBootApplication(scanBasePackages = { "de.asskomm.identity", "de.asskomm.organisation", "de.asskomm.membership",
		"de.asskomm.municipality", "de.asskomm.fieldofaction", "de.asskomm.web.security" })
public class AccessTestApplication {

	@Bean
	AdjustableClock clock() {
		return new AdjustableClock(Clock.systemUTC());
	}

	@RestController
	static class Addresses {

		private final CurrentAccount currentAccount;

		Addresses(CurrentAccount currentAccount) {
			this.currentAccount = currentAccount;
		}

		@GetMapping(path = "/", produces = "text/plain;charset=UTF-8")
		String start(Reader reader, Optional<Actor> actor) {
			return actor.map((signedIn) -> signedIn.organisation().name()).orElse("niemand") + " "
					+ reader.audiences().size();
		}

		@GetMapping(path = { "/austausch", "/nachrichten", "/moderation", "/netz" },
				produces = "text/plain;charset=UTF-8")
		String page(Actor actor, CsrfToken token) {
			return actor.organisation().name() + " " + actor.roles() + " csrf=" + token.getToken();
		}

		@GetMapping(path = "/mehr", produces = "text/plain;charset=UTF-8")
		String organisations(Account account) {
			return account.memberships()
				.stream()
				.map((membership) -> membership.organisation().name())
				.collect(Collectors.joining(", "));
		}

		@PostMapping(path = "/einstellungen/organisation", produces = "text/plain;charset=UTF-8")
		String actFor(@RequestParam UUID organisation) {
			this.currentAccount.actFor(new OrganisationId(organisation));
			return this.currentAccount.actor().orElseThrow().organisation().name();
		}

		@GetMapping("/api/v1/me")
		Map<String, Object> me(Account account) {
			return Map.of("member", account.member().toString(), "name", account.displayName(), "organisations",
					account.memberships().stream().map((membership) -> membership.organisation().name()).toList());
		}

		@GetMapping({ "/api/v1/feed", "/api/v1/moderation/cases", "/api/v1/conversations" })
		Map<String, Object> feed(Actor actor) {
			return Map.of("organisation", actor.organisation().name(), "roles", actor.roles());
		}

		@ExceptionHandler
		ProblemDetail refused(NotAllowed refusal) {
			return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.code());
		}

	}

}
