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
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps sessions up to date: whoever was deactivated on the platform loses access with
 * the next request, and once a minute one request of a session asks the account server
 * which roles the account has by now, and whether it may still be signed in. Requests of
 * the same session that come meanwhile do not wait.
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
				&& SecurityContextHolder.getContext().getAuthentication() instanceof AccountPrincipal signedIn) {
			renewIfStale(goOn(signedIn, this.login.present(signedIn), session, request, response), session, request,
					response);
		}
		chain.doFilter(request, response);
	}

	private void renewIfStale(@Nullable AccountPrincipal signedIn, HttpSession session, HttpServletRequest request,
			HttpServletResponse response) {
		if (signedIn != null && this.login.isStale(signedIn)) {
			String id = session.getId();
			if (this.underWay.add(id)) {
				try {
					goOn(signedIn, this.login.renew(signedIn), session, request, response);
				}
				finally {
					this.underWay.remove(id);
				}
			}
		}
	}

	private @Nullable AccountPrincipal goOn(AccountPrincipal signedIn, Optional<AccountPrincipal> next,
			HttpSession session, HttpServletRequest request, HttpServletResponse response) {
		if (next.isEmpty()) {
			SecurityContextHolder.clearContext();
			session.invalidate();
			return null;
		}
		if (next.get() != signedIn) {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(next.get());
			SecurityContextHolder.setContext(context);
			this.sessions.saveContext(context, request, response);
		}
		return next.get();
	}

}
