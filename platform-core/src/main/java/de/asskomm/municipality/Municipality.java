package de.asskomm.municipality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Kommune: a town or rural municipality of the official register.
 *
 * @param ags its official key; names are not unique (there are two Bernsdorf)
 * @param name its name without additions, such as „Frankenberg/Sa.“
 * @param nameSorbian its Sorbian name, in the Sorbian settlement area
 * @param kind its legal kind
 * @param district the district it belongs to; an independent city is its own
 * @param association the association it belongs to, if any
 * @param population number of inhabitants on the population date
 * @param populationDate day for which the population is stated
 * @param areaKm2 area in square kilometres, kept with two decimals
 * @param location a point within it, for maps of the whole state
 * @param postalCodes its postal codes of five digits, that of the administration first
 */
public record Municipality(Ags ags, String name, @Nullable String nameSorbian, MunicipalityKind kind, District district,
		@Nullable MunicipalAssociation association, int population, LocalDate populationDate, BigDecimal areaKm2,
		Location location, List<String> postalCodes) {

	private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

	/**
	 * Checks what every municipality has.
	 * @throws IllegalArgumentException if the name is blank, the population negative, the
	 * area not positive, a postal code malformed or missing, or the key of another
	 * district
	 */
	public Municipality {
		require(!name.isBlank() && (nameSorbian == null || !nameSorbian.isBlank()), "A municipality has a name");
		require(ags.district().equals(district.key()), "A municipality belongs to the district that its key names");
		require(population >= 0, "A population is not negative");
		require(areaKm2.signum() > 0, "An area is positive");
		require(!postalCodes.isEmpty(), "A municipality has a postal code");
		require(postalCodes.stream().allMatch((code) -> POSTAL_CODE.matcher(code).matches()),
				"A postal code has five digits");
		areaKm2 = areaKm2.setScale(2, RoundingMode.HALF_UP);
		postalCodes = List.copyOf(postalCodes);
	}

	/**
	 * Its size class.
	 * @return the class of its population
	 */
	public SizeClass sizeClass() {
		return SizeClass.of(this.population);
	}

	/**
	 * The police directorate that is responsible; it is assigned by district.
	 * @return seat of the Polizeidirektion, such as „Dresden“
	 */
	public String policeDirectorate() {
		return this.district.policeDirectorate();
	}

	private static void require(boolean condition, String rule) {
		if (!condition) {
			throw new IllegalArgumentException(rule);
		}
	}

}
