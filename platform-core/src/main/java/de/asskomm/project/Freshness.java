package de.asskomm.project;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long ago its organisation said that a project's record is right. Whoever reads sees
 * it age; what nobody vouches for any more leaves the lists.
 *
 * @param confirmedOn when its organisation last said so
 */
public record Freshness(LocalDate confirmedOn) {

	/** How long a record counts as right without being looked at. */
	public static final Period VALIDITY = Period.ofMonths(12);

	/** How long before the review date, and before it is archived, it is reminded. */
	public static final Period REMINDER = Period.ofDays(30);

	/** How long an aged record stays in the lists. */
	public static final Period GRACE = Period.ofMonths(6);

	/**
	 * Day by which the organisation has to look at it again.
	 * @return the review date
	 */
	public LocalDate reviewDue() {
		return this.confirmedOn.plus(VALIDITY);
	}

	/**
	 * Day from which it is archived.
	 * @return the review date and the time of grace
	 */
	public LocalDate archivedFrom() {
		return reviewDue().plus(GRACE);
	}

	/**
	 * Which reminder its organisation should have had by now.
	 * @param today the day
	 * @return the stage; empty while it is fresh, and from the day on from which it is
	 * archived
	 */
	public Optional<ReviewStage> stage(LocalDate today) {
		if (!today.isBefore(archivedFrom())) {
			return Optional.empty();
		}
		return Arrays.stream(ReviewStage.values())
			.filter((stage) -> !today.isBefore(stage.begins(this)))
			.reduce((earlier, later) -> later);
	}

	/**
	 * Whether its organisation should look at it.
	 * @param today the day
	 * @return {@code true} from thirty days before the review date on
	 */
	public boolean isDueSoon(LocalDate today) {
		return !today.isBefore(reviewDue().minus(REMINDER));
	}

	/**
	 * Whether the review date has passed.
	 * @param today the day
	 * @return {@code true} after it
	 */
	public boolean isAged(LocalDate today) {
		return today.isAfter(reviewDue());
	}

}
