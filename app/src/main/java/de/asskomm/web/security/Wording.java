package de.asskomm.web.security;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The words of refusals and of the sign-in. They are looked up where no other part of the
 * pages is at hand yet.
 */
@Component("accessWording")
class Wording {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	Wording() {
		this.messages.setBasename("access-messages");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
	}

	/**
	 * A text for a page.
	 * @param key its key
	 * @return the German text
	 */
	String german(String key) {
		return this.messages.getMessage(key, null, Locale.GERMAN);
	}

	/**
	 * A text that names a kind of problem to programs, whatever language was asked for.
	 * @param key its key
	 * @return the English text
	 */
	String english(String key) {
		return this.messages.getMessage(key, null, Locale.ENGLISH);
	}

	/**
	 * A text for a program.
	 * @param request the request, which may ask for a language
	 * @param key its key
	 * @return the text in that language if there is one, else in German
	 */
	String inLanguageOf(HttpServletRequest request, String key) {
		boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
		return this.messages.getMessage(key, null, asked ? request.getLocale() : Locale.GERMAN);
	}

}
