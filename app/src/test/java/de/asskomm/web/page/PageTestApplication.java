package de.asskomm.web.page;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import de.asskomm.fieldofaction.ImportFieldsOfAction;
import de.asskomm.identity.Account;
import de.asskomm.identity.AccountPrincipal;
import de.asskomm.identity.CurrentAccount;
import de.asskomm.identity.Membership;
import de.asskomm.messaging.LivePosition;
import de.asskomm.municipality.ImportMunicipalities;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisations;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.flywaydb.core.Flyway;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The core and the pages, without the other siblings. Not annotated as a configuration,
 * so that no other test's component scan takes it for a part of the platform.
 */
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
		"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
		"org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
		"org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
		"org.springframework.boot.websocket.autoconfigure.servlet.WebSocketMessagingAutoConfiguration",
		"org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@ComponentScan({ "de.asskomm.municipality", "de.asskomm.fieldofaction", "de.asskomm.organisation",
		"de.asskomm.exchange", "de.asskomm.project", "de.asskomm.conversation", "de.asskomm.moderation",
		"de.asskomm.web.page" })
@ComponentScan(basePackages = { "de.asskomm.identity", "de.asskomm.web.security" }, useDefaultFilters = false,
		includeFilters = { @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CurrentAccount.class),
				@ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.KnownOrganisations"),
				@ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ActingArguments") })
@EnableConfigurationProperties(PageSettings.class)
class PageTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	LivePosition livePosition() {
		return () -> 42;
	}

	@Bean
	SignedIn signedIn() {
		return new SignedIn();
	}

	@Bean
	KnowledgeSearch search() {
		return (request, reader) -> {
			if (request.text().equals("gestört")) {
				throw new SearchUnavailable(new IllegalStateException("Connection refused"));
			}
			return new SearchPage(0, List.of(), Map.of(), null, null);
		};
	}

	@Bean
	ApplicationRunner referenceData(DataSource database, ImportMunicipalities municipalities,
			ImportFieldsOfAction fields) {
		return (arguments) -> {
			for (String module : List.of("municipality", "fieldofaction", "organisation", "exchange", "project",
					"conversation", "moderation")) {
				Flyway.configure()
					.dataSource(database)
					.locations("classpath:db/migration/" + module)
					.table("flyway_" + module)
					.baselineOnMigrate(true)
					.baselineVersion("0")
					.load()
					.migrate();
			}
			municipalities.run();
			fields.run();
		};
	}

	/** Who is signed in: the header names the member. */
	static final class SignedIn extends OncePerRequestFilter {

		static final String HEADER = "X-Test-Member";

		private final Map<String, Actor> actors = new ConcurrentHashMap<>();

		/** Lets an actor sign in, and stores the organisation. */
		Actor let(Organisations organisations, Actor actor) {
			organisations.save(actor.organisation());
			this.actors.put(actor.member().toString(), actor);
			return actor;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String member = request.getHeader(HEADER);
			if (member != null) {
				SecurityContextHolder.setContext(new SecurityContextImpl(new TestPrincipal(this.actors.get(member))));
			}
			try {
				chain.doFilter(request, response);
			}
			finally {
				SecurityContextHolder.clearContext();
			}
		}

	}

	/** Somebody signed in for one organisation. */
	record TestPrincipal(Actor signedIn) implements AccountPrincipal {

		@Override
		public Account account() {
			return new Account(this.signedIn.member(), this.signedIn.displayName(),
					List.of(new Membership(this.signedIn.organisation(), this.signedIn.roles())));
		}

		@Override
		public Optional<Actor> actorIfAny() {
			return Optional.of(this.signedIn);
		}

		@Override
		public Collection<? extends GrantedAuthority> getAuthorities() {
			return List.of();
		}

		@Override
		public Object getCredentials() {
			return "";
		}

		@Override
		public Object getDetails() {
			return "";
		}

		@Override
		public Object getPrincipal() {
			return this.signedIn.member();
		}

		@Override
		public boolean isAuthenticated() {
			return true;
		}

		@Override
		public void setAuthenticated(boolean authenticated) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String getName() {
			return this.signedIn.member().toString();
		}

	}

}
