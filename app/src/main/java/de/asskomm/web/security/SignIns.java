package de.asskomm.web.security;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Sign-ins that have begun and not ended, kept in the browser's session each under its
 * own state: several tabs may sign in at the same time. When one ends, the address to go
 * back to is handed to the request that ends it.
 */
final class SignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** Attribute of the authorization request: the address to go back to. */
	static final String BACK_TO = "zurueck";

	private static final String PREFIX = "sign-in.";

	private static final String BEGUN = "begun";

	private static final int AT_ONCE = 5;

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		return (session != null && state != null) ? (OAuth2AuthorizationRequest) session.getAttribute(PREFIX + state)
				: null;
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		if (begun == null) {
			removeAuthorizationRequest(request, response);
			return;
		}
		HttpSession session = request.getSession();
		forgetOldest(session);
		session.setAttribute(PREFIX + begun.getState(),
				OAuth2AuthorizationRequest.from(begun)
					.attributes((attributes) -> attributes.put(BEGUN, System.currentTimeMillis()))
					.build());
	}

	private void forgetOldest(HttpSession session) {
		List<String> begun = Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.sorted(Comparator.comparing((name) -> begun(session, name)))
			.toList();
		for (int i = 0; i <= begun.size() - AT_ONCE; i++) {
			session.removeAttribute(begun.get(i));
		}
	}

	private static long begun(HttpSession session, String name) {
		return (session.getAttribute(name) instanceof OAuth2AuthorizationRequest request
				&& request.getAttribute(BEGUN) instanceof Long at) ? at : 0;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
		if (begun != null) {
			request.getSession().removeAttribute(PREFIX + begun.getState());
			request.setAttribute(SignIns.class.getName(), begun);
		}
		return begun;
	}

	/**
	 * Where the sign-in that this request ended goes back to.
	 * @param request the request that came back from the account server
	 * @return the address
	 */
	static LocalAddress backFrom(HttpServletRequest request) {
		return Optional.ofNullable((OAuth2AuthorizationRequest) request.getAttribute(SignIns.class.getName()))
			.map((begun) -> (String) begun.getAttribute(BACK_TO))
			.flatMap(LocalAddress::parse)
			.orElse(LocalAddress.EXCHANGE);
	}

}
