package de.asskomm.content;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.ImportPost;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Provenance;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Visibility;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.ImportPractice;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.Rating;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Cost;
import de.asskomm.project.CostKind;
import de.asskomm.project.CostSharing;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.ImportProject;
import de.asskomm.project.Origin;
import de.asskomm.project.Participant;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.SharingKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the demo content: organisations, posts and projects that tell the story of the
 * ministry's press releases. What is there already is left alone. Switched on by
 * {@code platform.demo-content}, never in production.
 */
@Component
@ConditionalOnProperty("platform.demo-content")
class DemoContent implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoContent.class);

	/** Stands for the offices that wrote the demo content; nobody signs in with it. */
	private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

	/** Stands for the second person where one is needed. */
	private static final MemberId NOBODY_ELSE = new MemberId(new UUID(0, 1));

	private final Organisations organisations;

	private final ImportPost importPost;

	private final ImportProject importProject;

	private final ImportPractice importPractice;

	private final JsonMapper json;

	DemoContent(Organisations organisations, ImportPost importPost, ImportProject importProject,
			ImportPractice importPractice, JsonMapper json) {
		this.organisations = organisations;
		this.importPost = importPost;
		this.importProject = importProject;
		this.importPractice = importPractice;
		this.json = json;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Map<String, Organisation> byAlias = read("demo/organisations.json", DemoOrganisation[].class).stream()
			.map(DemoOrganisation::organisation)
			.collect(Collectors.toMap(Organisation::alias, Function.identity()));
		long newOrganisations = byAlias.values().stream().filter(this.organisations::save).count();
		List<DemoProject> projects = projects(this.json);
		long newProjects = projects.stream().filter((one) -> one.takeOver(this.importProject, byAlias)).count();
		projects.forEach((project) -> project.takeOverReview(this.importPractice, byAlias));
		long newPosts = read("demo/posts.json", DemoPost[].class).stream()
			.filter((post) -> post.takeOver(this.importPost, byAlias))
			.count();
		log.info("Demo content: {} organisations, {} projects and {} posts are new", newOrganisations, newProjects,
				newPosts);
	}

	private <T> List<T> read(String path, Class<T[]> type) throws IOException {
		return read(this.json, path, type);
	}

	static List<DemoProject> projects(JsonMapper json) throws IOException {
		return read(json, "demo/projects.json", DemoProject[].class);
	}

	private static <T> List<T> read(JsonMapper json, String path, Class<T[]> type) throws IOException {
		try (InputStream input = new ClassPathResource(path).getInputStream()) {
			return List.of(json.readValue(input, type));
		}
	}

	private static Organisation of(Map<String, Organisation> byAlias, String alias) {
		Organisation organisation = byAlias.get(alias);
		if (organisation == null) {
			throw new IllegalStateException("The demo content knows no organisation " + alias);
		}
		return organisation;
	}

	private static Markdown markdown(@Nullable String text) {
		return new Markdown(text(text));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** An organisation as the file tells it. */
	record DemoOrganisation(UUID id, String alias, String name, OrganisationType type, @Nullable String ags,
			@Nullable String districtKey) {

		Organisation organisation() {
			Ags key = (this.ags != null) ? new Ags(this.ags) : null;
			DistrictKey district = (key != null) ? key.district()
					: (this.districtKey != null) ? new DistrictKey(this.districtKey) : null;
			return new Organisation(new OrganisationId(this.id), this.alias, this.name, this.type, key, district);
		}

	}

	/** The template of an experience report as the file tells it. */
	record DemoTemplate(@Nullable String occasion, @Nullable String measure, @Nullable String cost,
			@Nullable String effect, @Nullable String again) {

		ExperienceTemplate template() {
			return new ExperienceTemplate(markdown(this.occasion), markdown(this.measure), text(this.cost),
					text(this.effect), text(this.again));
		}

	}

	/** A post as the file tells it. */
	record DemoPost(UUID id, String organisation, String office, PostKind kind, String title, @Nullable String body,
			List<String> fieldsOfAction, Visibility visibility, @Nullable DemoTemplate template, @Nullable UUID project,
			Instant publishedAt, boolean example, @Nullable String source) {

		boolean takeOver(ImportPost importPost, Map<String, Organisation> byAlias) {
			PostContent content = new PostContent(this.kind, this.title, markdown(this.body),
					(this.template != null) ? this.template.template() : ExperienceTemplate.EMPTY, this.fieldsOfAction,
					this.visibility, this.project);
			return importPost.takeOver(this.id, of(byAlias, this.organisation), new Author(NOBODY, this.office),
					content, new Provenance(this.example, this.source), this.publishedAt);
		}

	}

	/** A cost as the file tells it. */
	record DemoCost(CostKind kind, BigDecimal amount, String note) {

		Cost cost() {
			return new Cost(this.kind, this.amount, this.note);
		}

	}

	/** A grant as the file tells it. */
	record DemoGrant(String programme, BigDecimal amount, int year, @Nullable BigDecimal share,
			@Nullable LocalDate consultedOn, @Nullable LocalDate appliedOn) {

		FundingGrant grant() {
			return new FundingGrant(this.programme, this.amount, this.year, this.share, this.consultedOn,
					this.appliedOn);
		}

	}

	/** Who takes part as the file tells it. */
	record DemoParticipant(String name, ParticipantKind kind, @Nullable String part) {

		Participant participant() {
			return new Participant(this.name, this.kind, text(this.part));
		}

	}

	/** How the cost is shared as the file tells it. */
	record DemoSharing(SharingKey key, BigDecimal total, List<CostSharing.Member> members) {

		CostSharing sharing() {
			return new CostSharing(this.key, this.total, this.members);
		}

	}

	/** How a project was nominated and rated as the file tells it. */
	record DemoReview(String nominatedBy, String reason, @Nullable EvidenceLevel level, @Nullable PracticeCard card,
			@Nullable String reasoning, @Nullable Instant at) {

		/** How it was rated; the highest level by two persons. */
		@Nullable Rating rating() {
			if (this.level == null || this.card == null || this.reasoning == null || this.at == null) {
				return null;
			}
			return new Rating(this.level, this.card, this.reasoning, new Author(NOBODY, "Geschäftsstelle"),
					this.level.needsSecondReviewer() ? new Author(NOBODY_ELSE, "Geschäftsstelle") : null, this.at);
		}

	}

	/** A project as the file tells it. */
	record DemoProject(UUID id, String organisation, String office, String title, String summary,
			List<String> fieldsOfAction, Visibility visibility, ProjectState state, @Nullable LocalDate startedOn,
			@Nullable LocalDate finishedOn, @Nullable String problem, @Nullable String causes, @Nullable String goals,
			@Nullable String measures, @Nullable String implementation, @Nullable String evaluation,
			@Nullable String conclusions, List<DemoParticipant> participants, List<DemoCost> costs,
			List<DemoGrant> grants, @Nullable Integer staffHours, @Nullable String contact,
			@Nullable ProjectResult result, @Nullable String lessons, @Nullable DemoSharing sharing, boolean anonymous,
			@Nullable UUID adopted, @Nullable String changes, @Nullable DemoReview review, boolean example,
			@Nullable String source, Instant publishedAt) {

		ProjectContent content() {
			BeccariaSteps steps = new BeccariaSteps(markdown(this.problem), markdown(this.causes), markdown(this.goals),
					markdown(this.measures), markdown(this.implementation), markdown(this.evaluation),
					markdown(this.conclusions));
			return new ProjectContent(this.title, this.summary, this.fieldsOfAction, this.visibility, this.state,
					this.startedOn, this.finishedOn, steps,
					this.participants.stream().map(DemoParticipant::participant).toList(),
					this.costs.stream().map(DemoCost::cost).toList(),
					this.grants.stream().map(DemoGrant::grant).toList(), this.staffHours, List.of(), text(this.contact),
					this.result, markdown(this.lessons), (this.sharing != null) ? this.sharing.sharing() : null,
					this.anonymous);
		}

		boolean takeOver(ImportProject importProject, Map<String, Organisation> byAlias) {
			Origin origin = new Origin(this.example, this.source, null,
					(this.adopted != null) ? new ProjectId(this.adopted) : null, markdown(this.changes));
			return importProject.takeOver(new ProjectId(this.id), of(byAlias, this.organisation),
					new Author(NOBODY, this.office), content(), origin, this.publishedAt);
		}

		void takeOverReview(ImportPractice importPractice, Map<String, Organisation> byAlias) {
			DemoReview told = this.review;
			if (told != null) {
				importPractice.takeOver(new ProjectId(this.id), of(byAlias, told.nominatedBy()).id(), told.reason(),
						this.publishedAt, told.rating(), of(byAlias, "lpr").id());
			}
		}

	}

}
