package de.asskomm.web.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.asskomm.municipality.Saxony;
import de.asskomm.outcome.Violation;
import de.asskomm.project.FundingFinding;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words for the reader: looks texts up in the message bundle and says points in time the
 * way a person in Saxony would ("vor 12 Minuten", "gestern, 15:20 Uhr").
 */
@Component("pageWording")
public class Wording {

	private static final Duration JUST_NOW = Duration.ofMinutes(1);

	private static final Duration IN_MINUTES = Duration.ofHours(1);

	private final MessageSource messages;

	private final Clock clock;

	/**
	 * Words from a message bundle.
	 * @param messages the bundle
	 * @param clock says what is past
	 */
	public Wording(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The text under this key in the reader's language.
	 * @param key a key of the message bundle
	 * @param arguments what stands in for {0}, {1}, …; numbers are grouped by the locale
	 * @return the text; a missing key is a bug and throws
	 */
	public String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	/**
	 * The text for a number of things: {@code key.one} for exactly one, else
	 * {@code key.many}, with the number as {0}.
	 */
	public String counted(String key, long number) {
		return text(key + ((number == 1) ? ".one" : ".many"), number);
	}

	/**
	 * The text under this key, if there is one.
	 */
	public Optional<String> textIfAny(String key, Object... arguments) {
		return Optional.ofNullable(this.messages.getMessage(key, arguments, null, locale()));
	}

	/**
	 * What has to be mended, by field: the sentence for just this field if there is one,
	 * else the sentence for the rule.
	 */
	public Map<String, String> violations(List<Violation> violations) {
		Map<String, String> byField = new LinkedHashMap<>();
		for (Violation violation : violations) {
			Object[] arguments = violation.arguments().toArray();
			byField.putIfAbsent(violation.field(), textIfAny(violation.field() + "." + violation.code(), arguments)
				.orElseGet(() -> text(violation.code(), arguments)));
		}
		return byField;
	}

	/** A finding about a grant, with the place in the guideline that it comes from. */
	public String finding(FundingFinding finding) {
		Object[] arguments = finding.arguments().stream().map((argument) -> switch (argument) {
			case BigDecimal amount -> exactEuro(amount);
			case LocalDate day -> date(day);
			default -> argument;
		}).toArray();
		String rule = "funding." + finding.rule();
		return textIfAny(rule + ((arguments.length > 0) ? ".exact" : ""), arguments).orElseGet(() -> text(rule));
	}

	/** A whole number, grouped. */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(locale()).format(number);
	}

	/** An amount in euro; cents only where there are some. */
	public String euro(BigDecimal amount) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		boolean whole = amount.stripTrailingZeros().scale() <= 0;
		format.setMinimumFractionDigits(whole ? 0 : 2);
		format.setMaximumFractionDigits(2);
		return format.format(amount) + "\u00a0€";
	}

	/** An amount in euro, always with cents: for sums that have to be right. */
	public String exactEuro(BigDecimal amount) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(amount) + "\u00a0€";
	}

	/** A number with its decimals. */
	public String decimal(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

	/** A share in percent. */
	public String percent(BigDecimal share) {
		return decimal(share) + "\u00a0%";
	}

	/** How long ago or when, in the words of everyday speech. */
	public Moment moment(Instant when) {
		ZonedDateTime then = when.atZone(Saxony.ZONE);
		Instant now = this.clock.instant();
		Duration ago = Duration.between(when, now);
		LocalDate today = now.atZone(Saxony.ZONE).toLocalDate();
		String words;
		if (ago.isNegative() || ago.compareTo(JUST_NOW) < 0) {
			words = text("time.now");
		}
		else if (ago.compareTo(IN_MINUTES) < 0) {
			words = counted("time.minutes", ago.toMinutes());
		}
		else if (then.toLocalDate().equals(today)) {
			words = text("time.today", time(then));
		}
		else if (then.toLocalDate().equals(today.minusDays(1))) {
			words = text("time.yesterday", time(then));
		}
		else {
			words = date(then.toLocalDate());
		}
		return new Moment(when.toString(), words);
	}

	/** When, as short as a list needs it: time of day, "gestern", day and month. */
	public Moment shortly(Instant when) {
		ZonedDateTime then = when.atZone(Saxony.ZONE);
		LocalDate today = Saxony.today(this.clock);
		LocalDate day = then.toLocalDate();
		String words;
		if (!day.isBefore(today)) {
			words = time(then);
		}
		else if (day.equals(today.minusDays(1))) {
			words = text("time.short.yesterday");
		}
		else if (day.getYear() == today.getYear()) {
			words = DateTimeFormatter.ofPattern(text("time.short.pattern"), locale()).format(day);
		}
		else {
			words = date(day);
		}
		return new Moment(when.toString(), words);
	}

	/** Day and time of day, for where the exact point counts. */
	public Moment exactly(Instant when) {
		ZonedDateTime then = when.atZone(Saxony.ZONE);
		return new Moment(when.toString(), text("time.exact", date(then.toLocalDate()), time(then)));
	}

	/** The day in Saxony. */
	public LocalDate today() {
		return Saxony.today(this.clock);
	}

	/** A day. */
	public String date(LocalDate day) {
		return DateTimeFormatter.ofPattern(text("time.date-pattern"), locale()).format(day);
	}

	/** A period of which one end may not be known; empty if neither is. */
	public Optional<String> period(@Nullable LocalDate start, @Nullable LocalDate end) {
		if (start != null && end != null) {
			return Optional.of(start.equals(end) ? date(start) : text("project.period.both", date(start), date(end)));
		}
		if (start != null) {
			return Optional.of(text("project.period.since", date(start)));
		}
		return Optional.ofNullable(end).map((day) -> text("project.period.until", date(day)));
	}

	private String time(ZonedDateTime then) {
		return DateTimeFormatter.ofPattern(text("time.time-pattern"), locale()).format(then);
	}

	/** In which language. */
	public Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
