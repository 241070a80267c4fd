package de.asskomm.web.page;

import java.util.UUID;

import de.asskomm.attachment.AttachmentStoreUnavailable;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.web.export.PrinterBusy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells people what happened when a page cannot be shown, also where no controller was
 * found. It decides by the path: interfaces for programs answer for themselves.
 */
@Component
class PageFailures implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(PageFailures.class);

	private final ErrorPages errorPages;

	PageFailures(ErrorPages errorPages) {
		this.errorPages = errorPages;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 10;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!isPage(request)) {
			return null;
		}
		return switch (failure) {
			case AuthenticationException _, AccessDeniedException _ -> null;
			case NotFound _, MethodArgumentTypeMismatchException _ -> this.errorPages.page(request, 404, null, null);
			case NotAllowed refusal -> this.errorPages.page(request, 403, refusal.code(), null);
			case TransientDataAccessException outage -> unavailable(outage, response);
			case AttachmentStoreUnavailable outage -> unavailable(outage, response);
			case PrinterBusy busy -> unavailable(busy, response);
			case NonTransientDataAccessResourceException outage -> unavailable(outage, response);
			case RecoverableDataAccessException outage -> unavailable(outage, response);
			case TransactionException outage -> unavailable(outage, response);
			case ErrorResponse known when known.getStatusCode().is4xxClientError() -> {
				known.getHeaders()
					.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
				yield this.errorPages.page(request, known.getStatusCode().value(), null, null);
			}
			default -> failed(request, failure);
		};
	}

	static boolean isPage(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/api/") && !path.startsWith("/actuator/") && !path.equals("/ws");
	}

	private ModelAndView unavailable(Exception cause, HttpServletResponse response) {
		logger.warn("A page is not available: {}", cause.toString());
		response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		return this.errorPages.outage();
	}

	private ModelAndView failed(HttpServletRequest request, Exception failure) {
		String incident = UUID.randomUUID().toString();
		logger.error("Incident {}", incident, failure);
		return this.errorPages.page(request, 500, null, incident);
	}

}
