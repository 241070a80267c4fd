package de.asskomm.web.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns everything that goes wrong below {@code /api/} into a problem, also where no
 * controller was found. It decides by the path, not by the controller, so that pages keep
 * their own error handling.
 */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ApiExceptionResolver.class);

	private final ProblemWriter problems;

	ApiExceptionResolver(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!ApiFilter.isApi(request)) {
			return null;
		}
		if (ex instanceof AccessDeniedException || ex instanceof AuthenticationException) {
			// The security filters answer these, as they know the way to sign in.
			return null;
		}
		if (ApiFilter.isClientGone(ex)) {
			logger.debug("The client is gone", ex);
			return new ModelAndView();
		}
		try {
			this.problems.write(request, response, ex);
		}
		catch (IOException gone) {
			logger.debug("The client is gone", gone);
		}
		return new ModelAndView();
	}

}
