package de.asskomm.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.content.DemoContent.DemoProject;
import de.asskomm.content.DemoContent.DemoReview;
import de.asskomm.markdown.Markdown;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.Rating;
import de.asskomm.project.Completeness;
import de.asskomm.project.CostShare;
import de.asskomm.project.FundingPlan;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo projects show what a record can say; whoever looks at one sees it complete.
 */
class DemoProjectsTests {

	static final List<DemoProject> PROJECTS = read();

	@ParameterizedTest
	@FieldSource("PROJECTS")
	void isComplete(DemoProject project) {
		ProjectContent content = project.content();
		Completeness completeness = Completeness.of(content);
		assertThat(completeness.next()).isEmpty();
		assertThat(completeness.filled()).isEqualTo(completeness.of());
		assertThat(content.staffHours()).isPositive();
		assertThat(content.contact()).isNotBlank();
		assertThat(content.lessons().isBlank()).isFalse();
		assertThat(content.participants()).allSatisfy((one) -> assertThat(one.part()).isNotBlank());
		assertThat(content.costs()).allSatisfy((one) -> assertThat(one.note()).isNotBlank());
	}

	@ParameterizedTest
	@FieldSource("PROJECTS")
	void tellsEachStepInAFewSentences(DemoProject project) {
		assertThat(project.content().steps().inOrder()).extracting(Markdown::toPlainText)
			.allSatisfy((step) -> assertThat(step.split("[.?!:](\\s|$)")).hasSizeBetween(2, 7));
	}

	@ParameterizedTest
	@FieldSource("PROJECTS")
	void saysThatItIsAnExample(DemoProject project) {
		assertThat(project.example()).isTrue();
		assertThat(project.source()).startsWith("Beispielprojekt").contains("erfunden");
	}

	@ParameterizedTest
	@FieldSource("PROJECTS")
	void keepsTheRulesOfItsGrants(DemoProject project) {
		ProjectContent content = project.content();
		assertThat(new FundingPlan(content.costs(), content.grants()).findings()).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("PROJECTS")
	void sharesItsCostToTheCent(DemoProject project) {
		ProjectContent content = project.content();
		if (content.sharing() != null) {
			assertThat(
					content.sharing().shares().stream().map(CostShare::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
				.isEqualTo(content.sharing().total());
			assertThat(content.sharing().total()).isIn(content.totalCost(),
					new FundingPlan(content.costs(), content.grants()).ownShare());
		}
	}

	@Test
	void someDidNotWorkAndOneSaysSoWithoutItsName() {
		assertThat(PROJECTS)
			.filteredOn((one) -> EnumSet.of(ProjectResult.PARTLY, ProjectResult.DID_NOT_WORK).contains(one.result()))
			.hasSizeGreaterThanOrEqualTo(2)
			.anyMatch(DemoProject::anonymous);
	}

	@Test
	void everyLevelOfEvidenceIsThereWithItsCard() {
		List<Rating> ratings = PROJECTS.stream()
			.map(DemoProject::review)
			.filter(Objects::nonNull)
			.map(DemoReview::rating)
			.filter(Objects::nonNull)
			.toList();
		assertThat(ratings).extracting(Rating::level).contains(EvidenceLevel.values());
		assertThat(ratings).allSatisfy((rating) -> assertThat(rating.card().isComplete()).isTrue());
		assertThat(PROJECTS).anyMatch((one) -> one.review() != null && one.review().rating() == null);
	}

	@Test
	void whatWasTakenOverIsThereAndOneWasTakenOverTwice() {
		Set<UUID> known = PROJECTS.stream().map(DemoProject::id).collect(Collectors.toSet());
		Set<UUID> adopting = PROJECTS.stream()
			.filter((one) -> one.adopted() != null)
			.map(DemoProject::id)
			.collect(Collectors.toSet());
		Stream<DemoProject> adoptions = PROJECTS.stream().filter((one) -> one.adopted() != null);
		assertThat(adoptions).isNotEmpty().allSatisfy((one) -> {
			assertThat(known).contains(one.adopted());
			assertThat(one.changes()).isNotBlank();
		}).anySatisfy((one) -> assertThat(adopting).contains(one.adopted()));
	}

	private static List<DemoProject> read() {
		try {
			return DemoContent.projects(JsonMapper.builder().build());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
