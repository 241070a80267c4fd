package de.asskomm.web.api;

import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * How a client names an organisation in a body: by its identifier, or by an object that
 * carries it, as the interface itself names organisations.
 *
 * @param text the identifier as given; any text
 */
@JsonDeserialize(using = OrganisationReference.Reader.class)
record OrganisationReference(String text) {

	/**
	 * The identifier that this is.
	 * @return the identifier, or nothing if it is none
	 */
	Optional<OrganisationId> id() {
		return Identifiers.isIdentifier(this.text) ? Optional.of(new OrganisationId(UUID.fromString(this.text)))
				: Optional.empty();
	}

	/**
	 * Whether this names an organisation, also by its alias or name.
	 * @param organisation the organisation
	 * @return {@code true} if it is named
	 */
	boolean names(Organisation organisation) {
		return id().filter(organisation.id()::equals).isPresent() || this.text.equals(organisation.alias())
				|| this.text.equals(organisation.name());
	}

	static final class Reader extends StdDeserializer<OrganisationReference> {

		Reader() {
			super(OrganisationReference.class);
		}

		@Override
		public OrganisationReference deserialize(JsonParser parser, DeserializationContext context) {
			JsonNode node = context.readTree(parser);
			JsonNode named = node.isObject() ? node.path("id") : node;
			if (!named.isString()) {
				return (OrganisationReference) context.reportInputMismatch(OrganisationReference.class,
						"An organisation is named by its identifier");
			}
			return new OrganisationReference(named.stringValue());
		}

	}

}
