package de.asskomm.web.api;

import java.util.ArrayList;
import java.util.List;

import de.asskomm.outcome.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that neither the database nor the search index would take.
 */
final class ParameterTexts implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<Violation> violations = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				if (!UnstorableText.isStorable(value)) {
					violations.add(Violation.of(name, "text.characters"));
				}
			}
		});
		if (!violations.isEmpty()) {
			throw new InvalidRequest(violations);
		}
		return true;
	}

}
