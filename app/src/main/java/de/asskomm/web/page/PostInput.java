package de.asskomm.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.PartnerRequest;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostKind;
import de.asskomm.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form for a post, as typed.
 *
 * @param kind name of the kind
 * @param title the title
 * @param fieldsOfAction keys of the chosen fields
 * @param template the parts of an experience report
 * @param body the text
 * @param visibility name of the visibility
 * @param projectId the project it belongs to
 * @param version the version being edited
 * @param until last day of a request
 * @param sought what a request seeks
 * @param offered what a request offers
 * @param attachments ids of its files
 */
record PostInput(@Nullable String kind, @Nullable String title, @Nullable List<String> fieldsOfAction,
		@Nullable Template template, @Nullable String body, @Nullable String visibility, @Nullable String projectId,
		@Nullable Long version, @Nullable String until, @Nullable String sought, @Nullable String offered,
		@Nullable List<String> attachments) {

	static PostInput empty(PostKind kind, @Nullable String title, @Nullable String field) {
		return new PostInput(kind.name(), title, (field != null) ? List.of(field) : null, null, null, null, null, null,
				null, null, null, null);
	}

	static PostInput of(Post post) {
		PostContent content = post.content();
		ExperienceTemplate template = content.template();
		return new PostInput(content.kind().name(), content.title(), content.fieldsOfAction(),
				new Template(template.occasion().source(), template.measure().source(), template.cost(),
						template.effect(), template.again()),
				content.body().source(), content.visibility().name(),
				(content.projectId() != null) ? content.projectId().toString() : null, post.version(),
				(content.partnerRequest().until() != null) ? content.partnerRequest().until().toString() : null,
				content.partnerRequest().sought().source(), content.partnerRequest().offered().source(),
				content.attachments().stream().map(AttachmentId::toString).toList());
	}

	PostInput withVersion(long current) {
		return new PostInput(this.kind, this.title, this.fieldsOfAction, this.template, this.body, this.visibility,
				this.projectId, current, this.until, this.sought, this.offered, this.attachments);
	}

	boolean isExperienceReport() {
		return PostKind.EXPERIENCE_REPORT.name().equals(this.kind);
	}

	PostKind kindOrDefault() {
		return kind(this.kind);
	}

	static PostKind kind(@Nullable String name) {
		return PostKind.named(name).orElse(PostKind.EXPERIENCE_REPORT);
	}

	List<String> fields() {
		return (this.fieldsOfAction != null) ? this.fieldsOfAction : List.of();
	}

	Template parts() {
		return (this.template != null) ? this.template : new Template(null, null, null, null, null);
	}

	/** What is published: the parts of a report only if it is one. */
	PostDraft draft() {
		Template parts = isExperienceReport() ? parts() : new Template(null, null, null, null, null);
		return new PostDraft(this.kind, this.title, this.body, parts.occasion(), parts.measure(), parts.cost(),
				parts.effect(), parts.again(), fields().stream().filter((key) -> !key.isBlank()).toList(),
				this.visibility, project(), new PostDraft.Wanted(this.until, this.sought, this.offered), List.of(),
				files());
	}

	/** What a request seeks and offers, as far as it can be understood. */
	PartnerRequest partnerRequest() {
		if (kindOrDefault() != PostKind.PARTNER_REQUEST) {
			return PartnerRequest.EMPTY;
		}
		LocalDate day = null;
		try {
			day = text(this.until).isBlank() ? null : LocalDate.parse(text(this.until).strip());
		}
		catch (DateTimeParseException ex) {
			day = null;
		}
		return new PartnerRequest(day, new Markdown(text(this.sought)), new Markdown(text(this.offered)));
	}

	/** The files that are named; what is no identifier names none. */
	List<AttachmentId> files() {
		return (this.attachments == null) ? List.of()
				: this.attachments.stream()
					.map(PostInput::uuid)
					.flatMap(Optional::stream)
					.map(AttachmentId::new)
					.toList();
	}

	/** Everything that was typed, for looking for similar entries. */
	String plainText() {
		Template parts = parts();
		return Stream.of(this.title, parts.occasion(), parts.measure(), this.sought, this.body)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "))
			.strip();
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private @Nullable UUID project() {
		try {
			return (this.projectId != null && !this.projectId.isBlank()) ? UUID.fromString(this.projectId) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

	/**
	 * The parts of an experience report.
	 *
	 * @param occasion what happened
	 * @param measure what was done
	 * @param cost what it cost
	 * @param effect what it brought
	 * @param again whether they would do it again
	 */
	record Template(@Nullable String occasion, @Nullable String measure, @Nullable String cost, @Nullable String effect,
			@Nullable String again) {

	}

}
