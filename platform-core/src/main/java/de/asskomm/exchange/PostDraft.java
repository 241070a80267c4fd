package de.asskomm.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Excerpt;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for a post, before any rule was checked.
 *
 * @param kind name of a {@link PostKind}
 * @param title one sentence, at most {@value #MAXIMUM_TITLE} characters
 * @param body free text in Markdown, at most {@value #MAXIMUM_TEXT} characters
 * @param occasion Anlass, in Markdown
 * @param measure Maßnahme, in Markdown
 * @param cost Kosten, at most {@value #MAXIMUM_NOTE} characters
 * @param effect Wirkung, at most {@value #MAXIMUM_NOTE} characters
 * @param again „Würden Sie es wieder machen?“, at most {@value #MAXIMUM_NOTE} characters
 * @param fieldsOfAction keys, one to {@value #MAXIMUM_FIELDS}
 * @param visibility name of a {@link Visibility}; absent means the network
 * @param projectId the project that it belongs to, if any
 * @param wanted what a request seeks and offers; other kinds ignore it
 * @param mentions organisations that the post names, beside those its text names after an
 * „@“
 * @param attachments files of the organisation, at most {@value #MAXIMUM_ATTACHMENTS}
 */
public record PostDraft(@Nullable String kind, @Nullable String title, @Nullable String body, @Nullable String occasion,
		@Nullable String measure, @Nullable String cost, @Nullable String effect, @Nullable String again,
		List<String> fieldsOfAction, @Nullable String visibility, @Nullable UUID projectId, Wanted wanted,
		List<OrganisationId> mentions, List<AttachmentId> attachments) {

	/** Greatest number of characters of a title. */
	public static final int MAXIMUM_TITLE = 200;

	/** Greatest number of characters of a text in Markdown. */
	public static final int MAXIMUM_TEXT = 20_000;

	/** Greatest number of characters of a short answer in the template. */
	public static final int MAXIMUM_NOTE = 1_000;

	/** Greatest number of fields of action of one post. */
	public static final int MAXIMUM_FIELDS = 5;

	/** Greatest number of organisations that one post names. */
	public static final int MAXIMUM_MENTIONS = 20;

	/** Greatest number of files of one post. */
	public static final int MAXIMUM_ATTACHMENTS = 10;

	public PostDraft {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		mentions = List.copyOf(mentions);
		attachments = List.copyOf(attachments);
	}

	/**
	 * A draft that seeks nobody, names nobody and has no files.
	 * @param kind name of a {@link PostKind}
	 * @param title one sentence
	 * @param body free text in Markdown
	 * @param occasion Anlass, in Markdown
	 * @param measure Maßnahme, in Markdown
	 * @param cost Kosten
	 * @param effect Wirkung
	 * @param again „Würden Sie es wieder machen?“
	 * @param fieldsOfAction keys
	 * @param visibility name of a {@link Visibility}
	 * @param projectId the project that it belongs to, if any
	 */
	public PostDraft(@Nullable String kind, @Nullable String title, @Nullable String body, @Nullable String occasion,
			@Nullable String measure, @Nullable String cost, @Nullable String effect, @Nullable String again,
			List<String> fieldsOfAction, @Nullable String visibility, @Nullable UUID projectId) {
		this(kind, title, body, occasion, measure, cost, effect, again, fieldsOfAction, visibility, projectId,
				Wanted.NOTHING, List.of(), List.of());
	}

	/**
	 * What a Gesuch says beside its text.
	 *
	 * @param until last day on which an answer helps, as {@code 2026-12-31}
	 * @param sought what is sought, in Markdown, at most {@value #MAXIMUM_TEXT}
	 * characters
	 * @param offered what is given in return, in Markdown, at most {@value #MAXIMUM_TEXT}
	 * characters
	 */
	public record Wanted(@Nullable String until, @Nullable String sought, @Nullable String offered) {

		/** Nothing typed. */
		public static final Wanted NOTHING = new Wanted(null, null, null);

	}

	/**
	 * The content that this draft describes, or nothing where a rule is broken. A draft
	 * that is only kept, not published, needs no more than its kind.
	 * @param organisation for whom it is written
	 * @param known the fields of action that there are
	 * @param today the day
	 * @param publish whether it has to be complete
	 * @param violations receives the broken rules
	 * @return the content, if no rule is broken
	 */
	Optional<PostContent> check(Organisation organisation, FieldsOfAction known, LocalDate today, boolean publish,
			Violations violations) {
		Optional<PostKind> parsedKind = PostKind.named(this.kind);
		violations.require(parsedKind.isPresent(), "kind", "post.kind.unknown");
		Optional<Visibility> parsedVisibility = parsedVisibility();
		violations.require(parsedVisibility.isPresent(), "visibility", "post.visibility.unknown");
		parsedVisibility.ifPresent((chosen) -> violations.require(chosen.isPossibleFor(organisation), "visibility",
				"post.visibility.no-district"));
		if (publish) {
			violations.requireText(this.title, "title", MAXIMUM_TITLE);
			violations.require(!this.fieldsOfAction.isEmpty(), "fieldsOfAction", "post.fields.missing");
			requireSomethingSaid(parsedKind, violations);
		}
		else {
			violations.limit(this.title, "title", MAXIMUM_TITLE);
		}
		List<String> fields = List.copyOf(new LinkedHashSet<>(this.fieldsOfAction));
		violations.require(fields.size() <= MAXIMUM_FIELDS, "fieldsOfAction", "post.fields.too-many", MAXIMUM_FIELDS);
		Set<String> keys = fields.isEmpty() ? Set.of()
				: known.all().stream().map(FieldOfAction::key).collect(Collectors.toSet());
		for (String field : fields.subList(0, Math.min(fields.size(), MAXIMUM_FIELDS))) {
			violations.require(keys.contains(field), "fieldsOfAction", "post.fields.unknown", shortened(field));
		}
		violations.limit(this.body, "body", MAXIMUM_TEXT);
		violations.limit(this.occasion, "template.occasion", MAXIMUM_TEXT);
		violations.limit(this.measure, "template.measure", MAXIMUM_TEXT);
		violations.limit(this.cost, "template.cost", MAXIMUM_NOTE);
		violations.limit(this.effect, "template.effect", MAXIMUM_NOTE);
		violations.limit(this.again, "template.again", MAXIMUM_NOTE);
		violations.require(this.mentions.size() <= MAXIMUM_MENTIONS, "mentions", "post.mentions.too-many",
				MAXIMUM_MENTIONS);
		violations.require(this.attachments.size() <= MAXIMUM_ATTACHMENTS, "attachments", "post.attachments.too-many",
				MAXIMUM_ATTACHMENTS);
		PartnerRequest partner = (parsedKind.orElse(null) == PostKind.PARTNER_REQUEST)
				? partnerRequest(today, publish, violations) : PartnerRequest.EMPTY;
		if (!violations.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new PostContent(parsedKind.orElseThrow(), text(this.title).strip(), markdown(this.body),
				template(), fields, parsedVisibility.orElseThrow(), this.projectId, partner, this.mentions,
				this.attachments.stream().distinct().toList()));
	}

	private Optional<Visibility> parsedVisibility() {
		return (this.visibility == null) ? Optional.of(Visibility.NETWORK)
				: Arrays.stream(Visibility.values())
					.filter((candidate) -> candidate.name().equals(this.visibility))
					.findFirst();
	}

	private PartnerRequest partnerRequest(LocalDate today, boolean publish, Violations violations) {
		violations.limit(this.wanted.sought(), "sought", MAXIMUM_TEXT);
		violations.limit(this.wanted.offered(), "offered", MAXIMUM_TEXT);
		LocalDate until = null;
		if (!text(this.wanted.until()).isBlank()) {
			try {
				until = LocalDate.parse(text(this.wanted.until()).strip());
				violations.require(!publish || !until.isBefore(today), "until", "post.until.past");
			}
			catch (DateTimeParseException ex) {
				violations.require(false, "until", "post.until.format");
			}
		}
		return new PartnerRequest(until, markdown(this.wanted.sought()), markdown(this.wanted.offered()));
	}

	private void requireSomethingSaid(Optional<PostKind> parsedKind, Violations violations) {
		boolean seeks = parsedKind.orElse(null) == PostKind.PARTNER_REQUEST
				&& !markdown(this.wanted.sought()).isBlank();
		if (!markdown(this.body).isBlank() || seeks) {
			return;
		}
		if (parsedKind.filter((value) -> value == PostKind.EXPERIENCE_REPORT).isPresent()) {
			violations.require(!markdown(this.occasion).isBlank(), "template.occasion", "post.occasion.missing");
			violations.require(!markdown(this.measure).isBlank(), "template.measure", "post.measure.missing");
		}
		else {
			violations.require(false, "body", "text.missing");
		}
	}

	private ExperienceTemplate template() {
		return new ExperienceTemplate(markdown(this.occasion), markdown(this.measure), text(this.cost).strip(),
				text(this.effect).strip(), text(this.again).strip());
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static Markdown markdown(@Nullable String value) {
		return new Markdown(text(value));
	}

	private static String shortened(String value) {
		int maximum = 40;
		return Excerpt.of(value, maximum);
	}

}
