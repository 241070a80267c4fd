package de.asskomm.project;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * A row of an imported table that fulfils the rules of a project on its own.
 *
 * @param line number of the row
 * @param typedKey the key that it has in the table; empty if it has none
 * @param told what it tells of the project
 * @param columns the columns about which it tells something; a project that is there
 * already keeps what it says about the others
 */
record ImportedRow(int line, String typedKey, ProjectContent told, Set<ProjectColumn> columns) {

	/** Between values that are told one after another; nobody can type it. */
	private static final String BOUNDARY = "\u001F";

	/** Whether it is recognised by all that it tells, having no key. */
	boolean isKeyless() {
		return this.typedKey.isEmpty();
	}

	/**
	 * Under which key the project is kept. A row without one gets a key made of all that
	 * it tells, so that it is found when it is imported again.
	 */
	String key() {
		return isKeyless() ? "sha256:" + HexFormat.of().formatHex(sha256(canonical())) : this.typedKey;
	}

	/**
	 * What a known project says once it has learnt what this row tells. Details that
	 * tables have no column for stay where the row does not contradict them.
	 * @param known what it says until now
	 */
	ProjectContent onto(ProjectContent known) {
		return new ProjectContent(this.told.title(), choose(ProjectColumn.SUMMARY, known, ProjectContent::summary),
				choose(ProjectColumn.FIELDS_OF_ACTION, known, ProjectContent::fieldsOfAction),
				choose(ProjectColumn.VISIBILITY, known, ProjectContent::visibility),
				choose(ProjectColumn.STATE, known, ProjectContent::state),
				choose(ProjectColumn.STARTED_ON, known, ProjectContent::startedOn),
				choose(ProjectColumn.FINISHED_ON, known, ProjectContent::finishedOn), steps(known), participants(known),
				costs(known), grants(known), choose(ProjectColumn.STAFF_HOURS, known, ProjectContent::staffHours),
				known.documents(), contact(known), choose(ProjectColumn.RESULT, known, ProjectContent::result),
				choose(ProjectColumn.LESSONS, known, ProjectContent::lessons), known.sharing(), known.anonymous());
	}

	/**
	 * Tables do not tell the office of an organisation that is not named: an empty cell
	 * says nothing then.
	 */
	private String contact(ProjectContent known) {
		return (known.anonymous() && this.told.contact().isEmpty()) ? known.contact()
				: choose(ProjectColumn.CONTACT, known, ProjectContent::contact);
	}

	private <T extends @Nullable Object> T choose(ProjectColumn column, ProjectContent known,
			Function<ProjectContent, T> part) {
		return part.apply(this.columns.contains(column) ? this.told : known);
	}

	private BeccariaSteps steps(ProjectContent known) {
		return new BeccariaSteps(step(ProjectColumn.PROBLEM, known, BeccariaSteps::problem),
				step(ProjectColumn.CAUSES, known, BeccariaSteps::causes),
				step(ProjectColumn.GOALS, known, BeccariaSteps::goals),
				step(ProjectColumn.MEASURES, known, BeccariaSteps::measures),
				step(ProjectColumn.IMPLEMENTATION, known, BeccariaSteps::implementation),
				step(ProjectColumn.EVALUATION, known, BeccariaSteps::evaluation),
				step(ProjectColumn.CONCLUSIONS, known, BeccariaSteps::conclusions));
	}

	private Markdown step(ProjectColumn column, ProjectContent known, Function<BeccariaSteps, Markdown> step) {
		return choose(column, known, (content) -> step.apply(content.steps()));
	}

	/** A body that takes part already keeps what is known of it. */
	private List<Participant> participants(ProjectContent known) {
		if (!this.columns.contains(ProjectColumn.PARTICIPANTS)) {
			return known.participants();
		}
		Map<String, Participant> byName = known.participants()
			.stream()
			.collect(Collectors.toMap(Participant::name, Function.identity(), (first, second) -> first));
		List<String> names = this.told.participants().stream().map(Participant::name).toList();
		return names.equals(known.participants().stream().map(Participant::name).toList()) ? known.participants()
				: this.told.participants().stream().map((one) -> byName.getOrDefault(one.name(), one)).toList();
	}

	/** Costs of one kind whose sum is the same stay as they are, with their notes. */
	private List<Cost> costs(ProjectContent known) {
		Set<CostKind> changed = Arrays.stream(CostKind.values())
			.filter((kind) -> this.columns.contains(column(kind)) && !sum(this.told, kind).equals(sum(known, kind)))
			.collect(Collectors.toSet());
		List<Cost> costs = new ArrayList<>(known.costs());
		costs.removeIf((cost) -> changed.contains(cost.kind()));
		this.told.costs().stream().filter((cost) -> changed.contains(cost.kind())).forEach(costs::add);
		return costs;
	}

	/** A grant that is the same stays as it is, with its days. */
	private List<FundingGrant> grants(ProjectContent known) {
		if (!this.columns.contains(ProjectColumn.GRANT_PROGRAMME)) {
			return known.grants();
		}
		List<FundingGrant> left = new ArrayList<>(known.grants());
		List<FundingGrant> grants = new ArrayList<>();
		for (FundingGrant grant : this.told.grants()) {
			FundingGrant same = left.stream().filter((one) -> isSame(one, grant)).findFirst().orElse(grant);
			left.remove(same);
			grants.add(same);
		}
		return grants;
	}

	/** Columns that the row does not have say nothing against it. */
	private boolean isSame(FundingGrant known, FundingGrant grant) {
		return known.programme().equals(grant.programme()) && known.amount().equals(grant.amount())
				&& known.year() == grant.year() && (!this.columns.contains(ProjectColumn.GRANT_SHARE)
						|| Objects.equals(known.sharePercent(), grant.sharePercent()));
	}

	/**
	 * In which column costs of a kind stand.
	 * @param kind the kind
	 */
	static ProjectColumn column(CostKind kind) {
		return switch (kind) {
			case PERSONNEL -> ProjectColumn.COST_PERSONNEL;
			case MATERIAL -> ProjectColumn.COST_MATERIAL;
			case SERVICES -> ProjectColumn.COST_SERVICES;
			case INVESTMENT -> ProjectColumn.COST_INVESTMENT;
			case OTHER -> ProjectColumn.COST_OTHER;
		};
	}

	private static BigDecimal sum(ProjectContent content, CostKind kind) {
		return Money.sum(content.costs().stream().filter((cost) -> cost.kind() == kind).map(Cost::amount).toList());
	}

	/**
	 * All that it tells, always written in the same way: what is empty says nothing, so
	 * that a column which the platform learns later changes no key.
	 */
	private String canonical() {
		StringBuilder text = new StringBuilder();
		for (ProjectColumn column : ProjectColumn.values()) {
			String cell = cell(column);
			if (!cell.isEmpty()) {
				text.append(column.name()).append(BOUNDARY).append(cell).append(BOUNDARY);
			}
		}
		return text.toString();
	}

	private String cell(ProjectColumn column) {
		ProjectContent content = this.told;
		BeccariaSteps steps = content.steps();
		return switch (column) {
			case ID -> "";
			case TITLE -> content.title();
			case SUMMARY -> content.summary();
			case FIELDS_OF_ACTION -> String.join(BOUNDARY, content.fieldsOfAction());
			case VISIBILITY -> content.visibility().name();
			case STATE -> content.state().name();
			case STARTED_ON -> Objects.toString(content.startedOn(), "");
			case FINISHED_ON -> Objects.toString(content.finishedOn(), "");
			case PROBLEM -> steps.problem().source();
			case CAUSES -> steps.causes().source();
			case GOALS -> steps.goals().source();
			case MEASURES -> steps.measures().source();
			case IMPLEMENTATION -> steps.implementation().source();
			case EVALUATION -> steps.evaluation().source();
			case CONCLUSIONS -> steps.conclusions().source();
			case PARTICIPANTS ->
				content.participants().stream().map(Participant::name).collect(Collectors.joining(BOUNDARY));
			case COST_PERSONNEL -> sumOrNothing(CostKind.PERSONNEL);
			case COST_MATERIAL -> sumOrNothing(CostKind.MATERIAL);
			case COST_SERVICES -> sumOrNothing(CostKind.SERVICES);
			case COST_INVESTMENT -> sumOrNothing(CostKind.INVESTMENT);
			case COST_OTHER -> sumOrNothing(CostKind.OTHER);
			case GRANT_PROGRAMME -> grants(FundingGrant::programme);
			case GRANT_AMOUNT -> grants(FundingGrant::amount);
			case GRANT_YEAR -> grants(FundingGrant::year);
			case GRANT_SHARE -> grants(FundingGrant::sharePercent);
			case STAFF_HOURS -> Objects.toString(content.staffHours(), "");
			case CONTACT -> content.contact();
			case RESULT -> Objects.toString(content.result(), "");
			case LESSONS -> content.lessons().source();
		};
	}

	private String sumOrNothing(CostKind kind) {
		BigDecimal sum = sum(this.told, kind);
		return (sum.signum() == 0) ? "" : sum.toPlainString();
	}

	private String grants(Function<FundingGrant, @Nullable Object> part) {
		return this.told.grants()
			.stream()
			.map((grant) -> Objects.toString(part.apply(grant), ""))
			.collect(Collectors.joining(BOUNDARY));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
