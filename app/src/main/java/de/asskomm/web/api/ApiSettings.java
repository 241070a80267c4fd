package de.asskomm.web.api;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the interface for programs.
 *
 * @param creationsPerMinute how many posts, reports, conversations and messages together
 * a member can create in a minute on one instance
 * @param maximumBody greatest size of a request's JSON
 * @param idempotencyKeysKept how long an {@code Idempotency-Key} is remembered
 */
@ConfigurationProperties("platform.web")
@Validated
record ApiSettings(@DefaultValue("6000") @Min(1) int creationsPerMinute, @DefaultValue("1MB") DataSize maximumBody,
		@DefaultValue("48h") Duration idempotencyKeysKept) {
}
