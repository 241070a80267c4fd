package de.asskomm.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKind;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Role;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.Rating;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.Freshness;
import de.asskomm.project.FundingPlan;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectReport;
import de.asskomm.project.ProjectStatus;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A project along the seven Beccaria steps.
 *
 * @param who who stands for it
 * @param unnamed whose it is where the owner is not named, such as „Mittelstadt,
 * Erzgebirgskreis“
 * @param kind its badge
 * @param title the title
 * @param summary two or three sentences
 * @param fields the fields of action
 * @param visibility who may see it, when it is not simply the network
 * @param example whether it only illustrates
 * @param facts at a glance: state, time, staff hours, contact
 * @param result how it turned out; absent while that is open
 * @param steps the seven steps
 * @param participants who takes part, each with its part
 * @param costs what it costs, by kind
 * @param money what costs and grants add up to
 * @param grants the money granted or applied for
 * @param shares how several municipalities share the cost, with the sum
 * @param documents documents with what others may do with them
 * @param origin the post or project that it comes from
 * @param changes what it does differently from the project that it takes over
 * @param adoptions who took it over
 * @param source the published source
 * @param changed when it was last changed
 * @param freshness when it was confirmed, and until when that counts
 * @param contact how to write to the organisation; absent when the reader may not
 * @param own what its owner may do with it; absent for others
 * @param adoptHref where to take it over; absent when the reader may not
 * @param historyHref where former versions are; absent for people without an account
 * @param practice how it was rated; absent unless it is good practice
 * @param nominateHref where to nominate it; absent when the reader may not, or somebody
 * did
 * @param reviewHref where it is judged, for the moderation
 * @param following whether the reader follows it; absent for people without an account
 * @param pdf where it is printed
 * @param milestones what happened with it, the last first; a few of them
 * @param earlier what happened before
 * @param compareHref where to choose what to compare it with; absent for drafts
 * @param similarHref where similar entries are; absent for drafts
 */
record ProjectView(Who who, @Nullable String unnamed, Kind kind, String title, String summary, List<Link> fields,
		@Nullable String visibility, boolean example, List<Fact> facts, @Nullable Result result, List<Step> steps,
		List<Fact> participants, List<Fact> costs, List<Fact> money, List<Fact> grants, List<Fact> shares,
		List<Document> documents, @Nullable Link origin, @Nullable String changes, List<Adoption> adoptions,
		@Nullable String source, Moment changed, @Nullable Validity freshness, PostView.@Nullable Contact contact,
		@Nullable Own own, @Nullable String adoptHref, @Nullable String historyHref, @Nullable Practice practice,
		@Nullable String nominateHref, @Nullable String reviewHref, FeedView.@Nullable Following following, Link pdf,
		List<Milestone> milestones, List<Milestone> earlier, @Nullable String compareHref,
		@Nullable String similarHref) {

	/** How much of what happened is told without being asked. */
	private static final int MILESTONES = 10;

	private static final int WHOLE = 100;

	/**
	 * A step.
	 *
	 * @param heading its name
	 * @param html what is known, as safe HTML; absent when nothing is
	 */
	record Step(String heading, @Nullable String html) {

	}

	/**
	 * How it turned out.
	 *
	 * @param text in words
	 * @param html why, as safe HTML; absent when nothing is told
	 */
	record Result(String text, @Nullable String html) {

	}

	/**
	 * A document.
	 *
	 * @param file the file
	 * @param licence what others may do with it
	 */
	record Document(AttachmentLink file, String licence) {

	}

	/**
	 * Who took a project over.
	 *
	 * @param who the organisation
	 * @param href its project
	 * @param note since when, with what changes and result
	 * @param depth steps from this project, from 1
	 */
	record Adoption(Who who, String href, String note, int depth) {

	}

	/**
	 * How fresh a record is.
	 *
	 * @param text when it was confirmed and until when that counts
	 * @param percent how much of the time is left
	 * @param aged whether the time is over
	 */
	record Validity(String text, int percent, boolean aged) {

	}

	/**
	 * Why a project is good practice.
	 *
	 * @param level the level, for the stylesheet
	 * @param label the level in words
	 * @param criteria what the level means
	 * @param reasoning why it was judged so
	 * @param rated by whom and when
	 * @param card the practice at a glance
	 */
	record Practice(String level, String label, String criteria, String reasoning, String rated, List<Fact> card) {

		static @Nullable Practice of(@Nullable PracticeReview review, Wording wording) {
			Rating rating = (review != null && review.state() == ReviewState.RATED) ? review.rating() : null;
			EvidenceLevel level = (rating != null) ? rating.level() : null;
			if (rating == null || level == null) {
				return null;
			}
			PracticeCard card = rating.card();
			return new Practice(String.valueOf(level.ordinal() + 1), wording.text("evidence." + level),
					wording.text("evidence." + level + ".criteria"), rating.reasoning(),
					wording.text((rating.second() != null) ? "practice.rated.twice" : "practice.rated",
							wording.date(rating.at().atZone(Saxony.ZONE).toLocalDate())),
					List.of(new Fact(wording.text("practice.effect"), card.effect()),
							new Fact(wording.text("practice.mechanism"), card.mechanism()),
							new Fact(wording.text("practice.context"), card.context()),
							new Fact(wording.text("practice.implementation"), card.implementation()),
							new Fact(wording.text("practice.cost"), card.cost())));
		}

	}

	/**
	 * What its owner may do.
	 *
	 * @param editHref where to change it
	 * @param confirmHref where to say that it is still right
	 * @param due whether that is asked for now
	 */
	record Own(String editHref, String confirmHref, boolean due) {

	}

	static ProjectView of(PreventionProject project, Showing showing, List<AttachmentLink> files,
			List<PreventionProject> adoptions, @Nullable Link origin, @Nullable PracticeReview review,
			FeedView.@Nullable Following following, List<Milestone> milestones) {
		Wording wording = showing.wording();
		ProjectContent content = project.content();
		List<Step> steps = new ArrayList<>();
		for (Markdown step : content.steps().inOrder()) {
			steps.add(new Step(wording.text("project.step." + (steps.size() + 1)),
					step.isBlank() ? null : step.toHtml()));
		}
		String href = "/projekte/" + project.id();
		boolean own = showing.isOwn(project.owner());
		boolean speaks = showing.actor() != null && showing.actor().speaksForOrganisation();
		boolean known = showing.actor() != null && project.isOwnerKnownTo(showing.actor().reader());
		return new ProjectView(showing.who(project.organisation(), project.shownAuthor()),
				content.anonymous() ? unnamed(project, known, showing) : null,
				(review != null && review.state() == ReviewState.RATED) ? Kind.ofPractice(wording)
						: Kind.ofProject(wording),
				content.title(), content.summary(), showing.fields(content.fieldsOfAction()),
				showing.badge(content.visibility()), project.origin().example(), facts(content, wording),
				result(content, wording), steps,
				content.participants()
					.stream()
					.map((one) -> new Fact(one.name(),
							one.part().isBlank() ? wording.text("project.participant." + one.kind()) : one.part()))
					.toList(),
				content.costs()
					.stream()
					.map((one) -> new Fact(
							wording.text("project.cost." + one.kind())
									+ (one.note().isBlank() ? "" : " (" + one.note() + ")"),
							wording.exactEuro(one.amount())))
					.toList(),
				ProjectHelp.money(content, new FundingPlan(content.costs(),
						content.grants()), wording),
				content.grants()
					.stream()
					.map((grant) -> new Fact(
							wording.text("project.grant.text", grant.programme(), Integer.toString(grant.year())),
							wording.euro(grant.amount())))
					.toList(),
				shares(content, known, wording), documents(content, files, wording), origin,
				project.origin().changes().isBlank() ? null : project.origin().changes().toPlainText(),
				adoptions(project, adoptions, showing), project.origin().source(), wording.exactly(project.updatedAt()),
				validity(project, wording), showing.contact(project.organisation(), "projekt", project.id().value()),
				(own && speaks && project.isOut())
						? new Own(href + "/bearbeiten", href + "/bestaetigen", isDue(project, wording)) : null,
				(!own && speaks && project.isOut()) ? href + "/uebernehmen" : null,
				(showing.actor() != null) ? href + "/verlauf" : null, Practice.of(review, wording),
				(speaks && review == null && project.status() == ProjectStatus.PUBLISHED) ? href + "/vorschlagen"
						: null,
				(review != null && showing.actor() != null && showing.actor().has(Role.MODERATOR))
						? "/moderation/gute-praxis/" + project.id() : null,
				following,
				new Link(wording.text("export.pdf"), href + "/export.pdf",
						wording.text("export.pdf." + ProjectReport.Kind.of(content))),
				milestones.stream().limit(MILESTONES).toList(), milestones.stream().skip(MILESTONES).toList(),
				project.isOut() ? Address.of(ProjectAddress.LIST).with(ProjectAddress.CHOSEN, project.id().toString())
						: null,
				project.isOut() ? "/suche/aehnlich" + href : null);
	}

	/** One of those who share is the owner: where it is not named, nobody is. */
	private static List<Fact> shares(ProjectContent content, boolean known, Wording wording) {
		return (known || !content.anonymous()) ? ProjectHelp.shares(content.sharing(), wording) : List.of();
	}

	private static List<Fact> facts(ProjectContent content, Wording wording) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(wording.text("project.state"), wording.text("project.state." + content.state())));
		wording.period(content.startedOn(), content.finishedOn())
			.ifPresent((period) -> facts.add(new Fact(wording.text("project.period"), period)));
		if (content.costs().isEmpty()) {
			content.grants()
				.stream()
				.findFirst()
				.ifPresent((grant) -> facts.add(new Fact(wording.text("project.grant"), wording.euro(grant.amount()))));
		}
		else {
			facts.add(new Fact(wording.text("project.cost.total"), wording.euro(content.totalCost())));
		}
		if (content.staffHours() != null) {
			facts.add(new Fact(wording.text("project.hours"), wording.counted("project.hours", content.staffHours())));
		}
		if (!content.contact().isBlank() && !content.anonymous()) {
			facts.add(new Fact(wording.text("project.contact.office"), content.contact()));
		}
		return facts;
	}

	private static @Nullable Result result(ProjectContent content, Wording wording) {
		return (content.result() == null) ? null : new Result(wording.text("project.result." + content.result()),
				content.lessons().isBlank() ? null : content.lessons().toHtml());
	}

	/** „Mittelstadt, Erzgebirgskreis“; to those who may know, also its name. */
	static String unnamed(PreventionProject project, boolean known, Showing showing) {
		List<String> parts = new ArrayList<>();
		parts.add((project.sizeClass() != null) ? showing.wording().text(project.sizeClass().messageKey())
				: showing.wording().text("project.unnamed"));
		District district = (project.district() != null) ? showing.names().districts().get(project.district()) : null;
		// a town that is its own district would be named
		if (district != null && district.kind() != DistrictKind.INDEPENDENT_CITY) {
			parts.add(district.name());
		}
		String guise = String.join(", ", parts);
		return known ? showing.wording().text("project.unnamed.known", guise, showing.name(project.owner())) : guise;
	}

	private static List<Document> documents(ProjectContent content, List<AttachmentLink> files, Wording wording) {
		Map<String, String> licences = new HashMap<>();
		content.documents()
			.forEach((one) -> licences.put(one.attachment().toString(),
					wording.text("project.licence." + one.licence())));
		return files.stream()
			.map((file) -> new Document(file, Objects.requireNonNull(licences.get(file.id()))))
			.toList();
	}

	/** Oldest first, whoever took over an adoption below that adoption. */
	private static List<Adoption> adoptions(PreventionProject root, List<PreventionProject> all, Showing showing) {
		List<Adoption> adoptions = new ArrayList<>();
		addAdoptions(root.id(), all, showing, 1, adoptions);
		return adoptions;
	}

	private static void addAdoptions(ProjectId of, List<PreventionProject> all, Showing showing, int depth,
			List<Adoption> adoptions) {
		for (PreventionProject project : all) {
			if (of.equals(project.origin().adopted())) {
				adoptions.add(new Adoption(showing.who(project.organisation()), "/projekte/" + project.id(),
						note(project, showing.wording()), depth));
				addAdoptions(project.id(), all, showing, depth + 1, adoptions);
			}
		}
	}

	private static String note(PreventionProject project, Wording wording) {
		List<String> parts = new ArrayList<>();
		parts.add(wording.date(project.createdAt().atZone(Saxony.ZONE).toLocalDate()));
		parts.add(wording.text("project.state." + project.content().state()));
		if (project.content().result() != null) {
			parts.add(wording.text("project.result." + project.content().result()));
		}
		if (!project.origin().changes().isBlank()) {
			parts.add(project.origin().changes().toPlainText());
		}
		return String.join(" · ", parts);
	}

	private static @Nullable Validity validity(PreventionProject project, Wording wording) {
		Freshness freshness = project.freshness();
		if (freshness == null) {
			return null;
		}
		LocalDate today = wording.today();
		long whole = ChronoUnit.DAYS.between(freshness.confirmedOn(), freshness.reviewDue());
		long left = Math.max(0, ChronoUnit.DAYS.between(today, freshness.reviewDue()));
		boolean aged = freshness.isAged(today) || project.status() == ProjectStatus.ARCHIVED;
		String key = (project.status() == ProjectStatus.ARCHIVED) ? "project.archived"
				: aged ? "project.aged" : "project.fresh";
		return new Validity(
				wording.text(key, wording.date(freshness.confirmedOn()), wording.date(freshness.reviewDue())),
				(int) (WHOLE * left / whole), aged);
	}

	private static boolean isDue(PreventionProject project, Wording wording) {
		Freshness freshness = project.freshness();
		return freshness != null
				&& (project.status() == ProjectStatus.ARCHIVED || freshness.isDueSoon(wording.today()));
	}

}
