package de.asskomm.web.security;

import java.io.IOException;
import java.util.Map;

import de.asskomm.identity.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells people why they are refused: whoever is not signed in is led to the sign-in and
 * back, whoever is gets the page that says who may. An address that does not exist looks
 * the same to everybody.
 */
final class PageAccess implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final RequestMatcher known;

	private final Map<RequestMatcher, String> refusals;

	/**
	 * Creates it.
	 * @param known the addresses that exist for somebody
	 * @param refusals message codes of why not everybody may open an address
	 */
	PageAccess(RequestMatcher known, Map<RequestMatcher, String> refusals) {
		this.known = known;
		this.refusals = refusals;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (!this.known.matches(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			signIn(request, response);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof AccountPrincipal;
		if (refusal instanceof CsrfException && !signedIn) {
			// The form is older than the session, which has ended.
			if (SignOut.isAskedFor(request)) {
				response.sendRedirect("/");
			}
			else {
				signIn(request, response);
			}
		}
		else if (!this.known.matches(request) && !(refusal instanceof CsrfException)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN,
					(refusal instanceof CsrfException) ? null : reason(request));
		}
	}

	private @Nullable String reason(HttpServletRequest request) {
		return this.refusals.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches(request))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if ("true".equals(request.getHeader("HX-Request"))) {
			// A part of a page cannot show the sign-in: the whole page has to go there.
			String page = LocalAddress.ofPage(request, request.getHeader("HX-Current-URL"))
				.orElse(LocalAddress.EXCHANGE)
				.signIn();
			response.setHeader("HX-Redirect", page);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (request.getServletPath().equals("/ws")) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(LocalAddress.of(request).signIn());
		}
	}

}
