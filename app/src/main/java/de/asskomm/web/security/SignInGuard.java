package de.asskomm.web.security;

import java.io.IOException;

import de.asskomm.identity.AccountPrincipal;
import de.asskomm.identity.AccountServer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the sign-in: nobody is sent to an account server that does not answer,
 * and nobody who is signed in already is sent there, unless to change the account.
 */
final class SignInGuard extends OncePerRequestFilter {

	private final AccountServer accountServer;

	SignInGuard(AccountServer accountServer) {
		this.accountServer = accountServer;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SignInStart.isAskedFor(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LocalAddress backTo = LocalAddress.wantedBy(request);
		if (SecurityContextHolder.getContext().getAuthentication() instanceof AccountPrincipal
				&& !SignInStart.asksForStep(request)) {
			response.sendRedirect(backTo.value());
		}
		else if (!this.accountServer.isReachable()) {
			response.sendRedirect(SignInTrouble.UNREACHABLE.address(backTo));
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
