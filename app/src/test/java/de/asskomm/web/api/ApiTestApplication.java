package de.asskomm.web.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.identity.Account;
import de.asskomm.identity.Membership;
import de.asskomm.municipality.ImportMunicipalities;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import org.flywaydb.core.Flyway;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The core and the interface for programs, without the other siblings. Not annotated as a
 * configuration, so that no other test's component scan takes it for a part of the
 * platform.
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
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
		"org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration" })
@ComponentScan({ "de.asskomm.municipality", "de.asskomm.fieldofaction", "de.asskomm.organisation",
		"de.asskomm.exchange", "de.asskomm.project", "de.asskomm.conversation", "de.asskomm.moderation",
		"de.asskomm.web.api" })
@EnableConfigurationProperties(ApiSettings.class)
class ApiTestApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SignedIn signedIn() {
		return new SignedIn();
	}

	@Bean
	ProgrammedSearch search() {
		return new ProgrammedSearch();
	}

	@Bean
	ApplicationRunner referenceData(DataSource database, ImportMunicipalities municipalities, FieldsOfAction fields) {
		return (arguments) -> {
			migrate(database);
			municipalities.run();
			fields.addIfMissing(new FieldOfAction("graffiti", "Graffiti und Sachbeschädigung", 1));
			fields.addIfMissing(new FieldOfAction("littering", "Vermüllung und Sauberkeit", 2));
		};
	}

	/**
	 * Each module's migrations, as the platform runs them, which this application is not.
	 */
	private static void migrate(DataSource database) {
		for (String module : List.of("municipality", "fieldofaction", "organisation", "exchange", "project",
				"conversation", "moderation", "web")) {
			Flyway.configure()
				.dataSource(database)
				.locations("classpath:db/migration/" + module)
				.table("flyway_" + module)
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
		}
	}

	/** Who is signed in: the header names the member. */
	static final class SignedIn implements HandlerMethodArgumentResolver, WebMvcConfigurer {

		static final String HEADER = "X-Test-Member";

		private final Map<String, Actor> actors = new ConcurrentHashMap<>();

		/** Lets an actor sign in, and stores the organisation. */
		Actor let(Organisations organisations, Actor actor) {
			organisations.save(actor.organisation());
			this.actors.put(actor.member().toString(), actor);
			return actor;
		}

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(this);
		}

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
			return type == Actor.class || type == Reader.class || type == Account.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binderFactory) {
			String member = request.getHeader(HEADER);
			Actor actor = (member != null) ? this.actors.get(member) : null;
			Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
			if (type == Reader.class) {
				return (actor != null) ? actor.reader() : Reader.anonymous();
			}
			if (type == Account.class) {
				return (actor != null)
						? new Account(actor.member(), actor.displayName(),
								List.of(new Membership(actor.organisation(), actor.roles())))
						: new Account(new MemberId(UUID.fromString(member)), "Neues Konto", List.of());
			}
			return (parameter.getParameterType() == Optional.class) ? Optional.ofNullable(actor) : actor;
		}

	}

}
