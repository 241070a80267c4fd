package de.asskomm.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.project.CostSharing;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectPart;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a project as text, to be compared by people.
 *
 * @param wording the words
 */
record ProjectTexts(Wording wording) {

	String of(ProjectPart part, ProjectContent content) {
		return switch (part) {
			case TITLE -> content.title();
			case SUMMARY -> content.summary();
			case FIELDS_OF_ACTION -> String.join(", ", content.fieldsOfAction());
			case VISIBILITY -> this.wording.text("visibility." + content.visibility());
			case STATE -> this.wording.text("project.state." + content.state());
			case PERIOD -> Stream.of(content.startedOn(), content.finishedOn())
				.map((day) -> (day != null) ? this.wording.date(day) : "…")
				.collect(Collectors.joining(" – "));
			case PROBLEM -> content.steps().problem().source();
			case CAUSES -> content.steps().causes().source();
			case GOALS -> content.steps().goals().source();
			case MEASURES -> content.steps().measures().source();
			case IMPLEMENTATION -> content.steps().implementation().source();
			case EVALUATION -> content.steps().evaluation().source();
			case CONCLUSIONS -> content.steps().conclusions().source();
			case PARTICIPANTS -> lines(content.participants()
				.stream()
				.map((one) -> one.name() + " (" + this.wording.text("project.participant." + one.kind()) + ")"
						+ after(": ", one.part())));
			case COSTS -> lines(content.costs()
				.stream()
				.map((one) -> this.wording.text("project.cost." + one.kind()) + ": "
						+ this.wording.exactEuro(one.amount()) + after(", ", one.note())));
			case GRANTS -> lines(content.grants()
				.stream()
				.map((one) -> one.programme() + " " + one.year() + ": " + this.wording.exactEuro(one.amount())));
			case STAFF_HOURS -> (content.staffHours() != null) ? this.wording.number(content.staffHours()) : "";
			case SHARING -> sharing(content.sharing());
			case DOCUMENTS -> lines(content.documents()
				.stream()
				.map((one) -> one.attachment() + " " + this.wording.text("project.licence." + one.licence())));
			case CONTACT -> content.contact();
			case RESULT -> lines(Stream.of(
					(content.result() != null) ? this.wording.text("project.result." + content.result()) : "",
					content.lessons().source(), content.anonymous() ? this.wording.text("project.anonymous") : ""));
		};
	}

	private String sharing(@Nullable CostSharing sharing) {
		List<Fact> shares = ProjectHelp.shares(sharing, this.wording);
		return lines(shares.stream().map((share) -> share.label() + ": " + share.value()));
	}

	private static String after(String separator, String text) {
		return text.isBlank() ? "" : separator + text;
	}

	private static String lines(Stream<String> lines) {
		return lines.filter((line) -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

}
