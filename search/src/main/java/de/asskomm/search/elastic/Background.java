package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Excerpt;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.MunicipalAssociation;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * What the index adds to posts and projects about the organisations, fields and files
 * that they name, looked up once for a batch.
 *
 * @param organisations the organisations of the batch
 * @param municipalities all municipalities by key
 * @param districts names of all districts
 * @param fields labels of all fields of action
 * @param attachments texts of the attachments of the batch
 */
record Background(Map<OrganisationId, Organisation> organisations, Map<Ags, Municipality> municipalities,
		Map<DistrictKey, String> districts, Map<String, String> fields, Map<AttachmentId, String> attachments) {

	/** Greatest number of characters of an entry's attachments that are indexed. */
	private static final int MAXIMUM_TEXTS = 300_000;

	static Background of(Collection<OrganisationId> ids, Organisations organisations, Municipalities municipalities,
			FieldsOfAction fields, Map<AttachmentId, String> attachments) {
		return new Background(organisations.findAll(ids),
				municipalities.all().stream().collect(Collectors.toMap(Municipality::ags, Function.identity())),
				municipalities.districts().stream().collect(Collectors.toMap(District::key, District::name)),
				fields.all().stream().collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label)), attachments);
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
	 * What stands in the attachments of an entry. Of many long ones only the beginnings
	 * count.
	 * @param ids its attachments
	 * @return the texts of those that have one
	 */
	List<String> texts(List<AttachmentId> ids) {
		List<String> texts = ids.stream().flatMap((id) -> Stream.ofNullable(this.attachments.get(id))).toList();
		int share = MAXIMUM_TEXTS / Math.max(1, texts.size());
		return texts.stream().map((text) -> Excerpt.beginning(text, share)).toList();
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
	 * The kind of an organisation.
	 * @param organisation the organisation
	 * @return name of its type, or {@code null} if it is not known
	 */
	@Nullable String type(OrganisationId organisation) {
		return Optional.ofNullable(this.organisations.get(organisation))
			.map((known) -> known.type().name())
			.orElse(null);
	}

	/**
	 * The district of an organisation.
	 * @param organisation the organisation
	 * @return its district, or {@code null} if it has none or is not known
	 */
	@Nullable DistrictKey district(OrganisationId organisation) {
		return Optional.ofNullable(this.organisations.get(organisation)).map(Organisation::district).orElse(null);
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

	/**
	 * Where an organisation is, in the names and numbers by which people look for it.
	 * @param organisation the organisation
	 * @return names and postal codes, separated by commas
	 */
	String description(Organisation organisation) {
		Stream.Builder<@Nullable String> names = Stream.builder();
		names.add(Optional.ofNullable(organisation.district()).map(this.districts::get).orElse(null));
		Optional.ofNullable(organisation.ags()).map(this.municipalities::get).ifPresent((municipality) -> {
			names.add(municipality.nameSorbian());
			MunicipalAssociation association = municipality.association();
			names.add((association != null) ? association.name() : null);
			municipality.postalCodes().forEach(names::add);
		});
		return names.build().flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
	}

}
