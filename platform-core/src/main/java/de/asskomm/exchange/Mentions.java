package de.asskomm.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;

/**
 * Erwähnungen: organisations that a text names after an „@“, such as „@Stadt Großenhain“
 * or, without what kind of town it is, „@Großenhain“.
 */
public final class Mentions {

	private static final Pattern KIND = Pattern
		.compile("^(Stadt|Große Kreisstadt|Gemeinde|Landkreis|Verwaltungsverband) ");

	private Mentions() {
	}

	/**
	 * Finds the organisations that a text names.
	 * @param text the text
	 * @param organisations the organisations that can be named
	 * @return those named, in the order of the text
	 */
	public static Set<OrganisationId> in(String text, Collection<Organisation> organisations) {
		// the longest name first: „@Frankenberg/Sa.“ is not „@Frankenberg“
		List<Name> names = organisations.stream()
			.flatMap((organisation) -> names(organisation).stream())
			.sorted(Comparator.comparingInt((Name name) -> name.text().length()).reversed())
			.toList();
		String lower = text.toLowerCase(Locale.GERMAN);
		Set<OrganisationId> found = new LinkedHashSet<>();
		for (int at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
			if (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
				continue; // a mail address
			}
			int start = at + 1;
			names.stream()
				.filter((name) -> lower.startsWith(name.text(), start)
						&& endsThere(lower, start + name.text().length()))
				.findFirst()
				.ifPresent((name) -> found.add(name.organisation()));
		}
		return found;
	}

	private static boolean endsThere(String text, int end) {
		return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
	}

	private static List<Name> names(Organisation organisation) {
		String full = organisation.name();
		String plain = KIND.matcher(full).replaceFirst("");
		return List.of(full, plain)
			.stream()
			.distinct()
			.map((name) -> new Name(name.toLowerCase(Locale.GERMAN), organisation.id()))
			.toList();
	}

	private record Name(String text, OrganisationId organisation) {
	}

}
