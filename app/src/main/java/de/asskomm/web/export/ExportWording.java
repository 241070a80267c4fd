package de.asskomm.web.export;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import de.asskomm.municipality.Saxony;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words and figures of exported files, in the reader's language.
 */
@Component
class ExportWording {

	private static final int CENT = 2;

	private final MessageSource messages;

	private final Clock clock;

	ExportWording(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** The text under this key; a missing key is a bug and throws. */
	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	/** The text for exactly one thing, or for any other number of them. */
	String counted(String key, long number) {
		return text(key + ((number == 1) ? ".one" : ".many"), number);
	}

	/** An amount in euro, always with cents: figures stand below each other. */
	String euro(BigDecimal amount) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMinimumFractionDigits(CENT);
		format.setMaximumFractionDigits(CENT);
		return format.format(amount) + "\u00a0€";
	}

	/** A number with as many decimals as it needs, two at most. */
	String decimal(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits(CENT);
		return format.format(number);
	}

	/** A share. */
	String percent(BigDecimal share) {
		return decimal(share) + "\u00a0%";
	}

	/** A day. */
	String date(LocalDate day) {
		return DateTimeFormatter.ofPattern(text("time.date-pattern"), locale()).format(day);
	}

	/** The day in Saxony. */
	LocalDate today() {
		return Saxony.today(this.clock);
	}

	/** In which language. */
	Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
