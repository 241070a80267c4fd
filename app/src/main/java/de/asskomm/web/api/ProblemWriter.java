package de.asskomm.web.api;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes problems, wherever in the handling of a request they arise.
 */
@Component
class ProblemWriter {

	private static final Logger logger = LoggerFactory.getLogger(ProblemWriter.class);

	private final Problems problems;

	private final JsonMapper json;

	ProblemWriter(Problems problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
	}

	/**
	 * Answers with the problem behind an exception.
	 * @param request the request
	 * @param response its response; nothing happens if it is on its way
	 * @param failure the exception
	 * @throws IOException if the client is gone
	 */
	void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
		Locale language = ProblemTexts.language(request);
		write(response, this.problems.of(failure, language), language);
	}

	/**
	 * Answers with the problem that stands for a status.
	 * @param request the request
	 * @param response its response; nothing happens if it is on its way
	 * @param status an HTTP status of 400 or more
	 * @throws IOException if the client is gone
	 */
	void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		Locale language = ProblemTexts.language(request);
		write(response, this.problems.of(status, language), language);
	}

	private void write(HttpServletResponse response, Problems.Told told, Locale language) throws IOException {
		if (response.isCommitted()) {
			logger.debug("Too late for {}", told.problem());
			return;
		}
		byte[] body = this.json.writeValueAsBytes(told.problem());
		response.resetBuffer();
		response.setStatus(told.problem().status());
		told.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
		response.setContentType(Problem.MEDIA_TYPE);
		response.getOutputStream().write(body);
	}

}
