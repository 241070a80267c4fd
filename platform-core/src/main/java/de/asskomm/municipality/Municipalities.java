package de.asskomm.municipality;

import java.util.List;
import java.util.Optional;

/**
 * The register of municipalities and districts. It is changed by
 * {@link ImportMunicipalities} only.
 */
public interface Municipalities {

	/**
	 * Finds a municipality.
	 * @param ags its key
	 * @return the municipality, if it is registered
	 */
	Optional<Municipality> find(Ags ags);

	/**
	 * Looks for municipalities.
	 * @param query what to look for
	 * @return one page of those that match, by name
	 */
	MunicipalityPage search(MunicipalityQuery query);

	/**
	 * All municipalities.
	 * @return all, by name
	 */
	List<Municipality> all();

	/**
	 * Finds a district.
	 * @param key its key
	 * @return the district, if it is registered
	 */
	Optional<District> district(DistrictKey key);

	/**
	 * All districts.
	 * @return all, by key
	 */
	List<District> districts();

}
