package de.asskomm.messaging.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.asskomm.exchange.PostKind;
import de.asskomm.messaging.EventType;
import de.asskomm.messaging.Topic;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.ReportReason;
import de.asskomm.organisation.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The published description says what is sent, no more and no less. */
class AsyncApiTests {

	private static final JsonNode DOCUMENT = read();

	@ParameterizedTest
	@EnumSource(Topic.class)
	void everyTopicHasItsTypes(Topic topic) {
		JsonNode channel = channel(topic.nameIn("asskomm"));
		assertThat(channel.get("messages").propertyNames()).containsExactlyElementsOf(Arrays.stream(EventType.values())
			.filter((type) -> type.topic() == topic)
			.map(EventType::name)
			.toList());
	}

	@ParameterizedTest
	@EnumSource(EventType.class)
	void everyTypeIsDescribedAsItIsWritten(EventType type) throws IOException {
		JsonNode written = golden(type);
		JsonNode allOf = DOCUMENT.at("/components/messages/" + type + "/payload/allOf");
		assertMatches(written, resolve(allOf.get(0)));
		assertMatches(written.get("payload"), resolve(allOf.get(1).at("/properties/payload")));
	}

	@ParameterizedTest
	@EnumSource(LiveDestination.class)
	void everyDestinationIsDescribed(LiveDestination destination) {
		JsonNode channel = channel(destination.path());
		assertThat(channel.at("/messages/caughtUp").isMissingNode()).isFalse();
		assertThat(channel.at("/messages/resync").isMissingNode()).isFalse();
	}

	@Test
	void nothingElseIsDescribed() {
		assertThat(DOCUMENT.get("channels").size()).isEqualTo(Topic.values().length + LiveDestination.values().length);
		assertThat(DOCUMENT.at("/components/messages").size())
			.isEqualTo(EventType.values().length + (int) frames().count());
	}

	@ParameterizedTest
	@MethodSource("frames")
	void everyFrameHasTheDescribedFields(Class<?> frame) {
		JsonNode payload = DOCUMENT.at("/components/messages/" + frame.getSimpleName() + "/payload");
		assertThat(payload.get("properties").propertyNames()).containsExactlyElementsOf(
				Arrays.stream(frame.getRecordComponents()).map(RecordComponent::getName).toList());
	}

	@Test
	void valuesAreThoseOfTheDomain() {
		assertValues("PostKind", PostKind.values());
		assertValues("Visibility", Visibility.values());
		assertValues("CaseState", CaseState.values());
		assertValues("ReportReason", ReportReason.values());
	}

	static Stream<Class<?>> frames() {
		return Arrays.stream(Frame.class.getPermittedSubclasses());
	}

	private static void assertMatches(JsonNode written, JsonNode schema) {
		Set<String> described = Set.copyOf(schema.get("properties").propertyNames());
		assertThat(described).containsAll(written.propertyNames());
		List<String> required = new ArrayList<>();
		schema.get("required").forEach((name) -> required.add(name.asString()));
		assertThat(written.propertyNames()).containsAll(required);
	}

	private static void assertValues(String schema, Enum<?>[] values) {
		List<String> described = new ArrayList<>();
		DOCUMENT.at("/components/schemas/" + schema + "/enum").forEach((value) -> described.add(value.asString()));
		assertThat(described).containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
	}

	private static JsonNode channel(String address) {
		for (JsonNode channel : DOCUMENT.get("channels")) {
			if (channel.get("address").asString().equals(address)) {
				return channel;
			}
		}
		throw new AssertionError("No channel " + address);
	}

	private static JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
	}

	private static JsonNode golden(EventType type) throws IOException {
		String name = "/schema/" + type.topic().nameIn("asskomm") + "/" + type + ".json";
		try (InputStream file = AsyncApiTests.class.getResourceAsStream(name)) {
			return JsonMapper.shared().readTree(file);
		}
	}

	private static JsonNode read() {
		try (Reader file = Files.newBufferedReader(Path.of("..", "docs", "asyncapi.yaml"))) {
			Map<String, Object> document = new HashMap<>(new Yaml().<Map<String, Object>>load(file));
			return JsonMapper.shared().valueToTree(document);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
