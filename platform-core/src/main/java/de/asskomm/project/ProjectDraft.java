package de.asskomm.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for a project, before any rule was checked.
 *
 * @param title at most {@value #MAXIMUM_TITLE} characters
 * @param summary at most {@value #MAXIMUM_SUMMARY} characters
 * @param fieldsOfAction keys, at most {@value #MAXIMUM_FIELDS}
 * @param visibility name of a {@link Visibility}; absent means the network
 * @param state name of a {@link ProjectState}; absent means an idea
 * @param startedOn a day, as {@code 2026-12-31}
 * @param finishedOn a day
 * @param steps texts of the seven Beccaria steps in their order, in Markdown, each at
 * most {@value #MAXIMUM_TEXT} characters; missing ones are empty
 * @param participants who takes part, at most {@value #MAXIMUM_ROWS}
 * @param costs what it costs, at most {@value #MAXIMUM_ROWS}
 * @param grants who pays, at most {@value #MAXIMUM_ROWS}
 * @param staffHours a whole number of hours
 * @param documents files of the organisation, at most {@value #MAXIMUM_ROWS}
 * @param contact an office, at most {@value #MAXIMUM_TITLE} characters
 * @param result name of a {@link ProjectResult}
 * @param lessons why it turned out like this, in Markdown
 * @param sharing how the cost is shared, if it is
 * @param anonymous whether the organisation stays unnamed
 */
public record ProjectDraft(@Nullable String title, @Nullable String summary, List<String> fieldsOfAction,
		@Nullable String visibility, @Nullable String state, @Nullable String startedOn, @Nullable String finishedOn,
		List<@Nullable String> steps, List<ParticipantRow> participants, List<CostRow> costs, List<GrantRow> grants,
		@Nullable String staffHours, List<DocumentRow> documents, @Nullable String contact, @Nullable String result,
		@Nullable String lessons, @Nullable SharingRows sharing, boolean anonymous) {

	/** Greatest number of characters of a title. */
	public static final int MAXIMUM_TITLE = 200;

	/** Greatest number of characters of a summary. */
	public static final int MAXIMUM_SUMMARY = 1_000;

	/** Greatest number of characters of a text in Markdown. */
	public static final int MAXIMUM_TEXT = 20_000;

	/** Greatest number of fields of action of one project. */
	public static final int MAXIMUM_FIELDS = 5;

	/** Greatest number of rows of each list. */
	public static final int MAXIMUM_ROWS = 50;

	/** Greatest number of hours. */
	public static final int MAXIMUM_HOURS = 1_000_000;

	private static final int MAXIMUM_NOTE = 300;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private static final List<String> STEPS = List.of("problem", "causes", "goals", "measures", "implementation",
			"evaluation", "conclusions");

	public ProjectDraft {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		steps = new ArrayList<>(steps);
		participants = List.copyOf(participants);
		costs = List.copyOf(costs);
		grants = List.copyOf(grants);
		documents = List.copyOf(documents);
	}

	/**
	 * Who takes part.
	 *
	 * @param name its name; a row without one is left out
	 * @param kind name of a {@link ParticipantKind}; absent means any
	 * @param part what it contributes
	 */
	public record ParticipantRow(@Nullable String name, @Nullable String kind, @Nullable String part) {
	}

	/**
	 * An expense.
	 *
	 * @param kind name of a {@link CostKind}
	 * @param amount in euro as people type it; a row without one is left out
	 * @param note what exactly
	 */
	public record CostRow(@Nullable String kind, @Nullable String amount, @Nullable String note) {
	}

	/**
	 * A grant.
	 *
	 * @param programme under which programme; a row with neither it nor an amount is left
	 * out
	 * @param amount in euro as people type it
	 * @param year four digits
	 * @param share in percent, if known
	 * @param consultedOn a day, if the prevention council was consulted
	 * @param appliedOn a day, if it was applied for
	 */
	public record GrantRow(@Nullable String programme, @Nullable String amount, @Nullable String year,
			@Nullable String share, @Nullable String consultedOn, @Nullable String appliedOn) {
	}

	/**
	 * A document.
	 *
	 * @param attachment the file
	 * @param licence name of a {@link Licence}; absent means that the network may use it
	 */
	public record DocumentRow(AttachmentId attachment, @Nullable String licence) {
	}

	/**
	 * How municipalities share a cost.
	 *
	 * @param key name of a {@link SharingKey}
	 * @param total in euro as people type it
	 * @param members who shares; rows without a name are left out
	 */
	public record SharingRows(@Nullable String key, @Nullable String total, List<MemberRow> members) {

		public SharingRows {
			members = List.copyOf(members);
		}

	}

	/**
	 * A municipality that shares.
	 *
	 * @param name its name
	 * @param weight its part of the key, a number
	 */
	public record MemberRow(@Nullable String name, @Nullable String weight) {
	}

	/**
	 * The content that was typed, or nothing where a rule is broken.
	 * @param organisation whose project it is
	 * @param known keys of the fields of action that there are
	 * @param publish whether others are going to read it
	 * @param violations receives the broken rules
	 */
	Optional<ProjectContent> check(Organisation organisation, Set<String> known, boolean publish,
			Violations violations) {
		Visibility chosen = named(Visibility.class, this.visibility, Visibility.NETWORK, "visibility",
				"post.visibility.unknown", violations);
		violations.require(chosen.isPossibleFor(organisation), "visibility", "post.visibility.no-district");
		if (publish) {
			violations.requireText(this.title, "title", MAXIMUM_TITLE);
			violations.require(!this.fieldsOfAction.isEmpty(), "fieldsOfAction", "post.fields.missing");
		}
		else {
			violations.limit(this.title, "title", MAXIMUM_TITLE);
		}
		violations.limit(this.summary, "summary", MAXIMUM_SUMMARY);
		violations.limit(this.contact, "contact", MAXIMUM_TITLE);
		violations.limit(this.lessons, "lessons", MAXIMUM_TEXT);
		for (int step = 0; step < STEPS.size(); step++) {
			violations.limit(step(step), STEPS.get(step), MAXIMUM_TEXT);
		}
		List<String> fields = List.copyOf(new LinkedHashSet<>(this.fieldsOfAction));
		violations.require(fields.size() <= MAXIMUM_FIELDS, "fieldsOfAction", "post.fields.too-many", MAXIMUM_FIELDS);
		violations.require(known.containsAll(fields), "fieldsOfAction", "project.fields.unknown");
		ProjectState parsedState = named(ProjectState.class, this.state, ProjectState.IDEA, "state",
				"project.state.unknown", violations);
		LocalDate start = day(this.startedOn, "startedOn", violations);
		LocalDate end = day(this.finishedOn, "finishedOn", violations);
		violations.require(start == null || end == null || !end.isBefore(start), "finishedOn", "project.period.order");
		ProjectResult parsedResult = text(this.result).isBlank() ? null : named(ProjectResult.class, this.result,
				ProjectResult.WORKED, "result", "project.result.unknown", violations);
		List<Participant> parsedParticipants = participants(violations);
		List<Cost> parsedCosts = costs(violations);
		List<FundingGrant> parsedGrants = grants(violations);
		Integer hours = hours(violations);
		List<ProjectDocument> parsedDocuments = documents(violations);
		CostSharing parsedSharing = (this.sharing != null) ? sharing(this.sharing, violations) : null;
		if (!violations.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new ProjectContent(text(this.title).strip(), text(this.summary).strip(), fields, chosen,
				parsedState, start, end, beccaria(), parsedParticipants, parsedCosts, parsedGrants, hours,
				parsedDocuments, text(this.contact).strip(), parsedResult, new Markdown(text(this.lessons)),
				parsedSharing, this.anonymous));
	}

	private BeccariaSteps beccaria() {
		return new BeccariaSteps(markdown(0), markdown(1), markdown(2), markdown(3), markdown(4), markdown(5),
				markdown(6));
	}

	private Markdown markdown(int step) {
		return new Markdown(text(step(step)));
	}

	private @Nullable String step(int number) {
		return (number < this.steps.size()) ? this.steps.get(number) : null;
	}

	private List<Participant> participants(Violations violations) {
		violations.require(this.participants.size() <= MAXIMUM_ROWS, "participants", "project.rows", MAXIMUM_ROWS);
		List<Participant> found = new ArrayList<>();
		for (int row = 0; row < Math.min(this.participants.size(), MAXIMUM_ROWS); row++) {
			ParticipantRow typed = this.participants.get(row);
			String field = "participants[" + row + "]";
			if (text(typed.name()).isBlank()) {
				violations.require(text(typed.part()).isBlank(), field + ".name", "text.missing");
				continue;
			}
			violations.limit(typed.name(), field + ".name", MAXIMUM_NOTE);
			violations.limit(typed.part(), field + ".part", MAXIMUM_NOTE);
			found
				.add(new Participant(
						text(typed.name()).strip(), named(ParticipantKind.class, typed.kind(), ParticipantKind.OTHER,
								field + ".kind", "project.participant.unknown", violations),
						text(typed.part()).strip()));
		}
		return found;
	}

	private List<Cost> costs(Violations violations) {
		violations.require(this.costs.size() <= MAXIMUM_ROWS, "costs", "project.rows", MAXIMUM_ROWS);
		List<Cost> found = new ArrayList<>();
		for (int row = 0; row < Math.min(this.costs.size(), MAXIMUM_ROWS); row++) {
			CostRow typed = this.costs.get(row);
			String field = "costs[" + row + "]";
			if (text(typed.amount()).isBlank()) {
				violations.require(text(typed.note()).isBlank(), field + ".amount", "project.amount.missing");
				continue;
			}
			violations.limit(typed.note(), field + ".note", MAXIMUM_NOTE);
			found.add(new Cost(
					named(CostKind.class, typed.kind(), CostKind.OTHER, field + ".kind", "project.cost.unknown",
							violations),
					amount(typed.amount(), field + ".amount", violations), text(typed.note()).strip()));
		}
		return found;
	}

	private List<FundingGrant> grants(Violations violations) {
		violations.require(this.grants.size() <= MAXIMUM_ROWS, "grants", "project.rows", MAXIMUM_ROWS);
		List<FundingGrant> found = new ArrayList<>();
		for (int row = 0; row < Math.min(this.grants.size(), MAXIMUM_ROWS); row++) {
			GrantRow typed = this.grants.get(row);
			String field = "grants[" + row + "]";
			if (text(typed.programme()).isBlank() && text(typed.amount()).isBlank()) {
				continue;
			}
			violations.requireText(typed.programme(), field + ".programme", MAXIMUM_NOTE);
			BigDecimal amount = amount(typed.amount(), field + ".amount", violations);
			int year = number(typed.year(), FundingGrant.EARLIEST_YEAR, FundingGrant.LATEST_YEAR, field + ".year",
					"project.year", violations)
				.orElse(FundingGrant.EARLIEST_YEAR);
			BigDecimal share = share(typed.share(), field + ".share", violations);
			found.add(new FundingGrant(text(typed.programme()).strip(), amount, year, share,
					day(typed.consultedOn(), field + ".consultedOn", violations),
					day(typed.appliedOn(), field + ".appliedOn", violations)));
		}
		return found;
	}

	private @Nullable Integer hours(Violations violations) {
		return text(this.staffHours).isBlank() ? null
				: number(this.staffHours, 0, MAXIMUM_HOURS, "staffHours", "project.hours.range", violations)
					.orElse(null);
	}

	private List<ProjectDocument> documents(Violations violations) {
		violations.require(this.documents.size() <= MAXIMUM_ROWS, "documents", "project.rows", MAXIMUM_ROWS);
		return this.documents.stream()
			.limit(MAXIMUM_ROWS)
			.map((typed) -> new ProjectDocument(typed.attachment(),
					named(Licence.class, typed.licence(), Licence.NETWORK, "documents", "project.licence.unknown",
							violations)))
			.distinct()
			.toList();
	}

	private @Nullable CostSharing sharing(SharingRows typed, Violations violations) {
		violations.require(typed.members().size() <= MAXIMUM_ROWS, "sharing.members", "project.rows", MAXIMUM_ROWS);
		List<CostSharing.Member> members = new ArrayList<>();
		for (int row = 0; row < Math.min(typed.members().size(), MAXIMUM_ROWS); row++) {
			MemberRow member = typed.members().get(row);
			String field = "sharing.members[" + row + "]";
			if (text(member.name()).isBlank()) {
				violations.require(text(member.weight()).isBlank(), field + ".name", "text.missing");
				continue;
			}
			violations.limit(member.name(), field + ".name", MAXIMUM_NOTE);
			Optional<BigDecimal> weight = Money.parse(text(member.weight()));
			violations.require(weight.isPresent(), field + ".weight", "project.weight");
			members.add(new CostSharing.Member(text(member.name()).strip(), weight.orElse(BigDecimal.ONE)));
		}
		if (members.isEmpty() && text(typed.total()).isBlank()) {
			return null;
		}
		SharingKey key = named(SharingKey.class, typed.key(), SharingKey.INHABITANTS, "sharing.key",
				"project.sharing.unknown", violations);
		BigDecimal total = amount(typed.total(), "sharing.total", violations);
		violations.require(members.stream().anyMatch((member) -> member.weight().signum() > 0), "sharing.members",
				"project.sharing.nobody");
		return violations.isEmpty() ? new CostSharing(key, total, members) : null;
	}

	private static BigDecimal amount(@Nullable String typed, String field, Violations violations) {
		Optional<BigDecimal> amount = Money.parse(text(typed));
		violations.require(amount.isPresent(), field,
				text(typed).isBlank() ? "project.amount.missing" : "project.amount");
		return amount.orElse(Money.NOTHING);
	}

	private static @Nullable BigDecimal share(@Nullable String typed, String field, Violations violations) {
		String digits = text(typed).replace("%", "").strip();
		if (digits.isEmpty()) {
			return null;
		}
		Optional<BigDecimal> share = Money.parse(digits).filter((percent) -> percent.compareTo(WHOLE) <= 0);
		violations.require(share.isPresent(), field, "project.share");
		return share.map((percent) -> percent.setScale(2, RoundingMode.UNNECESSARY)).orElse(null);
	}

	private static Optional<Integer> number(@Nullable String typed, int minimum, int maximum, String field, String code,
			Violations violations) {
		Optional<Integer> number = Optional.of(text(typed).strip().replace(".", ""))
			.filter((digits) -> digits.matches("\\d{1,9}"))
			.map(Integer::valueOf)
			.filter((value) -> minimum <= value && value <= maximum);
		violations.require(number.isPresent(), field, code, String.valueOf(minimum), String.valueOf(maximum));
		return number;
	}

	private static @Nullable LocalDate day(@Nullable String typed, String field, Violations violations) {
		if (text(typed).isBlank()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(text(typed).strip());
			violations.require(FundingGrant.EARLIEST_YEAR <= day.getYear() && day.getYear() <= FundingGrant.LATEST_YEAR,
					field, "project.day");
			return day;
		}
		catch (DateTimeParseException ex) {
			violations.require(false, field, "project.day");
			return null;
		}
	}

	private static <E extends Enum<E>> E named(Class<E> type, @Nullable String name, E otherwise, String field,
			String code, Violations violations) {
		if (text(name).isBlank()) {
			return otherwise;
		}
		Optional<E> found = Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(name))
			.findFirst();
		violations.require(found.isPresent(), field, code);
		return found.orElse(otherwise);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
