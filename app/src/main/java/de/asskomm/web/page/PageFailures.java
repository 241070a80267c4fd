package de.asskomm.web.page;

import java.util.UUID;

import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells people what happened when a page cannot be shown.
 */
@ControllerAdvice(basePackageClasses = PageFailures.class)
class PageFailures {

	private static final Logger logger = LoggerFactory.getLogger(PageFailures.class);

	private final ErrorPages errorPages;

	PageFailures(ErrorPages errorPages) {
		this.errorPages = errorPages;
	}

	@ExceptionHandler({ NotFound.class, MethodArgumentTypeMismatchException.class })
	ModelAndView notFound(HttpServletRequest request) {
		return this.errorPages.page(request, 404, null, null);
	}

	@ExceptionHandler
	ModelAndView notAllowed(NotAllowed refusal, HttpServletRequest request) {
		return this.errorPages.page(request, 403, refusal.code(), null);
	}

	@ExceptionHandler({ TransientDataAccessException.class, NonTransientDataAccessResourceException.class,
			RecoverableDataAccessException.class, TransactionException.class })
	ModelAndView unavailable(Exception cause, HttpServletResponse response) {
		logger.warn("A page is not available: {}", cause.toString());
		response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		return this.errorPages.outage();
	}

	@ExceptionHandler
	ModelAndView failed(Exception failure, HttpServletRequest request) throws Exception {
		if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
			throw failure;
		}
		if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			return this.errorPages.page(request, known.getStatusCode().value(), null, null);
		}
		String incident = UUID.randomUUID().toString();
		logger.error("Incident {}", incident, failure);
		return this.errorPages.page(request, 500, null, incident);
	}

}
