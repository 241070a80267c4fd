package de.asskomm.exchange;

import java.time.LocalDate;

import de.asskomm.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * What a Gesuch says beside its text: a partner is wanted, until some day.
 *
 * @param until last day on which an answer helps; absent if there is none
 * @param sought what is sought
 * @param offered what the organisation gives in return
 */
public record PartnerRequest(@Nullable LocalDate until, Markdown sought, Markdown offered) {

	/** A request with nothing filled in. */
	public static final PartnerRequest EMPTY = new PartnerRequest(null, Markdown.EMPTY, Markdown.EMPTY);

	/**
	 * Whether an answer still helps.
	 * @param today the day
	 * @return {@code false} once the last day has passed
	 */
	public boolean isOpenOn(LocalDate today) {
		return this.until == null || !today.isAfter(this.until);
	}

}
