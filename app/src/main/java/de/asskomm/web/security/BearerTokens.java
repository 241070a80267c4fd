package de.asskomm.web.security;

import de.asskomm.identity.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Finds the access token of a request in its header {@code Authorization} (RFC 6750,
 * section 2.1), and nowhere else. Whether it is one, {@link AccessTokens} tells; to look
 * at each of its thousand characters before, as the library's own way does, takes longer
 * than to find out that it is known.
 */
final class BearerTokens implements BearerTokenResolver {

	private static final String SCHEME = "Bearer";

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return null;
		}
		String token = header.substring(SCHEME.length());
		if (token.isBlank() || token.charAt(0) != ' ') {
			throw new InvalidBearerTokenException("The header names the scheme and no token");
		}
		return token.strip();
	}

}
