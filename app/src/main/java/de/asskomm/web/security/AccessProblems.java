package de.asskomm.web.security;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import de.asskomm.identity.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Tells programs why they are refused, as a problem (RFC 9457).
 */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Wording wording;

	private final JsonMapper json;

	AccessProblems(Wording wording, JsonMapper json) {
		this.wording = wording;
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		switch (refusal) {
			case TokenRefused token -> refuse(request, response, token.reason());
			case OAuth2AuthenticationException syntax when syntax.getError() instanceof BearerTokenError error ->
				unauthorized(request, response, "token-unreadable", error.getErrorCode(), error.getHttpStatus());
			default -> unauthorized(request, response, "token-missing", null, HttpStatus.UNAUTHORIZED);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, TokenRefused.Reason reason)
			throws IOException {
		switch (reason) {
			case FOREIGN_ORGANISATION -> write(request, response, HttpStatus.FORBIDDEN, "foreign-organisation");
			case CANNOT_BE_CHECKED -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, "5");
				write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "token-cannot-be-checked");
			}
			case UNREADABLE, EXPIRED, NOT_YET_VALID, WRONG_ISSUER, WRONG_AUDIENCE ->
				unauthorized(request, response, "token-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
						"invalid_token", HttpStatus.UNAUTHORIZED);
		}
	}

	private void unauthorized(HttpServletRequest request, HttpServletResponse response, String type,
			@Nullable String error, HttpStatus status) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer realm=\"asskomm\"" + ((error != null) ? ", error=\"" + error + "\"" : ""));
		write(request, response, status, type);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		if (request.getServletPath().startsWith("/api/v1/")) {
			write(request, response, HttpStatus.FORBIDDEN, "forbidden");
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
			throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "/problems/" + type);
		problem.put("title", this.wording.english("problem." + type + ".title"));
		problem.put("status", status.value());
		problem.put("detail", this.wording.inLanguageOf(request, "problem." + type + ".detail"));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
