package de.asskomm.web.security;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import de.asskomm.identity.AccountPrincipal;
import de.asskomm.identity.BrowserLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps sessions up to date with the account server: every few minutes one request of a
 * session learns which roles the account has by now, and whether it may still be signed
 * in. Requests of the same session that come meanwhile do not wait.
 */
final class SessionRenewal extends OncePerRequestFilter {

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final Set<String> underWay = ConcurrentHashMap.newKeySet();

	private final BrowserLogin login;

	private final RequestMatcher withoutSession;

	SessionRenewal(BrowserLogin login, RequestMatcher withoutSession) {
		this.login = login;
		this.withoutSession = withoutSession;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestedSessionId() == null || SignOut.isAskedFor(request)
				|| this.withoutSession.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null
				&& SecurityContextHolder.getContext().getAuthentication() instanceof AccountPrincipal signedIn
				&& this.login.isStale(signedIn)) {
			String id = session.getId();
			if (this.underWay.add(id)) {
				try {
					renew(signedIn, session, request, response);
				}
				finally {
					this.underWay.remove(id);
				}
			}
		}
		chain.doFilter(request, response);
	}

	private void renew(AccountPrincipal signedIn, HttpSession session, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<AccountPrincipal> renewed = this.login.renew(signedIn);
		if (renewed.isEmpty()) {
			SecurityContextHolder.clearContext();
			session.invalidate();
		}
		else if (renewed.get() != signedIn) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(renewed.get());
			SecurityContextHolder.setContext(context);
			this.sessions.saveContext(context, request, response);
		}
	}

}
