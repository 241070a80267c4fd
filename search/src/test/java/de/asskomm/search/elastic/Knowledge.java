package de.asskomm.search.elastic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.discussion.WriteComment;
import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.HidePost;
import de.asskomm.exchange.ImportPost;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.Provenance;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.fieldofaction.ImportFieldsOfAction;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.ImportMunicipalities;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.Outcome;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Outcome;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.ImportPractice;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.practice.Rating;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.ImportProject;
import de.asskomm.project.Origin;
import de.asskomm.project.Participant;
import de.asskomm.project.ParticipantKind;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.Projects;
import de.asskomm.project.ReviseProject;
import de.asskomm.project.Revised;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

/** Posts and projects of towns in the database of a test. */
class Knowledge {

	static final Instant IN_2021 = Instant.parse("2021-02-17T09:00:00Z");

	static final Instant IN_2023 = Instant.parse("2023-09-14T09:00:00Z");

	private final Organisations organisations;

	private final PublishPost publishPost;

	private final ImportPost importPost;

	private final ImportProject importProject;

	private final Projects projects;

	private final Posts posts;

	private final RevisePost revisePost;

	private final HidePost hidePost;

	private final ReviseProject reviseProject;

	private final TransactionTemplate transaction;

	private final WriteComment writeComment;

	private final Comments comments;

	private final ImportPractice importPractice;

	private final PracticeReviews reviews;

	Knowledge(Organisations organisations, PublishPost publishPost, ImportPost importPost, ImportProject importProject,
			Projects projects, Posts posts, RevisePost revisePost, HidePost hidePost, TransactionTemplate transaction,
			ImportMunicipalities register, ImportFieldsOfAction fields, WriteComment writeComment, Comments comments,
			ImportPractice importPractice, PracticeReviews reviews, ReviseProject reviseProject) {
		this.reviseProject = reviseProject;
		this.writeComment = writeComment;
		this.comments = comments;
		this.importPractice = importPractice;
		this.reviews = reviews;
		this.organisations = organisations;
		this.publishPost = publishPost;
		this.importPost = importPost;
		this.importProject = importProject;
		this.projects = projects;
		this.posts = posts;
		this.revisePost = revisePost;
		this.hidePost = hidePost;
		this.transaction = transaction;
		register.run();
		fields.run();
	}

	/** The organisation of a municipality, made when it is first asked for. */
	Organisation town(String name, String ags) {
		Ags key = new Ags(ags);
		return this.organisations.findByAgs(key).orElseGet(() -> {
			Organisation town = new Organisation(new OrganisationId(UUID.randomUUID()), "town-" + ags, name,
					OrganisationType.MUNICIPALITY, key, key.district());
			this.organisations.save(town);
			return town;
		});
	}

	Organisation grossenhain() {
		return town("Stadt Großenhain", "14627060");
	}

	Organisation leipzig() {
		return town("Stadt Leipzig", "14713000");
	}

	Organisation frankenberg() {
		return town("Stadt Frankenberg/Sa.", "14522150");
	}

	/** A police station with a name of its own. */
	Organisation police(String name) {
		Organisation police = Actors.police(name);
		this.organisations.save(police);
		return police;
	}

	Organisation statePreventionCouncil() {
		return Actors.statePreventionCouncil(this.organisations);
	}

	Post post(Organisation organisation, String title, String body) {
		return post(organisation, title, body, Visibility.NETWORK, IN_2023, "youth");
	}

	Post post(Organisation organisation, String title, String body, Visibility visibility, Instant publishedAt,
			String... fieldsOfAction) {
		PostContent content = new PostContent(PostKind.EXPERIENCE_REPORT, title, new Markdown(body),
				ExperienceTemplate.EMPTY, List.of(fieldsOfAction), visibility, null);
		PostId id = PostId.next();
		this.importPost.takeOver(id.value(), organisation, author(), content, Provenance.WRITTEN_HERE, publishedAt);
		return this.posts.find(id).orElseThrow();
	}

	/** A post that is not published yet, though everybody could read it then. */
	Post draft(Organisation organisation, String title) {
		PostDraft draft = new PostDraft("EXPERIENCE_REPORT", title, title, null, null, null, null, null,
				List.of("graffiti"), Visibility.PUBLIC.name(), null);
		return switch (this.publishPost.keepDraft(Actors.coordinator(organisation), draft)) {
			case Outcome.Done<Post>(Post post) -> post;
			case Outcome.Invalid<Post> invalid -> throw new IllegalArgumentException(invalid.toString());
			case Outcome.Stale<Post> stale -> throw new IllegalStateException(stale.toString());
		};
	}

	PreventionProject project(Organisation organisation, String title, String summary, Visibility visibility,
			String... fieldsOfAction) {
		return project(organisation, title, summary, visibility, IN_2021, fieldsOfAction);
	}

	PreventionProject project(Organisation organisation, String title, String summary, Visibility visibility,
			Instant publishedAt, String... fieldsOfAction) {
		return project(organisation, title, summary, visibility, publishedAt, false, fieldsOfAction);
	}

	/** A project whose owner is not named: the prevention council stands for it. */
	PreventionProject unnamedProject(Organisation organisation, String title) {
		statePreventionCouncil();
		return project(organisation, title, "Eine Zusammenfassung.", Visibility.NETWORK, IN_2021, true, "graffiti");
	}

	/** The same project, its owner unnamed from now on. */
	PreventionProject unnamed(Organisation organisation, PreventionProject project) {
		ProjectContent content = project.content();
		ProjectDraft draft = new ProjectDraft(content.title(), content.summary(), content.fieldsOfAction(),
				content.visibility().name(), content.state().name(), null, null, List.of(), List.of(), List.of(),
				List.of(), null, List.of(), null, null, null, null, true);
		return switch (this.reviseProject.revise(Actors.coordinator(organisation), project.id(), project.version(),
				draft, true)) {
			case Revised.Saved(PreventionProject revised, boolean merged) -> revised;
			case Revised refused -> throw new IllegalArgumentException(refused.toString());
		};
	}

	/** A project that turned out somehow, paid by a programme. */
	PreventionProject project(Organisation organisation, String title, ProjectResult result, String programme) {
		return project(organisation, IN_2021,
				content(title, "Text", Visibility.NETWORK, List.of("youth"), programme, result, false));
	}

	private PreventionProject project(Organisation organisation, String title, String summary, Visibility visibility,
			Instant publishedAt, boolean anonymous, String... fieldsOfAction) {
		return project(organisation, publishedAt,
				content(title, summary, visibility, List.of(fieldsOfAction), "Kommunale Prävention", null, anonymous));
	}

	private static ProjectContent content(String title, String summary, Visibility visibility,
			List<String> fieldsOfAction, String programme, @Nullable ProjectResult result, boolean anonymous) {
		return new ProjectContent(title, summary, fieldsOfAction, visibility, ProjectState.RUNNING, null, null,
				BeccariaSteps.EMPTY, List.of(new Participant("Polizeirevier", ParticipantKind.POLICE, "")), List.of(),
				List.of(new FundingGrant(programme, new BigDecimal("21150.00"), 2021, null)), null, List.of(), "",
				result, Markdown.EMPTY, null, anonymous);
	}

	private PreventionProject project(Organisation organisation, Instant publishedAt, ProjectContent content) {
		ProjectId id = ProjectId.next();
		this.importProject.takeOver(id, organisation, author(), content, Origin.RECORDED_HERE, publishedAt);
		return this.projects.findAll(List.of(id)).getFirst();
	}

	Post revised(Organisation organisation, Post post, String title, String body) {
		PostDraft draft = new PostDraft("EXPERIENCE_REPORT", title, body, null, null, null, null, null,
				post.content().fieldsOfAction(), post.content().visibility().name(), null);
		this.revisePost.revise(Actors.coordinator(organisation), post.id(), post.version(), draft, true);
		return this.posts.find(post.id()).orElseThrow();
	}

	Post withdrawn(Organisation organisation, Post post) {
		this.revisePost.withdraw(Actors.coordinator(organisation), post.id());
		return this.posts.find(post.id()).orElseThrow();
	}

	Post hidden(Post post) {
		Concealment why = new Concealment("PERSONAL_DATA", "Regel 4", "Nennt eine Person", false, Instant.now());
		this.transaction.executeWithoutResult((status) -> this.hidePost.hide(post.id(), why));
		return this.posts.find(post.id()).orElseThrow();
	}

	/** What an organisation says to a post. */
	Comment comment(Organisation organisation, Post post, String text) {
		return ((Outcome.Done<Comment>) this.writeComment.write(Actors.coordinator(organisation), post.id(), null,
				text))
			.value();
	}

	Comment withdrawn(Organisation organisation, Comment comment) {
		this.writeComment.withdraw(Actors.coordinator(organisation), comment.id());
		return this.comments.find(comment.id()).orElseThrow();
	}

	/** Judges a project, which tells nothing to the index by itself. */
	PracticeReview rated(PreventionProject project, EvidenceLevel level) {
		PracticeCard card = new PracticeCard("Effekt", "Mechanismus", "Kontext", "Umsetzung", "Kosten");
		this.importPractice.takeOver(project.id(), project.organisation(), "Vorbild", IN_2021,
				new Rating(level, card, "Gezählt", author(), null, IN_2023), project.organisation());
		return this.reviews.find(project.id()).orElseThrow();
	}

	private static Author author() {
		return new Author(new MemberId(UUID.randomUUID()), "Koordinierungsstelle");
	}

}
