package de.asskomm.web.security;

import java.util.Map;
import java.util.stream.Stream;

import de.asskomm.identity.AccessTokens;
import de.asskomm.identity.AccountServer;
import de.asskomm.identity.BrowserLogin;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Who may open which address. Whatever is not listed here is open to nobody. What one may
 * do with a thing, the use cases check again.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String COORDINATOR = "COORDINATOR";

	private static final String MODERATOR = "MODERATOR";

	private static final String ADMIN = "ADMIN";

	private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), "
			+ "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
			+ "payment=(), usb=(), xr-spatial-tracking=()";

	/** Files that everybody gets: styles, scripts, fonts, pictures. */
	private static final String[] ASSETS = { "/css/**", "/js/**", "/img/**", "/fonts/**", "/vendor/**", "/favicon.ico",
			"/favicon.svg", "/manifest.webmanifest", "/robots.txt" };

	/** Pages that everybody may read; how much they show depends on the reader. */
	private static final String[] PUBLIC_PAGES = { "/", "/suche", "/suche/**", "/gute-praxis", "/gute-praxis/stufen",
			"/gute-praxis/karte", "/gute-praxis/zeitleiste", "/gute-praxis/vergleich", "/projekte/{id}",
			"/projekte/{id}/export.pdf", "/beitraege/{id}", "/anhaenge/{id}", "/austausch.atom", "/atom/{token}",
			"/impressum", "/datenschutz", "/barrierefreiheit", "/nutzungsregeln", SignInTroubleController.ADDRESS };

	/** Pages and actions of everybody who is signed in. */
	private static final String[] MEMBERS = { "/austausch", "/austausch/**", "/beitraege/**", "/kommentare/**",
			"/projekte", "/projekte/**", "/gute-praxis/**", "/suche/**", "/gespeicherte-suchen",
			"/gespeicherte-suchen/**", "/kommunen", "/kommunen/**", "/organisationen", "/organisationen/**", "/netz",
			"/netz/**", "/meldungen", "/meldungen/**", "/mehr", "/einstellungen", "/einstellungen/**", "/termine",
			"/termine/**", "/meine-daten", "/meine-daten/**", "/benachrichtigungen", "/benachrichtigungen/**",
			"/anhaenge/**", "/willkommen", SignOut.ADDRESS };

	/** Pages and actions of those who speak for an organisation. */
	private static final String[] SPEAKERS = { "/beitraege/neu", "/beitraege/vorschau", "/beitraege/hilfe",
			"/entwuerfe", "/anhaenge", "/projekte/neu", "/projekte/eigene", "/projekte/entwurf", "/projekte/hilfe",
			"/projekte/import", "/projekte/import/**", "/nachrichten", "/nachrichten/**" };

	/** Pages and actions of those who administer an organisation's people. */
	private static final String[] ORGANISATION = { "/organisationen/{id}/mitglieder",
			"/organisationen/{id}/mitglieder/**", "/organisationen/{id}/profil" };

	/** Pages and actions of those who take organisations on board. */
	private static final String[] NETWORK = { "/verwaltung/organisationen", "/verwaltung/organisationen/**",
			"/verwaltung/konten" };

	/** Pages and actions of the moderation. */
	private static final String[] MODERATION = { "/moderation", "/moderation/**" };

	/** Pages and actions of those who run the installation. */
	private static final String[] ADMINISTRATION = { "/verwaltung", "/verwaltung/**" };

	/** Nobody looks at them, and each filter of each request would be one. */
	@Bean
	static SecurityObservationSettings noSecurityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, AccessProblems problems) {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((rules) -> rules
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/api/openapi.json", "/api/openapi.json.yaml")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/api/v1/moderation/cases/{id}/appeal")
				.hasAnyRole(COORDINATOR, MODERATOR)
				.requestMatchers("/api/v1/moderation/**", "/api/v1/search/demand", "/api/v1/search/synonyms")
				.hasRole(MODERATOR)
				.requestMatchers("/api/v1/admin/**")
				.hasRole(ADMIN)
				.requestMatchers(HttpMethod.POST, "/api/v1/organisations")
				.hasAnyRole(ADMIN, MODERATOR)
				.requestMatchers(HttpMethod.PUT, "/api/v1/organisations/{id}")
				.hasAnyRole(ADMIN, MODERATOR)
				.requestMatchers(HttpMethod.GET, "/api/v1/organisations/{id}")
				.authenticated()
				.requestMatchers("/api/v1/organisations/{id}/**")
				.hasAnyRole(COORDINATOR, MODERATOR, ADMIN)
				.requestMatchers("/api/v1/conversations/**")
				.hasAnyRole(COORDINATOR, MODERATOR)
				.requestMatchers(HttpMethod.POST, "/api/v1/attachments", "/api/v1/projects/import")
				.hasAnyRole(COORDINATOR, MODERATOR)
				.requestMatchers(reading("/api/v1/attachments/{id}"))
				.permitAll()
				.requestMatchers("/api/v1/**")
				.authenticated()
				.anyRequest()
				.denyAll())
			.oauth2ResourceServer((server) -> server.bearerTokenResolver(new BearerTokens())
				.authenticationManagerResolver((request) -> (presented) -> tokens.accept(
						((BearerTokenAuthenticationToken) presented).getToken(), request.getHeader("X-Organisation")))
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers(headers, "default-src 'none'; frame-ancestors 'none'"))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, BrowserLogin login, AccountServer accountServer,
			ClientRegistrationRepository registrations,
			OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange,
			FindByIndexNameSessionRepository<? extends Session> sessions) {
		PageAccess access = new PageAccess(pages(MEMBERS, SPEAKERS, MODERATION, ADMINISTRATION),
				Map.of(pages(SPEAKERS), "not-allowed.coordinators-only", pages(ORGANISATION),
						"not-allowed.coordinators-only", pages(MODERATION), "not-allowed.moderators-only",
						pages(ADMINISTRATION), "not-allowed.administrators-only"));
		NoSessionRegistry noRegistry = new NoSessionRegistry();
		return http
			.authorizeHttpRequests((rules) -> rules
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(reading(ASSETS))
				.permitAll()
				.requestMatchers(reading("/actuator/health", "/actuator/health/**", "/ws"))
				.permitAll()
				.requestMatchers(SPEAKERS)
				.hasAnyRole(COORDINATOR, MODERATOR)
				.requestMatchers(ORGANISATION)
				.hasAnyRole(COORDINATOR, MODERATOR, ADMIN)
				.requestMatchers(MODERATION)
				.hasRole(MODERATOR)
				.requestMatchers(NETWORK)
				.hasAnyRole(MODERATOR, ADMIN)
				.requestMatchers(ADMINISTRATION)
				.hasRole(ADMIN)
				.requestMatchers(reading(PUBLIC_PAGES))
				.permitAll()
				.requestMatchers(MEMBERS)
				.authenticated()
				.anyRequest()
				.denyAll())
			.oauth2Login((signIn) -> signIn.loginPage(SignInStart.ADDRESS)
				.authorizationEndpoint(
						(endpoint) -> endpoint.authorizationRequestResolver(new SignInStart(registrations))
							.authorizationRequestRepository(new SignIns()))
				.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(codeExchange))
				.authorizedClientRepository(new NoClients())
				.oidcSessionRegistry(noRegistry)
				.successHandler(
						(request, response, authentication) -> response.sendRedirect(SignIns.backFrom(request).value()))
				.failureHandler(new SignInFailed())
				.withObjectPostProcessor(completing(login)))
			.oidcLogout((signOut) -> signOut.oidcSessionRegistry(noRegistry)
				.backChannel((channel) -> channel.logoutHandler(new BackChannelSignOut(sessions))))
			.logout((signOut) -> signOut.logoutUrl(SignOut.ADDRESS)
				.logoutSuccessHandler(new SignOut(registrations, accountServer)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(access).accessDeniedHandler(access))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf(Customizer.withDefaults())
			.addFilterBefore(new SessionRenewal(login, reading(ASSETS)), OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterBefore(new SignInGuard(accountServer), OAuth2AuthorizationRequestRedirectFilter.class)
			.headers((headers) -> headers(headers, pagePolicy(accountServer)))
			.build();
	}

	private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> completing(BrowserLogin login) {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationResultConverter(login::complete);
				return filter;
			}

		};
	}

	private static RequestMatcher reading(String... patterns) {
		return new OrRequestMatcher(Stream.of(HttpMethod.GET, HttpMethod.HEAD)
			.flatMap((method) -> Stream.of(patterns)
				.map((pattern) -> PathPatternRequestMatcher.pathPattern(method, pattern)))
			.map(RequestMatcher.class::cast)
			.toList());
	}

	private static RequestMatcher pages(String[]... lists) {
		return new OrRequestMatcher(Stream.of(lists)
			.flatMap(Stream::of)
			.map(PathPatternRequestMatcher::pathPattern)
			.map(RequestMatcher.class::cast)
			.toList());
	}

	private static String pagePolicy(AccountServer accountServer) {
		return String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
				"font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
				"form-action 'self' " + accountServer.origin(), "frame-ancestors 'none'", "base-uri 'none'");
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(contentSecurityPolicy))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.frameOptions(FrameOptionsConfig::deny);
	}

}
