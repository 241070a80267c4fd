package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * What the index adds to posts and projects about the organisations and fields that they
 * name, looked up once for a batch.
 *
 * @param organisations the organisations of the batch
 * @param municipalities all municipalities by key
 * @param districts names of all districts
 * @param fields labels of all fields of action
 */
record Background(Map<OrganisationId, Organisation> organisations, Map<Ags, Municipality> municipalities,
		Map<DistrictKey, String> districts, Map<String, String> fields) {

	static Background of(Collection<OrganisationId> ids, Organisations organisations, Municipalities municipalities,
			FieldsOfAction fields) {
		return new Background(organisations.findAll(ids),
				municipalities.all().stream().collect(Collectors.toMap(Municipality::ags, Function.identity())),
				municipalities.districts().stream().collect(Collectors.toMap(District::key, District::name)),
				fields.all().stream().collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label)));
	}

	/**
	 * Words that lead to an entry without standing in it.
	 * @param organisation whose entry it is
	 * @param district its district
	 * @param fieldsOfAction keys of its fields of action
	 * @return names and labels, in a list that can grow
	 */
	List<String> words(OrganisationId organisation, @Nullable DistrictKey district, List<String> fieldsOfAction) {
		List<String> words = new ArrayList<>();
		Optional.ofNullable(this.organisations.get(organisation)).map(Organisation::name).ifPresent(words::add);
		Optional.ofNullable(district).map(this.districts::get).ifPresent(words::add);
		fieldsOfAction.stream()
			.flatMap((key) -> Optional.ofNullable(this.fields.get(key)).stream())
			.forEach(words::add);
		return words;
	}

	/**
	 * The size class of the municipality that an organisation is.
	 * @param organisation the organisation
	 * @return name of the class, or {@code null} if it is no municipality
	 */
	@Nullable String sizeClass(OrganisationId organisation) {
		return ags(organisation).map(this.municipalities::get)
			.map((municipality) -> municipality.sizeClass().name())
			.orElse(null);
	}

	/**
	 * The municipality that an organisation is.
	 * @param organisation who stands for an entry; where the owner is not named that is
	 * no municipality
	 * @return its key, or {@code null} if it is no municipality
	 */
	@Nullable String municipality(OrganisationId organisation) {
		return ags(organisation).map(Ags::value).orElse(null);
	}

	private Optional<Ags> ags(OrganisationId organisation) {
		return Optional.ofNullable(this.organisations.get(organisation)).map(Organisation::ags);
	}

}
