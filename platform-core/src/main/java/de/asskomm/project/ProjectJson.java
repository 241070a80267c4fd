package de.asskomm.project;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the content of a project is kept as a document. A part that is added later needs a
 * migration that gives it to what is kept already.
 */
final class ProjectJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultVisibility((visibility) -> visibility.withGetterVisibility(Visibility.NONE)
			.withIsGetterVisibility(Visibility.NONE)
			.withFieldVisibility(Visibility.ANY))
		.build();

	private ProjectJson() {
	}

	static String write(ProjectContent content) {
		return MAPPER.writeValueAsString(content);
	}

	static ProjectContent read(String json) {
		return MAPPER.readValue(json, ProjectContent.class);
	}

}
