package de.asskomm.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;

/**
 * Answers pages while the database is away. Sessions are kept there, so the failure
 * happens before any controller, and again on the way to the error page: only a filter
 * outside of all others can still answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(OutageFilter.class);

	// Filters are made before everything else: what they need waits for the first outage.
	private final ObjectProvider<ErrorPages> errorPages;

	private final ObjectProvider<Frames> frames;

	private final ObjectProvider<ThymeleafViewResolver> views;

	OutageFilter(ObjectProvider<ErrorPages> errorPages, ObjectProvider<Frames> frames,
			ObjectProvider<ThymeleafViewResolver> views) {
		this.errorPages = errorPages;
		this.frames = frames;
		this.views = views;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !PageFailures.isPage(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isOutage(ex)) {
				throw ex;
			}
			logger.warn("A page is not available: {}", ex.toString());
			answer(request, response);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException {
		try {
			response.reset();
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			View view = this.views.getObject().resolveViewName("fehler", Locale.GERMAN);
			if (view == null) {
				throw new IllegalStateException("The template for errors is missing");
			}
			response.setContentType(MediaType.TEXT_HTML_VALUE);
			view.render(
					Map.of("frame", this.frames.getObject().alone(), "page", this.errorPages.getObject().outageView()),
					request, response);
		}
		catch (Exception ex) {
			throw new ServletException("The page that tells of an outage cannot be shown", ex);
		}
	}

	private static boolean isOutage(@Nullable Throwable failure) {
		Throwable candidate = failure;
		for (int depth = 0; candidate != null && depth < 20; depth++) {
			if (candidate instanceof DataAccessException || candidate instanceof TransactionException) {
				return true;
			}
			candidate = candidate.getCause();
		}
		return false;
	}

}
