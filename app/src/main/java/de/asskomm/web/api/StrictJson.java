package de.asskomm.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads requests without guessing: a number is no text, a text no number, a list has no
 * gaps, and a text can be stored. Unknown fields are let through, so that a client can
 * send back a whole resource that it has read.
 */
final class StrictJson {

	private StrictJson() {
	}

	/**
	 * The strict reader.
	 * @param general the application's mapper
	 * @return a mapper for the bodies of requests
	 */
	static JsonMapper from(JsonMapper general) {
		SimpleModule texts = new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
		return general.rebuild()
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.changeDefaultNullHandling((handling) -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
			.addModule(texts)
			.build();
	}

	private static final class StorableText extends StdScalarDeserializer<String> {

		StorableText() {
			super(String.class);
		}

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (String) context.handleUnexpectedToken(getValueType(context), parser);
			}
			String text = parser.getString();
			if (!UnstorableText.isStorable(text)) {
				throw new UnstorableText(parser);
			}
			return text;
		}

	}

}
