package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The platform's look on Keycloak's pages.
 */
class ThemeIntegrationTests {

	private static final Pattern ASSET = Pattern
		.compile("(?:href|src)=\"(/resources/[^\"]+|http[^\"]+/resources/[^\"]+)\"");

	private static final Pattern IN_STYLE = Pattern.compile("url\\(\"(\\.\\./[^\"]+)\"\\)");

	/**
	 * When this fails, Keycloak brings a new version of a page that the theme replaces:
	 * carry over what changed there, then note the new digest here.
	 */
	@ParameterizedTest
	@CsvSource({ "login/template.ftl, 070ccaa3a44a", "email/html/template.ftl, 78dc6356053d",
			"email/text/org-invite.ftl, e50d5c90ec37" })
	void theStockPagesThatTheThemeReplacesAreThoseItWasMadeFrom(String page, String digest) throws IOException {
		assertThat(Path.of("..", "keycloak", "themes", "asskomm", page)).exists();
		assertThat(Cache.digest(List.of(stock(page)))).isEqualTo(digest);
	}

	@Test
	void theSignInPageLoadsEverythingFromKeycloakItself() throws Exception {
		KeycloakServer keycloak = LocalStack.shared().keycloak();
		try (HttpClient browser = SignInPages.browser()) {
			HttpResponse<String> page = SignInPages.get(browser,
					keycloak.issuer()
							+ "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=asskomm-web"
							+ "&redirect_uri=http://localhost:23456/login/oauth2/code/keycloak"
							+ "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
			assertThat(page.body()).contains("<main", "Präventionsnetz sächsischer Kommunen", "id=\"username\"",
					"id=\"password\"", "id=\"kc-login\"", "<label for=\"username\"");
			Matcher asset = ASSET.matcher(page.body());
			int assets = 0;
			while (asset.find()) {
				URI address = keycloak.baseUri().resolve(asset.group(1));
				assertThat(address.getAuthority()).isEqualTo(keycloak.baseUri().getAuthority());
				Http.Answer answer = Http.get(address, Duration.ofMinutes(1));
				assertThat(answer.status()).as("%s", address).isEqualTo(200);
				assets++;
				if (address.getPath().endsWith(".css")) {
					Matcher inStyle = IN_STYLE.matcher(answer.body());
					while (inStyle.find()) {
						URI part = address.resolve(inStyle.group(1));
						assertThat(Http.get(part, Duration.ofMinutes(1)).status()).as("%s", part).isEqualTo(200);
					}
				}
			}
			assertThat(assets).isGreaterThanOrEqualTo(2);
		}
	}

	@Test
	void theAccountPagesCarryThePlatformsNameAndType() throws Exception {
		KeycloakServer keycloak = LocalStack.shared().keycloak();
		Http.Answer page = Http.get(URI.create(keycloak.issuer() + "/account/"), Duration.ofMinutes(2));
		assertThat(page.body()).contains("Ihr Konto bei ASSKomm", "css/konto.css");
		Matcher style = Pattern.compile("href=\"([^\"]+css/konto.css)\"").matcher(page.body());
		assertThat(style.find()).isTrue();
		URI address = keycloak.baseUri().resolve(style.group(1));
		Matcher font = IN_STYLE.matcher(Http.get(address, Duration.ofMinutes(1)).body());
		assertThat(font.find()).isTrue();
		assertThat(Http.get(address.resolve(font.group(1)), Duration.ofMinutes(1)).status()).isEqualTo(200);
	}

	private static String stock(String page) throws IOException {
		Path libraries = new Distributions(Cache.ofUser(System.getenv()), MavenRepository.ofClassPath()).keycloak()
			.resolve("lib/lib/main");
		Path themes;
		try (Stream<Path> files = Files.list(libraries)) {
			themes = files
				.filter((file) -> file.getFileName().toString().matches("org\\.keycloak\\.keycloak-themes-\\d.*"))
				.findFirst()
				.orElseThrow();
		}
		try (ZipFile jar = new ZipFile(themes.toFile());
				InputStream content = jar.getInputStream(jar.getEntry("theme/base/" + page))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
