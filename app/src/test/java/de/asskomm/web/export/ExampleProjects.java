package de.asskomm.web.export;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Cost;
import de.asskomm.project.CostKind;
import de.asskomm.project.CostSharing;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.Origin;
import de.asskomm.project.Participant;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectReport;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
import de.asskomm.project.SharingKey;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Projects to export, and what exports them, without a platform.
 */
final class ExampleProjects {

	/** Whose projects they are. */
	static final OrganisationId TOWN = new OrganisationId(UUID.fromString("00000000-0000-4000-8000-000014627060"));

	/** Who stands for projects whose owner is not named. */
	static final OrganisationId COUNCIL = new OrganisationId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

	static final String TOWN_NAME = "Stadt Großenhain";

	static final String COUNCIL_NAME = "Landespräventionsrat Sachsen";

	static final Map<String, String> FIELDS = Map.of("littering", "Vermüllung und Sauberkeit", "graffiti",
			"Graffiti und Sachbeschädigung");

	private static final Instant NOW = Instant.parse("2026-05-12T08:00:00Z");

	private ExampleProjects() {
	}

	static Wording wording() {
		ResourceBundleMessageSource messages = messages();
		return new Wording(messages, Clock.fixed(NOW, Saxony.ZONE));
	}

	/** A printer as the application has it. */
	static PdfPrinter printer() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new PrintConfiguration().printTemplates());
		engine.setTemplateEngineMessageSource(messages());
		return new PdfPrinter(engine);
	}

	static byte[] print(PreventionProject project) {
		ProjectReport report = ProjectReport.of(project.content());
		PrintedProject page = PrintedProject.of(project, report,
				project.organisation().equals(TOWN) ? TOWN_NAME : COUNCIL_NAME, FIELDS, Map.of(), wording());
		return printer().print("projekt", Locale.GERMAN, Map.of("page", page, "kind", report.kind().name()));
	}

	/** A plan that breaks some rules of the guideline. */
	static PreventionProject application() {
		return of(content(ProjectState.PLANNED, null, false), TOWN);
	}

	/** What became of it. */
	static PreventionProject use() {
		return of(content(ProjectState.FINISHED, ProjectResult.PARTLY, false), TOWN);
	}

	/** The same by somebody who is not named. */
	static PreventionProject anonymous() {
		return of(content(ProjectState.FINISHED, ProjectResult.DID_NOT_WORK, true), COUNCIL);
	}

	static PreventionProject titled(String title, String measures) {
		ProjectContent content = new ProjectContent(title, "", List.of("graffiti"), Visibility.NETWORK,
				ProjectState.IDEA, new BeccariaSteps(Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY,
						new Markdown(measures), Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY));
		return of(content, TOWN);
	}

	static PreventionProject of(ProjectContent content, OrganisationId face) {
		return new PreventionProject(ProjectId.next(), 3, face, TOWN, null, null,
				new Author(new MemberId(UUID.randomUUID()), "Ordnungsamt Großenhain"), content,
				Set.of(Audience.NETWORK), ProjectStatus.PUBLISHED, Origin.published(true, null), NOW, NOW, NOW,
				LocalDate.of(2026, 5, 12));
	}

	private static ProjectContent content(ProjectState state, @Nullable ProjectResult result, boolean anonymous) {
		return new ProjectContent("Bürger für unsere saubere Stadt",
				"Eine Kampagne mit Plakaten, Schulprojekten und einer Aktionswoche soll das wilde Ablagern von Müll an "
						+ "fünf bekannten Stellen der Innenstadt halbieren.",
				List.of("littering", "graffiti"), Visibility.NETWORK, state, LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), steps(),
				List.of(new Participant("Polizeirevier", ParticipantKind.POLICE,
						"Lagebild, gemeinsame Streifen an Wochenenden"),
						new Participant("Oberschule „Am Schacht“", ParticipantKind.SCHOOL,
								"Plakatentwürfe, Projekttage"),
						new Participant("Wohnungsgenossenschaft", ParticipantKind.OTHER, "")),
				List.of(new Cost(CostKind.PERSONNEL, new BigDecimal("18400.00"), "halbe Stelle Koordination, E 9a"),
						new Cost(CostKind.MATERIAL, new BigDecimal("2350.50"), "Plakate und Banner"),
						new Cost(CostKind.MATERIAL, new BigDecimal("640.00"), "Greifer, Handschuhe, Säcke"),
						new Cost(CostKind.SERVICES, new BigDecimal("3200.00"), "Auswertung durch die Hochschule"),
						new Cost(CostKind.INVESTMENT, new BigDecimal("4999.99"), "zwei Unterflurbehälter")),
				List.of(new FundingGrant("RL KommPräv", new BigDecimal("21150.00"), 2026, new BigDecimal("86"),
						LocalDate.of(2025, 9, 2), LocalDate.of(2025, 10, 20))),
				240, List.of(), "Sachgebiet Ordnung und Sicherheit", result,
				new Markdown(
						(result != null) ? "Die Behälter kamen zu spät. **Früher bestellen**, vor der Kampagne." : ""),
				new CostSharing(SharingKey.INHABITANTS, new BigDecimal("8440.49"),
						List.of(new CostSharing.Member("Großenhain", new BigDecimal("18183")),
								new CostSharing.Member("Priestewitz", new BigDecimal("3180")),
								new CostSharing.Member("Ebersbach", new BigDecimal("4407")))),
				anonymous);
	}

	private static BeccariaSteps steps() {
		return new BeccariaSteps(new Markdown("""
				An **fünf Stellen** der Innenstadt liegt fast täglich Müll. Das Ordnungsamt zählte 2025 \
				*312 Ablagerungen*, ein Drittel mehr als im Jahr davor.

				- Sammelplatz Nordstraße
				- Parkplatz am Stadion
				  - vor allem montags
				- Grünanlage am Kanal

				# Wen es stört

				Anwohner beschweren sich, Eltern meiden den Spielplatz."""), new Markdown("""
				Die Container sind am Wochenende voll. Wer einmal Müll sieht, legt eher welchen dazu \
				([Forschung dazu](https://example.org/broken-windows))."""), new Markdown("""
				1. Halb so viele Ablagerungen bis Dezember
				2. Sicherheitsgefühl der Anwohner steigt um eine Stufe

				> Zielgruppe sind die rund 2.400 Anwohner und die Schulen."""),
				new Markdown("Plakate, Projekttage an drei Schulen und eine Aktionswoche im Mai."),
				new Markdown(
						"Die Koordinierungsstelle plant, der Bauhof räumt binnen 24 Stunden, die Polizei zeigt sich."),
				new Markdown("Zählung je Monat; Befragung von 200 Anwohnern vorher und nachher."), Markdown.EMPTY);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.GERMAN);
		return messages;
	}

}
