package de.asskomm.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import de.asskomm.organisation.Organisation;

/**
 * The mark of an organisation: the shape tells its type, the letters its name.
 *
 * @param shape name of the shape in the stylesheet: empty for a municipality's shield,
 * else {@code bund}, {@code polizei}, {@code lpr}, {@code verein}, {@code coach}
 * @param initials at most three letters
 */
record Mark(String shape, String initials) {

	public String css() {
		return this.shape.isEmpty() ? "" : "ak-mark--" + this.shape;
	}

	static Mark of(Organisation organisation) {
		String name = organisation.name();
		return switch (organisation.type()) {
			case MUNICIPALITY -> ofMunicipality(name);
			case MUNICIPAL_ASSOCIATION -> new Mark("bund", initialsOf(name));
			case POLICE -> new Mark("polizei", initialsOf(name));
			case STATE_PREVENTION_COUNCIL -> new Mark("lpr", "LPR");
			case INDEPENDENT_PROVIDER -> new Mark("verein", initialsOf(name));
			case COACH, UNIVERSITY -> new Mark("coach", initialsOf(name));
		};
	}

	/** The first two letters of the place, whatever stands before it. */
	static Mark ofMunicipality(String name) {
		String place = name.replaceFirst("^(Große Kreisstadt|Stadt|Gemeinde|Landeshauptstadt) ", "");
		return new Mark("", place.substring(0, Math.min(2, place.length())).toUpperCase(Locale.GERMAN));
	}

	private static String initialsOf(String name) {
		return Arrays.stream(name.split("[ -]+"))
			.filter((word) -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
			.limit(2)
			.map((word) -> word.substring(0, 1))
			.collect(Collectors.joining());
	}

}
