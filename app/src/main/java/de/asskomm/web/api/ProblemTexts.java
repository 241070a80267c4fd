package de.asskomm.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface for programs: problems, violations and the labels of facets,
 * in German or English.
 */
@Component
class ProblemTexts {

	/** The bundle's name. */
	static final String BUNDLE = "problems";

	private static final Logger logger = LoggerFactory.getLogger(ProblemTexts.class);

	private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

	private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

	ProblemTexts() {
		this.texts.setBasename(BUNDLE);
		this.texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.texts.setDefaultLocale(Locale.GERMAN);
		this.texts.setAlwaysUseMessageFormat(true);
	}

	/**
	 * The language that a client asks for.
	 * @param request its request
	 * @return English if the client prefers it, German in every other case
	 */
	static Locale language(HttpServletRequest request) {
		String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (asked == null || asked.isBlank()) {
			return Locale.GERMAN;
		}
		try {
			Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
			return (found != null) ? found : Locale.GERMAN;
		}
		catch (IllegalArgumentException ex) {
			logger.debug("Not a list of languages", ex);
			return Locale.GERMAN;
		}
	}

	/**
	 * A text.
	 * @param language in which language
	 * @param code its code
	 * @param arguments values for its placeholders
	 * @return the text; a general one if there is none for this code
	 */
	String text(Locale language, String code, Object... arguments) {
		String found = this.texts.getMessage(code, arguments, null, language);
		if (found != null) {
			return found;
		}
		logger.warn("No text for the code {}", code);
		return this.texts.getMessage("text.invalid", null, language);
	}

	/**
	 * A label, if there is one.
	 * @param language in which language
	 * @param code its code
	 * @return the label, or {@code null}
	 */
	@Nullable String label(Locale language, String code) {
		return this.texts.getMessage(code, null, null, language);
	}

}
