package de.asskomm.web.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.CostSharing;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectDraft.CostRow;
import de.asskomm.project.ProjectDraft.DocumentRow;
import de.asskomm.project.ProjectDraft.GrantRow;
import de.asskomm.project.ProjectDraft.MemberRow;
import de.asskomm.project.ProjectDraft.ParticipantRow;
import de.asskomm.project.ProjectDraft.SharingRows;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form for a project, as typed.
 *
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of the chosen fields
 * @param visibility name of the visibility
 * @param state name of the state
 * @param startedOn first day
 * @param finishedOn last day
 * @param problem step 1
 * @param causes step 2
 * @param goals step 3
 * @param measures step 4
 * @param implementation step 5
 * @param evaluation step 6
 * @param conclusions step 7
 * @param participants who takes part
 * @param costs what it costs
 * @param grants who pays
 * @param staffHours hours of own staff
 * @param sharing how the cost is shared
 * @param attachments ids of its documents
 * @param licences what others may do with them, in the same order
 * @param contact the office that answers questions
 * @param result how it turned out
 * @param lessons why
 * @param anonymous whether the owner stays unnamed
 * @param postId the post that it is made of
 * @param version the version being edited
 */
record ProjectInput(@Nullable String title, @Nullable String summary, @Nullable List<String> fieldsOfAction,
		@Nullable String visibility, @Nullable String state, @Nullable String startedOn, @Nullable String finishedOn,
		@Nullable String problem, @Nullable String causes, @Nullable String goals, @Nullable String measures,
		@Nullable String implementation, @Nullable String evaluation, @Nullable String conclusions,
		@Nullable List<ParticipantRow> participants, @Nullable List<CostRow> costs, @Nullable List<GrantRow> grants,
		@Nullable String staffHours, @Nullable SharingInput sharing, @Nullable List<String> attachments,
		@Nullable List<String> licences, @Nullable String contact, @Nullable String result, @Nullable String lessons,
		@Nullable Boolean anonymous, @Nullable String postId, @Nullable Long version) {

	/**
	 * How municipalities share a cost.
	 *
	 * @param key name of the key
	 * @param total what is shared
	 * @param members who shares
	 */
	record SharingInput(@Nullable String key, @Nullable String total, @Nullable List<MemberRow> members) {

		SharingRows rows() {
			return new SharingRows(this.key, this.total, orEmpty(this.members));
		}

	}

	/** An empty form. */
	static ProjectInput empty() {
		return new ProjectInput(null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** What an experience report tells, where a project tells it. */
	static ProjectInput of(Post post) {
		ExperienceTemplate template = post.content().template();
		String body = post.content().body().source();
		String measures = Stream.of(template.measure().source(), body)
			.filter((part) -> !part.isBlank())
			.reduce((one, other) -> one + "\n\n" + other)
			.orElse("");
		// what others may read of the post, more of them must not read of the project
		String visibility = post.content().visibility().name();
		return new ProjectInput(post.content().title(), null, post.content().fieldsOfAction(), visibility, null, null,
				null, template.occasion().source(), null, null, measures, null, template.effect(), template.again(),
				null, null, null, null, null, null, null, null, null, null, null, post.id().toString(), null);
	}

	static ProjectInput of(ProjectContent content, long version) {
		CostSharing sharing = content.sharing();
		return new ProjectInput(content.title(), content.summary(), content.fieldsOfAction(),
				content.visibility().name(), content.state().name(), string(content.startedOn()),
				string(content.finishedOn()), content.steps().problem().source(), content.steps().causes().source(),
				content.steps().goals().source(), content.steps().measures().source(),
				content.steps().implementation().source(), content.steps().evaluation().source(),
				content.steps().conclusions().source(),
				content.participants()
					.stream()
					.map((one) -> new ParticipantRow(one.name(), one.kind().name(), one.part()))
					.toList(),
				content.costs()
					.stream()
					.map((one) -> new CostRow(one.kind().name(), number(one.amount()), one.note()))
					.toList(),
				content.grants()
					.stream()
					.map((one) -> new GrantRow(one.programme(), number(one.amount()), String.valueOf(one.year()),
							number(one.sharePercent()), string(one.consultedOn()), string(one.appliedOn())))
					.toList(),
				string(content.staffHours()),
				(sharing == null) ? null
						: new SharingInput(sharing.key().name(), number(sharing.total()),
								sharing.members()
									.stream()
									.map((one) -> new MemberRow(one.name(), number(one.weight())))
									.toList()),
				content.documents().stream().map((one) -> one.attachment().toString()).toList(),
				content.documents().stream().map((one) -> one.licence().name()).toList(), content.contact(),
				string(content.result()), content.lessons().source(), content.anonymous(), null, version);
	}

	ProjectInput withVersion(long current) {
		return new ProjectInput(this.title, this.summary, this.fieldsOfAction, this.visibility, this.state,
				this.startedOn, this.finishedOn, this.problem, this.causes, this.goals, this.measures,
				this.implementation, this.evaluation, this.conclusions, this.participants, this.costs, this.grants,
				this.staffHours, this.sharing, this.attachments, this.licences, this.contact, this.result, this.lessons,
				this.anonymous, this.postId, current);
	}

	/** What is saved. The rules are the use case's. */
	ProjectDraft draft() {
		List<AttachmentId> files = files();
		return new ProjectDraft(this.title, this.summary,
				orEmpty(this.fieldsOfAction).stream().filter((key) -> !key.isBlank()).toList(),
				(this.visibility != null) ? this.visibility : Visibility.NETWORK.name(), this.state, this.startedOn,
				this.finishedOn,
				Arrays.asList(this.problem, this.causes, this.goals, this.measures, this.implementation,
						this.evaluation, this.conclusions),
				orEmpty(this.participants), orEmpty(this.costs), orEmpty(this.grants), this.staffHours,
				Stream.iterate(0, (index) -> index < files.size(), (index) -> index + 1)
					.map((index) -> new DocumentRow(files.get(index), licence(index)))
					.toList(),
				this.contact, this.result, this.lessons, (this.sharing != null) ? this.sharing.rows() : null,
				Boolean.TRUE.equals(this.anonymous));
	}

	/** The files that are named; what is no identifier names none. */
	List<AttachmentId> files() {
		return orEmpty(this.attachments).stream()
			.map(ProjectInput::uuid)
			.flatMap(Optional::stream)
			.map(AttachmentId::new)
			.toList();
	}

	@Nullable String licence(int index) {
		List<String> chosen = orEmpty(this.licences);
		return (index < chosen.size()) ? chosen.get(index) : null;
	}

	@Nullable UUID post() {
		return (this.postId != null) ? uuid(this.postId).orElse(null) : null;
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The list without what a form leaves out. */
	static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static @Nullable String string(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/** A number as people type it. */
	private static @Nullable String number(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString().replace('.', ',') : null;
	}

}
