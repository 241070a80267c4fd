package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.CostKind;
import de.asskomm.project.Licence;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.ProjectDraft.CostRow;
import de.asskomm.project.ProjectDraft.GrantRow;
import de.asskomm.project.ProjectDraft.MemberRow;
import de.asskomm.project.ProjectDraft.ParticipantRow;
import de.asskomm.project.ProjectDraft.SharingRows;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.SharingKey;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form for a project, empty, half filled or refused: what was typed is always in it.
 *
 * @param action where the form is sent
 * @param draft id of the draft that saves itself; empty for one that is new, absent for a
 * published project
 * @param version the version being edited; absent for a new project
 * @param heading the page's heading
 * @param acting the organisation that records it
 * @param typed what was typed
 * @param fields the fields of action
 * @param visibilities who may see it
 * @param states how far it is
 * @param steps the seven steps
 * @param participants rows for who takes part, some of them empty
 * @param costs rows for what it costs, some of them empty
 * @param grants rows for who pays, one of them empty
 * @param keys by what a cost is shared
 * @param members rows for who shares, some of them empty
 * @param documents its documents
 * @param licences what others may do with a document that is added
 * @param results how it turned out
 * @param errors message by field name
 * @param conflict what somebody else saved meanwhile; empty unless both contradict each
 * other
 * @param cancelHref where to go without saving; absent for a new project
 * @param withdrawHref where to withdraw it; absent for a new one
 */
record ProjectForm(String action, @Nullable String draft, @Nullable Long version, String heading, Who acting,
		ProjectInput typed, List<Choice> fields, List<Choice> visibilities, List<Choice> states, List<Step> steps,
		List<Row> participants, List<Row> costs, List<Row> grants, List<Choice> keys, List<Row> members,
		List<Document> documents, List<Choice> licences, List<Choice> results, Map<String, String> errors,
		List<Fact> conflict, @Nullable String cancelHref, @Nullable String withdrawHref) {

	private static final int SPARE = 3;

	/**
	 * A step.
	 *
	 * @param name name of the field
	 * @param label its heading
	 * @param hint what belongs there
	 * @param value what was typed
	 */
	record Step(String name, String label, String hint, String value) {

	}

	/**
	 * A row of a list.
	 *
	 * @param name name of its fields, such as {@code costs[0]}
	 * @param number its number as people count
	 * @param values what was typed, in the order of its fields
	 * @param kinds what can be chosen; empty where nothing can
	 */
	record Row(String name, int number, List<String> values, List<Choice> kinds) {

		public String value(int index) {
			return this.values.get(index);
		}

	}

	/**
	 * A document with what others may do with it.
	 *
	 * @param file the file
	 * @param licences the licences
	 */
	record Document(AttachmentLink file, List<Choice> licences) {

	}

	/** The form for a new project. */
	static ProjectForm forNew(ProjectInput input, Actor actor, Showing showing, Map<String, String> errors,
			List<AttachmentLink> files) {
		return of("/projekte/neu", "", null, "project.new", input, actor, showing, errors, List.of(), files, null,
				null);
	}

	/** The form for a project that is there. */
	static ProjectForm forExisting(String id, boolean published, ProjectInput input, Actor actor, Showing showing,
			Map<String, String> errors, List<Fact> conflict, List<AttachmentLink> files) {
		String href = "/projekte/" + id;
		return of(href + "/bearbeiten", published ? null : id, input.version(), "project.edit", input, actor, showing,
				errors, conflict, files, published ? href : "/projekte/eigene", href + "/zurueckziehen");
	}

	private static ProjectForm of(String action, @Nullable String draft, @Nullable Long version, String heading,
			ProjectInput input, Actor actor, Showing showing, Map<String, String> errors, List<Fact> conflict,
			List<AttachmentLink> files, @Nullable String cancelHref, @Nullable String withdrawHref) {
		Wording wording = showing.wording();
		List<String> chosenFields = ProjectInput.orEmpty(input.fieldsOfAction());
		List<Choice> fields = showing.names()
			.fields()
			.entrySet()
			.stream()
			.map((field) -> new Choice(field.getKey(), field.getValue(), null, chosenFields.contains(field.getKey())))
			.toList();
		String visibility = (input.visibility() != null) ? input.visibility() : Visibility.NETWORK.name();
		List<Choice> visibilities = Stream
			.of(Visibility.NETWORK, Visibility.DISTRICT, Visibility.LPR, Visibility.PUBLIC)
			.filter((each) -> each.isPossibleFor(actor.organisation()))
			.map((each) -> new Choice(each.name(), wording.text("visibility." + each), null,
					each.name().equals(visibility)))
			.toList();
		SharingRows sharing = (input.sharing() != null) ? input.sharing().rows()
				: new SharingRows(null, null, List.of());
		List<Choice> results = new ArrayList<>();
		results.add(
				new Choice("", wording.text("project.result.open"), null, ProjectInput.text(input.result()).isEmpty()));
		results.addAll(choices(ProjectResult.class, "project.result.", input.result(), wording));
		return new ProjectForm(action, draft, version, wording.text(heading),
				showing.who(actor.organisation().id(), actor.author()), input, fields, visibilities,
				choices(ProjectState.class, "project.state.", orElse(input.state(), ProjectState.IDEA.name()), wording),
				steps(input, wording), participants(ProjectInput.orEmpty(input.participants()), wording),
				costs(ProjectInput.orEmpty(input.costs()), wording), grants(ProjectInput.orEmpty(input.grants())),
				choices(SharingKey.class, "project.key.", orElse(sharing.key(), SharingKey.INHABITANTS.name()),
						wording),
				members(sharing), documents(input, files, wording),
				choices(Licence.class, "project.licence.", Licence.NETWORK.name(), wording), results, errors, conflict,
				cancelHref, withdrawHref);
	}

	private static List<Step> steps(ProjectInput input, Wording wording) {
		List<String> names = List.of("problem", "causes", "goals", "measures", "implementation", "evaluation",
				"conclusions");
		List<@Nullable String> values = Arrays.asList(input.problem(), input.causes(), input.goals(), input.measures(),
				input.implementation(), input.evaluation(), input.conclusions());
		List<Step> steps = new ArrayList<>();
		for (int number = 1; number <= names.size(); number++) {
			steps.add(new Step(names.get(number - 1), number + " " + wording.text("project.step." + number),
					wording.text("project.step." + number + ".hint"), ProjectInput.text(values.get(number - 1))));
		}
		return steps;
	}

	private static List<Row> participants(List<ParticipantRow> typed, Wording wording) {
		List<Row> rows = new ArrayList<>();
		for (ParticipantRow one : padded(typed, SPARE, new ParticipantRow(null, null, null))) {
			rows.add(new Row("participants[" + rows.size() + "]", rows.size() + 1, texts(one.name(), one.part()),
					choices(ParticipantKind.class, "project.participant.",
							orElse(one.kind(), ParticipantKind.MUNICIPALITY.name()), wording)));
		}
		return rows;
	}

	private static List<Row> costs(List<CostRow> typed, Wording wording) {
		List<Row> rows = new ArrayList<>();
		for (CostRow one : padded(typed, SPARE, new CostRow(null, null, null))) {
			rows.add(new Row("costs[" + rows.size() + "]", rows.size() + 1, texts(one.amount(), one.note()),
					choices(CostKind.class, "project.cost.", orElse(one.kind(), CostKind.MATERIAL.name()), wording)));
		}
		return rows;
	}

	private static List<Row> grants(List<GrantRow> typed) {
		List<Row> rows = new ArrayList<>();
		for (GrantRow one : padded(typed, 1, new GrantRow(null, null, null, null, null, null))) {
			rows.add(new Row("grants[" + rows.size() + "]", rows.size() + 1,
					texts(one.programme(), one.amount(), one.year(), one.share(), one.consultedOn(), one.appliedOn()),
					List.of()));
		}
		return rows;
	}

	private static List<Row> members(SharingRows sharing) {
		List<Row> rows = new ArrayList<>();
		for (MemberRow one : padded(sharing.members(), SPARE, new MemberRow(null, null))) {
			rows.add(new Row("sharing.members[" + rows.size() + "]", rows.size() + 1, texts(one.name(), one.weight()),
					List.of()));
		}
		return rows;
	}

	private static List<Document> documents(ProjectInput input, List<AttachmentLink> files, Wording wording) {
		List<String> named = ProjectInput.orEmpty(input.attachments());
		return files.stream()
			.map((file) -> new Document(file,
					choices(Licence.class, "project.licence.",
							orElse(input.licence(named.indexOf(file.id())), Licence.NETWORK.name()), wording)))
			.toList();
	}

	private static <E extends Enum<E>> List<Choice> choices(Class<E> type, String key, @Nullable String chosen,
			Wording wording) {
		return Arrays.stream(type.getEnumConstants())
			.map((each) -> new Choice(each.name(), wording.text(key + each), null, each.name().equals(chosen)))
			.toList();
	}

	private static <T> List<T> padded(List<T> typed, int spare, T empty) {
		List<T> rows = new ArrayList<>(typed);
		for (int number = 0; number < spare; number++) {
			rows.add(empty);
		}
		return rows;
	}

	private static List<String> texts(@Nullable String... values) {
		return Arrays.stream(values).map(ProjectInput::text).toList();
	}

	private static String orElse(@Nullable String value, String otherwise) {
		return (value != null && !value.isBlank()) ? value : otherwise;
	}

}
