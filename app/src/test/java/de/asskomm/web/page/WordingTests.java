package de.asskomm.web.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import de.asskomm.exchange.PostKind;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.DecisionAction;
import de.asskomm.moderation.ReportReason;
import de.asskomm.municipality.DistrictKind;
import de.asskomm.municipality.MunicipalAssociation;
import de.asskomm.municipality.MunicipalityKind;
import de.asskomm.municipality.Saxony;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Violation;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.CostKind;
import de.asskomm.project.FundingRule;
import de.asskomm.project.Licence;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.ProjectPart;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
import de.asskomm.project.SharingKey;
import de.asskomm.search.SearchType;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	private static final Instant NOW = Instant.parse("2026-05-12T08:00:00Z");

	private final Wording wording = new Wording(Pages.messages(), Clock.fixed(NOW, Saxony.ZONE));

	@BeforeEach
	void readInGerman() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void saysHowLongAgoSomethingWas() {
		assertThat(when(Duration.ofSeconds(20))).isEqualTo("gerade eben");
		assertThat(when(Duration.ofSeconds(-5))).isEqualTo("gerade eben");
		assertThat(when(Duration.ofMinutes(1))).isEqualTo("vor 1 Minute");
		assertThat(when(Duration.ofMinutes(12))).isEqualTo("vor 12 Minuten");
		assertThat(when(Duration.ofHours(2))).isEqualTo("heute, 08:00 Uhr");
		assertThat(when(Duration.ofHours(11))).isEqualTo("gestern, 23:00 Uhr");
		assertThat(when(Duration.ofDays(9))).isEqualTo("03.05.2026");
	}

	@Test
	void saysItShorterInLists() {
		assertThat(this.wording.shortly(NOW.minus(Duration.ofHours(2))).text()).isEqualTo("08:00");
		assertThat(this.wording.shortly(NOW.minus(Duration.ofHours(11))).text()).isEqualTo("gestern");
		assertThat(this.wording.shortly(NOW.minus(Duration.ofDays(9))).text()).isEqualTo("03.05.");
		assertThat(this.wording.shortly(NOW.minus(Duration.ofDays(400))).text()).isEqualTo("07.04.2025");
	}

	@Test
	void namesTheExactTimeAsSaxonyReadsIt() {
		assertThat(this.wording.exactly(NOW)).isEqualTo(new Moment("2026-05-12T08:00:00Z", "12.05.2026, 10:00 Uhr"));
	}

	@Test
	void tellsSingularFromPlural() {
		assertThat(this.wording.counted("municipalities.count", 1)).isEqualTo("1 Kommune");
		assertThat(this.wording.counted("municipalities.count", 1418)).isEqualTo("1.418 Kommunen");
	}

	@Test
	void writesAmountsWithCentsOnlyWhereThereAreSome() {
		assertThat(this.wording.euro(new BigDecimal("21150.00"))).isEqualTo("21.150\u00a0€");
		assertThat(this.wording.euro(new BigDecimal("1150.5"))).isEqualTo("1.150,50\u00a0€");
	}

	@Test
	void prefersTheSentenceForTheFieldOverTheSentenceForTheRule() {
		assertThat(this.wording.violations(List.of(Violation.of("title", "text.missing"),
				Violation.of("template.cost", "text.missing"), Violation.of("title", "text.too-long", 200, 100_000))))
			.containsEntry("title", "Schreiben Sie eine Überschrift.")
			.containsEntry("template.cost", "Dieses Feld darf nicht leer sein.")
			.hasSize(2);
		assertThat(this.wording.violations(List.of(Violation.of("body", "text.too-long", 20_000, 100_000))))
			.containsEntry("body", "Der Text ist zu lang: 100.000 Zeichen, erlaubt sind 20.000.");
	}

	@Test
	void hasAWordForEveryValue() {
		Stream<String> keys = Stream.of(keys("kind.", PostKind.values()), keys("feed.kind.", PostKind.values()),
				keys("compose.kind.", PostKind.values()), keys("visibility.", Visibility.values()),
				keys("organisation.type.", OrganisationType.values()), keys("project.state.", ProjectState.values()),
				keys("project.status.", ProjectStatus.values()), keys("project.result.", ProjectResult.values()),
				keys("project.part.", ProjectPart.values()), keys("project.cost.", CostKind.values()),
				keys("project.licence.", Licence.values()), keys("project.participant.", ParticipantKind.values()),
				keys("project.key.", SharingKey.values()), keys("evidence.", EvidenceLevel.values()),
				keys("practice.state.", ReviewState.values()), keys("project.share.", SharingKey.values()),
				keys("funding.", FundingRule.values()), keys("report.reason.", ReportReason.values()),
				keys("moderation.state.", CaseState.values()), keys("case.action.", DecisionAction.values()),
				keys("moderation.decided.", DecisionAction.values()), keys("case.done.", DecisionAction.values()),
				keys("search.type.", SearchType.values()), keys("search.organisation-type.", OrganisationType.values()),
				Stream.of(SizeClass.values()).map(SizeClass::messageKey),
				Stream.of(MunicipalityKind.values()).map(MunicipalityKind::messageKey),
				Stream.of(DistrictKind.values()).map(DistrictKind::messageKey),
				Stream.of(MunicipalAssociation.Kind.values()).map(MunicipalAssociation.Kind::messageKey))
			.flatMap((each) -> each);
		assertThat(keys).allSatisfy((key) -> assertThat(this.wording.textIfAny(key)).as(key).isPresent());
	}

	@Test
	void callsFacetsWhatTheInterfaceForProgramsCallsThem() {
		ResourceBundle interfaceTexts = ResourceBundle.getBundle("problems", Locale.GERMAN);
		assertThat(OrganisationType.values())
			.allSatisfy((type) -> assertThat(this.wording.text("search.organisation-type." + type))
				.isEqualTo(interfaceTexts.getString("label.organisationType." + type)));
		assertThat(SizeClass.values()).allSatisfy(
				(size) -> assertThat(this.wording.text("search.size-class", this.wording.text(size.messageKey())))
					.isEqualTo(interfaceTexts.getString("label.sizeClass." + size)));
	}

	@Test
	void speaksOfSeveralThingsInThePlural() {
		assertThat(NotificationPageController.found("Farbe", false, this.wording))
			.isEqualTo("passt zu Ihrer Suche „Farbe“");
		assertThat(NotificationPageController.found("Farbe", true, this.wording))
			.isEqualTo("passen zu Ihrer Suche „Farbe“");
		assertThat(NotificationPageController.found(null, true, this.wording))
			.isEqualTo("passen zu einer Suche, die Sie gelöscht haben");
		assertThat(DemandListView.Line.fields(List.of(), this.wording)).isEmpty();
		assertThat(DemandListView.Line.fields(List.of("Jugend"), this.wording)).isEqualTo("Handlungsfeld: Jugend");
		assertThat(DemandListView.Line.fields(List.of("Jugend", "Gewalt"), this.wording))
			.isEqualTo("Handlungsfelder: Jugend, Gewalt");
	}

	private String when(Duration ago) {
		return this.wording.moment(NOW.minus(ago)).text();
	}

	@Test
	void noTextIsWrittenTwiceUnderTheSameKey() throws IOException {
		for (String bundle : List.of("messages_de", "problems_de", "problems_en")) {
			List<String> keys = Files
				.readAllLines(Path.of("src", "main", "resources", bundle + ".properties"), StandardCharsets.UTF_8)
				.stream()
				.filter((line) -> line.matches("[A-Za-z].*=.*"))
				.map((line) -> line.substring(0, line.indexOf('=')))
				.toList();
			assertThat(keys).as(bundle).hasSizeGreaterThan(50).doesNotHaveDuplicates();
		}
	}

	private static Stream<String> keys(String prefix, Enum<?>[] values) {
		return Stream.of(values).map((value) -> prefix + value.name());
	}

}
