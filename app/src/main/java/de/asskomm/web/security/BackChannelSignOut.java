package de.asskomm.web.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Ends sessions that the account server declares ended. The sessions are found in the
 * database by their account, so any instance can end those of all.
 */
final class BackChannelSignOut implements LogoutHandler {

	private static final Log logger = LogFactory.getLog(BackChannelSignOut.class);

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	BackChannelSignOut(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
			throw new IllegalArgumentException("Sessions are ended by a logout token only");
		}
		String account = token.getSubject();
		if (account == null) {
			logger.warn("A logout token without an account was ignored");
			return;
		}
		Map<String, ? extends Session> ofAccount = this.sessions.findByPrincipalName(account);
		List<String> ended = ofAccount.values()
			.stream()
			.filter((session) -> token.getSessionId() == null
					|| Objects.equals(token.getSessionId(), atAccountServer(session)))
			.map(Session::getId)
			.toList();
		ended.forEach(this.sessions::deleteById);
		logger.debug("The account server ended %d sessions".formatted(ended.size()));
	}

	private static @Nullable String atAccountServer(Session session) {
		SecurityContext context = session
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		Authentication authentication = (context != null) ? context.getAuthentication() : null;
		return (authentication != null && authentication.getPrincipal() instanceof OidcUser user)
				? user.getClaimAsString("sid") : null;
	}

}
