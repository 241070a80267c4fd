package de.asskomm.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An Aktualität erinnern: asks owners whether a record is still right, before its review
 * date, on it, and before it is archived. It looks at what is due today and was not asked
 * yet, so it may run as often as it likes on several instances, and what was over while
 * none ran is left out.
 */
@Service
public class RemindOwners {

	private static final int BATCH = 500;

	private final JdbcReminders reminders;

	private final ProjectRules rules;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	RemindOwners(JdbcReminders reminders, ProjectRules rules, ApplicationEventPublisher events,
			TransactionOperations transactions) {
		this.reminders = reminders;
		this.rules = rules;
		this.events = events;
		this.transactions = transactions;
	}

	/** Asks all who have to be asked today. */
	@Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
	public void remind() {
		remind(this.rules.today());
	}

	/**
	 * Asks all who have to be asked on a day.
	 * @param today the day in Saxony
	 */
	void remind(LocalDate today) {
		for (ReviewStage stage : ReviewStage.values()) {
			ReviewStage.Confirmed confirmed = stage.at(today);
			while (Boolean.TRUE.equals(this.transactions.execute((status) -> remindSome(stage, confirmed)))) {
				// each batch in a transaction of its own: what was asked stays asked
			}
		}
	}

	/** Whether there may be more. */
	private boolean remindSome(ReviewStage stage, ReviewStage.Confirmed confirmed) {
		List<JdbcReminders.Due> due = this.reminders.due(stage, confirmed, BATCH);
		Instant now = this.rules.now();
		this.reminders.claim(stage, due)
			.forEach((one) -> this.events
				.publishEvent(new ProjectReviewDue(one.project(), one.organisation(), stage, now)));
		return due.size() == BATCH;
	}

}
