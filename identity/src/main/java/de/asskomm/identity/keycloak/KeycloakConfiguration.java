package de.asskomm.identity.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import de.asskomm.identity.AccountServer;
import de.asskomm.identity.sync.AccountDirectory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * What Spring Security needs to know of Keycloak. Every address is derived from the
 * issuer instead of being discovered, so that the platform starts without Keycloak.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class KeycloakConfiguration {

	private final IdentitySettings settings;

	private final Clock clock;

	private final HttpClient client;

	private final SigningKeys keys;

	KeycloakConfiguration(IdentitySettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.client = HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(Duration.ofSeconds(1))
			.build();
		this.keys = new SigningKeys(URI.create(settings.endpoint("certs")), this.client, settings.timeout(),
				settings.keyRefresh(), System::nanoTime);
	}

	@Bean
	AccountServer accountServer() {
		ClientRegistration registration = registration();
		RestClientRefreshTokenTokenResponseClient exchange = new RestClientRefreshTokenTokenResponseClient();
		exchange.setRestClient(tokenEndpoint());
		return new KeycloakServer(this.settings, this.client,
				new RefreshTokenExchange(registration, exchange, idTokenDecoder(registration)), System::nanoTime);
	}

	@Bean
	AccountDirectory accountDirectory() {
		return new KeycloakDirectory(new AdminApi(this.settings, this.client, System::nanoTime), this.settings);
	}

	@Bean
	JwtDecoder accessTokenDecoder() {
		NimbusJwtDecoder decoder = decoder();
		decoder.setJwtValidator(new AccessTokenValidator(this.settings, this.clock));
		return decoder;
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory() {
		return this::idTokenDecoder;
	}

	private JwtDecoder idTokenDecoder(ClientRegistration registration) {
		OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
		validator.setClockSkew(this.settings.clockSkew());
		validator.setClock(this.clock);
		NimbusJwtDecoder decoder = decoder();
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		decoder.setJwtValidator(validator);
		return decoder;
	}

	private NimbusJwtDecoder decoder() {
		return NimbusJwtDecoder.withJwkSource(this.keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
	}

	@Bean
	ClientRegistrationRepository clientRegistrationRepository() {
		return new InMemoryClientRegistrationRepository(registration());
	}

	private ClientRegistration registration() {
		return ClientRegistration.withRegistrationId(AccountServer.REGISTRATION)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope("openid", "organization:*")
			.issuerUri(this.settings.issuer().toString())
			.authorizationUri(this.settings.endpoint("auth"))
			.tokenUri(this.settings.endpoint("token"))
			.jwkSetUri(this.settings.endpoint("certs"))
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.providerConfigurationMetadata(Map.of("end_session_endpoint", this.settings.endpoint("logout")))
			.build();
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> authorizationCodeExchange() {
		RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
		exchange.setRestClient(tokenEndpoint());
		return exchange;
	}

	private RestClient tokenEndpoint() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(this.client);
		requests.setReadTimeout(this.settings.timeout());
		return RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
