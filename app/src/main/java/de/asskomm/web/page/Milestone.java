package de.asskomm.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.asskomm.exchange.Post;
import de.asskomm.municipality.Saxony;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.Rating;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectChange;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a project, or is to happen. It tells no more than the
 * parts of the page that it is drawn from.
 *
 * @param day when
 * @param text what, in words
 * @param link the post or project that it is about
 * @param ahead whether it is still to come
 */
record Milestone(Moment day, String text, @Nullable Link link, boolean ahead) {

	/**
	 * What happened with a project.
	 * @param project the project
	 * @param changes its changes since it was published, the last one first
	 * @param posts the posts that belong to it, as far as the reader may know them
	 * @param adoptions who took it over, as far as the reader may know
	 * @param review how it was judged
	 * @param showing the names
	 * @return the milestones, the last one first
	 */
	static List<Milestone> of(PreventionProject project, List<ProjectChange> changes, List<Post> posts,
			List<PreventionProject> adoptions, @Nullable PracticeReview review, Showing showing) {
		Wording wording = showing.wording();
		List<Happened> all = new ArrayList<>();
		LocalDate start = project.content().startedOn();
		if (start != null) {
			all.add(new Happened(start, wording.text("project.time.start"), null));
		}
		Instant published = project.publishedAt();
		if (published != null) {
			all.add(new Happened(day(published), wording.text("project.time.published"), null));
		}
		for (ProjectChange change : changes) {
			if (change.isOfState()) {
				all.add(new Happened(day(change.at()),
						wording.text("project.time.state", wording.text("project.state." + change.before()),
								wording.text("project.state." + change.after())),
						null));
			}
			else if (change == changes.getFirst()) {
				all.add(new Happened(day(change.at()), wording.text("project.time.revised"), null));
			}
		}
		for (Post post : posts) {
			all.add(new Happened(day(PostCard.publishedAt(post)), wording.text("kind." + post.content().kind()),
					new Link(post.content().title(), "/beitraege/" + post.id())));
		}
		for (PreventionProject adoption : adoptions) {
			all.add(new Happened(day(adoption.createdAt()), wording.text("project.time.adopted"),
					new Link(showing.name(adoption.organisation()), "/projekte/" + adoption.id())));
		}
		Rating rating = (review != null && review.state() == ReviewState.RATED) ? review.rating() : null;
		EvidenceLevel level = (rating != null) ? rating.level() : null;
		if (rating != null && level != null) {
			all.add(new Happened(day(rating.at()),
					wording.text("project.time.rated", wording.text("evidence." + level)), null));
		}
		LocalDate end = project.content().finishedOn();
		if (end != null) {
			all.add(new Happened(end, wording.text("project.time.end"), null));
		}
		Stream<Happened> lastFirst = all.reversed()
			.stream()
			.sorted(Comparator.comparing(Happened::on, Comparator.reverseOrder()));
		LocalDate today = wording.today();
		return lastFirst
			.map((one) -> new Milestone(new Moment(one.on().toString(), wording.date(one.on())), one.text(), one.link(),
					one.on().isAfter(today)))
			.toList();
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, Saxony.ZONE);
	}

	private record Happened(LocalDate on, String text, @Nullable Link link) {

	}

}
