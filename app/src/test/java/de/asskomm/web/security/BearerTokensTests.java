package de.asskomm.web.security;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Access tokens come in one header and nowhere else. */
class BearerTokensTests {

	@ParameterizedTest
	@ValueSource(strings = { "Bearer a.b-c", "bearer a.b-c", "BEARER   a.b-c " })
	void aTokenFollowsTheSchemeHoweverThatIsWritten(String header) {
		assertThat(token(header)).isEqualTo("a.b-c");
	}

	@Test
	void withoutTheHeaderOrWithAnotherSchemeNobodyPresentsOne() {
		assertThat(token(null)).isNull();
		assertThat(token("Basic YTpi")).isNull();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/feed");
		request.setParameter("access_token", "a.b-c");
		request.setQueryString("access_token=a.b-c");
		assertThat(new BearerTokens().resolve(request)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer  ", "Bearera.b-c" })
	void theSchemeAloneIsNone(String header) {
		assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> token(header));
	}

	private static @Nullable String token(@Nullable String header) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/feed");
		if (header != null) {
			request.addHeader("Authorization", header);
		}
		return new BearerTokens().resolve(request);
	}

}
