package de.asskomm.attachment;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the texts of attachments are read.
 *
 * @param maximumLength greatest number of characters that are kept of a file; the rest is
 * not found by search
 * @param timeLimit longest time that reading a file may take
 * @param memory greatest heap of the process that reads
 * @param pollInterval how soon an instance notices what another one has taken in
 */
record TextSettings(@DefaultValue("100000") int maximumLength, @DefaultValue("30s") Duration timeLimit,
		@DefaultValue("256MB") DataSize memory, @DefaultValue("5s") Duration pollInterval) {

	TextSettings {
		if (maximumLength < 1) {
			throw new IllegalArgumentException("platform.attachments.text.maximum-length is positive");
		}
		if (!timeLimit.isPositive() || !pollInterval.isPositive()) {
			throw new IllegalArgumentException(
					"platform.attachments.text.time-limit and poll-interval are positive durations");
		}
	}

}
