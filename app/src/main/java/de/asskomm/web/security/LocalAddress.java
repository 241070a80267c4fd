package de.asskomm.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * An address of the platform itself, to which a browser may be sent back. Whatever leads
 * elsewhere is none: otherwise a link to the platform could lead to a forged one.
 *
 * @param value path with query, starting with a single slash
 */
record LocalAddress(String value) {

	/** Where people go who come from nowhere. */
	static final LocalAddress EXCHANGE = new LocalAddress("/austausch");

	private static final int MAXIMUM = 2_000;

	/**
	 * The address a request asks to be sent back to: its parameter {@code zurueck}, else
	 * the page with the link that was followed.
	 * @param request the request
	 * @return the address, {@link #EXCHANGE} if there is none
	 */
	static LocalAddress wantedBy(HttpServletRequest request) {
		return parse(request.getParameter("zurueck")).or(() -> refererOf(request)).orElse(EXCHANGE);
	}

	/**
	 * The address of a request itself.
	 * @param request the request
	 * @return its path and query, or {@link #EXCHANGE} where going there again makes no
	 * sense
	 */
	static LocalAddress of(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return refererOf(request).orElse(EXCHANGE);
		}
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return parse(request.getRequestURI() + query).orElse(EXCHANGE);
	}

	static Optional<LocalAddress> parse(@Nullable String text) {
		if (text == null || text.length() > MAXIMUM || !text.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")) {
			return Optional.empty();
		}
		try {
			URI uri = new URI(text);
			return (staysHere(uri, text) && !leadsInACircle(uri.getPath())) ? Optional.of(new LocalAddress(text))
					: Optional.empty();
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static boolean staysHere(URI uri, String text) {
		return uri.getRawAuthority() == null && uri.normalize().toString().equals(text)
				&& !uri.getPath().startsWith("/..")
				&& UriUtils.decode(text, StandardCharsets.UTF_8).chars().noneMatch(Character::isISOControl);
	}

	private static boolean leadsInACircle(String path) {
		return path.equals("/") || path.startsWith("/anmeld") || path.startsWith("/abmelden")
				|| path.startsWith("/login");
	}

	private static Optional<LocalAddress> refererOf(HttpServletRequest request) {
		return ofPage(request, request.getHeader(HttpHeaders.REFERER));
	}

	/**
	 * The local part of a full address, if it belongs to the platform.
	 * @param request a request to the platform, which tells the platform's own address
	 * @param address the full address
	 * @return the local address
	 */
	static Optional<LocalAddress> ofPage(HttpServletRequest request, @Nullable String address) {
		String own = request.getRequestURL()
			.substring(0, request.getRequestURL().length() - request.getRequestURI().length());
		return (address != null && address.startsWith(own + "/")) ? parse(address.substring(own.length()))
				: Optional.empty();
	}

	/**
	 * The sign-in that leads back here.
	 * @return path and query
	 */
	String signIn() {
		return "/anmelden?zurueck=" + encoded();
	}

	/**
	 * This address as the value of a query parameter.
	 * @return the encoded address
	 */
	String encoded() {
		return UriUtils.encode(this.value, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
