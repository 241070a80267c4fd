package de.asskomm.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import de.asskomm.municipality.MunicipalAssociation;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.MunicipalityKind;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of the register.
 *
 * @param ags its official key
 * @param name its name
 * @param nameSorbian its Sorbian name, in the Sorbian settlement area
 * @param kind its legal kind
 * @param district the district it belongs to
 * @param association the association it belongs to
 * @param population number of inhabitants
 * @param populationDate on which day
 * @param sizeClass class of its population
 * @param areaKm2 area in square kilometres
 * @param location a point within it
 * @param postalCodes its postal codes
 * @param policeDirectorate seat of the responsible Polizeidirektion
 * @param status where it stands in the network
 */
@Schema(name = "Municipality")
record MunicipalityView(@Schema(example = "14627060") String ags, @Schema(example = "Großenhain") String name,
		@Nullable String nameSorbian, MunicipalityKind kind, DistrictView district,
		@Nullable AssociationView association, @Schema(example = "18055") int population, LocalDate populationDate,
		SizeClass sizeClass, BigDecimal areaKm2, LocationView location, List<String> postalCodes,
		@Schema(example = "Dresden") String policeDirectorate, StatusView status) {

	/**
	 * A district.
	 *
	 * @param key its official key
	 * @param name its official name
	 */
	@Schema(name = "District")
	record DistrictView(@Schema(example = "14627") String key, @Schema(example = "Landkreis Meißen") String name) {
	}

	/**
	 * A point in WGS 84.
	 *
	 * @param lat degrees north
	 * @param lon degrees east
	 */
	@Schema(name = "Location")
	record LocationView(@Schema(example = "51.2895") double lat, @Schema(example = "13.5338") double lon) {
	}

	/**
	 * A Verwaltungsgemeinschaft or Verwaltungsverband.
	 *
	 * @param kind which of both
	 * @param name its name
	 */
	@Schema(name = "Association")
	record AssociationView(MunicipalAssociation.Kind kind, String name) {

		private static @Nullable AssociationView of(@Nullable MunicipalAssociation association) {
			return (association != null) ? new AssociationView(association.kind(), association.name()) : null;
		}

	}

	/**
	 * Where a municipality stands in the network.
	 *
	 * @param onPlatform whether it takes part on the platform
	 * @param organisation as which organisation it does
	 */
	@Schema(name = "MunicipalityStatus")
	record StatusView(boolean onPlatform, @Nullable OrganisationView organisation) {

		private static StatusView of(@Nullable Organisation organisation) {
			return new StatusView(organisation != null,
					(organisation != null) ? OrganisationView.of(organisation) : null);
		}

	}

	static MunicipalityView of(Municipality municipality, @Nullable Organisation organisation) {
		return new MunicipalityView(municipality.ags().value(), municipality.name(), municipality.nameSorbian(),
				municipality.kind(),
				new DistrictView(municipality.district().key().value(), municipality.district().name()),
				AssociationView.of(municipality.association()), municipality.population(),
				municipality.populationDate(), municipality.sizeClass(), municipality.areaKm2(),
				new LocationView(municipality.location().lat(), municipality.location().lon()),
				municipality.postalCodes(), municipality.policeDirectorate(), StatusView.of(organisation));
	}

}
