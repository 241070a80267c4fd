package de.asskomm.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Projects along time, the one that begins last first.
 *
 * @param filters the views and the filters
 * @param lines the projects
 * @param years the lines between years
 * @param today where today is, in percent; absent outside of the time shown
 * @param laterHref where those start that began earlier; absent at the end
 */
record ProjectTimelineView(ProjectFilters filters, List<Line> lines, List<Year> years, @Nullable String today,
		@Nullable String laterHref) {

	/** A year that is mistyped must not make all other bars points. */
	private static final int YEARS_BACK = 30;

	private static final int YEARS_AHEAD = 10;

	/** More labels than this run into each other on a small screen. */
	private static final int LABELS = 5;

	private static final double WHOLE = 100;

	/** Width of a day or two, so that they can be seen. */
	private static final double LEAST = 1;

	/**
	 * A project.
	 *
	 * @param href where it is
	 * @param title its title
	 * @param who who stands for it
	 * @param text state and period in words
	 * @param bar the period; absent where nothing of it is known or shown
	 */
	record Line(String href, String title, String who, String text, @Nullable Bar bar) {

	}

	/**
	 * A period.
	 *
	 * @param x where what is known of it begins, in percent
	 * @param width how long that is, in percent
	 * @param openFrom where the part begins of which nobody says how long it is; absent
	 * if all is known
	 * @param openTo where that part ends at the latest
	 */
	record Bar(String x, String width, @Nullable String openFrom, @Nullable String openTo) {

		static Bar of(double from, double to, double openFrom, double openTo) {
			double width = Math.max(LEAST, to - from);
			boolean open = openTo > openFrom;
			return new Bar(percent(Math.min(from, WHOLE - width)), percent(width), open ? percent(openFrom) : null,
					open ? percent(openTo) : null);
		}

	}

	/**
	 * The beginning of a year.
	 *
	 * @param x where, in percent
	 * @param label the year; absent where there is no room for it
	 */
	record Year(String x, @Nullable String label) {

	}

	static ProjectTimelineView of(ProjectAddress address, List<PreventionProject> projects, @Nullable String laterHref,
			Showing showing) {
		LocalDate today = showing.wording().today();
		Axis axis = Axis.of(projects, today);
		return new ProjectTimelineView(ProjectFilters.of(address, ProjectAddress.TIMELINE, showing),
				projects.stream().map((project) -> line(project, axis, showing)).toList(), axis.years(),
				axis.shows(today) ? percent(axis.at(today)) : null, laterHref);
	}

	private static Line line(PreventionProject project, Axis axis, Showing showing) {
		Wording wording = showing.wording();
		return new Line("/projekte/" + project.id(), project.content().title(), showing.name(project.organisation()),
				wording.text("practice.timeline.text", wording.text("project.state." + project.content().state()),
						wording.period(project.content().startedOn(), project.content().finishedOn())
							.orElseGet(() -> wording.text("practice.timeline.unknown"))),
				axis.bar(project.content(), showing.wording().today()));
	}

	private static String percent(double value) {
		return String.format(Locale.ROOT, "%.2f%%", value);
	}

	/**
	 * The years that a page shows.
	 *
	 * @param first its first day
	 * @param end the day after its last
	 */
	private record Axis(LocalDate first, LocalDate end) {

		static Axis of(List<PreventionProject> projects, LocalDate today) {
			List<LocalDate> days = projects.stream()
				.map(PreventionProject::content)
				.flatMap((content) -> Stream.of(content.startedOn(), content.finishedOn()))
				.filter(Objects::nonNull)
				.toList();
			int year = today.getYear();
			int first = days.stream().mapToInt(LocalDate::getYear).min().orElse(year);
			int last = days.stream().mapToInt(LocalDate::getYear).max().orElse(year);
			return new Axis(LocalDate.of(Math.clamp(first, year - YEARS_BACK, year), 1, 1),
					LocalDate.of(Math.clamp(last, year, year + YEARS_AHEAD) + 1, 1, 1));
		}

		boolean shows(LocalDate day) {
			return !day.isBefore(this.first) && day.isBefore(this.end);
		}

		double at(LocalDate day) {
			double whole = ChronoUnit.DAYS.between(this.first, this.end);
			return Math.clamp(ChronoUnit.DAYS.between(this.first, day) / whole * WHOLE, 0, WHOLE);
		}

		@Nullable Bar bar(ProjectContent content, LocalDate today) {
			LocalDate start = content.startedOn();
			LocalDate finish = content.finishedOn();
			if ((start != null && !start.isBefore(this.end)) || (finish != null && finish.isBefore(this.first))) {
				return null;
			}
			if (start != null && finish != null) {
				return Bar.of(at(start), at(finish.plusDays(1)), 0, 0);
			}
			if (start != null) {
				return switch (content.state()) {
					case IDEA, PLANNED -> Bar.of(at(start), at(start), at(start), WHOLE);
					case RUNNING -> Bar.of(at(start), Math.max(at(start), at(today)), at(today), WHOLE);
					case FINISHED, STOPPED -> Bar.of(at(start), at(start), at(start), at(today));
				};
			}
			return (finish != null) ? Bar.of(at(finish), at(finish), 0, at(finish)) : null;
		}

		List<Year> years() {
			int from = this.first.getYear();
			int number = this.end.getYear() - from;
			int step = (number + LABELS - 1) / LABELS;
			return IntStream.range(0, number)
				.mapToObj((each) -> new Year(percent(at(LocalDate.of(from + each, 1, 1))),
						(each % step == 0) ? Integer.toString(from + each) : null))
				.toList();
		}

	}

}
