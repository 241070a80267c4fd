package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks that what a body refers to is there and that its sender may know it.
 */
@Component
class References {

	private final Projects projects;

	private final Feed feed;

	References(Projects projects, Feed feed) {
		this.projects = projects;
		this.feed = feed;
	}

	/**
	 * Refuses a reference to a project that the reader cannot see.
	 * @param reader who refers to it
	 * @param id the project; {@code null} refers to none
	 * @throws InvalidRequest if the reader can see no such project
	 */
	void requireProject(Reader reader, @Nullable UUID id) {
		if (id != null && this.projects.visible(reader, List.of(new ProjectId(id))).isEmpty()) {
			throw InvalidRequest.of("projectId", "reference.unknown");
		}
	}

	/**
	 * Refuses a reference to a post that the reader cannot see.
	 * @param reader who refers to it
	 * @param id the post; {@code null} refers to none
	 * @throws InvalidRequest if the reader can see no such post
	 */
	void requirePost(Reader reader, @Nullable UUID id) {
		if (id != null && this.feed.visible(reader, List.of(new PostId(id))).isEmpty()) {
			throw InvalidRequest.of("postId", "reference.unknown");
		}
	}

}
