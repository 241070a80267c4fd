package de.asskomm.messaging;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered.
 *
 * @param topicPrefix what the names of all Kafka topics of this installation begin with
 * @param pollInterval how long the relay rests at most before it looks for events of
 * other instances; those of its own instance wake it
 * @param takeOverInterval how often an instance asks whether it has to become the active
 * relay
 * @param batchSize greatest number of events that are numbered, published or read at once
 * @param deliveryTimeout how long Kafka may take to accept a batch until the attempt
 * counts as failed and is repeated
 * @param greatestPause longest pause between two attempts to reach Kafka
 * @param retention how long events are kept for readers who were away
 * @param cleanupInterval how often events past their retention are deleted
 * @param replayLimit greatest number of events that are read for a reader who comes back;
 * who missed more reloads instead
 * @param concurrentReplays how many readers who come back are served at the same time, so
 * that they leave database connections to others
 * @param heartbeat how often server and client show that they are there
 * @param sendTimeLimit how long one message to a browser may take until the connection is
 * given up; the browser comes back and catches up
 * @param sendBufferLimit how much may wait for a slow browser until its connection is
 * given up
 * @param receivedMessageLimit greatest size of a message from a browser
 * @param connectionBuffer size of each buffer of a connection; greater messages pass in
 * parts
 * @param sessionAge about how long a live connection lasts until the browser has to
 * connect, and thereby identify itself, again
 */
@Validated
@ConfigurationProperties("platform.messaging")
public record MessagingSettings(
		@DefaultValue("asskomm") @NotNull @Pattern(regexp = "[a-zA-Z0-9._-]{1,100}") String topicPrefix,
		@DefaultValue("100ms") @NotNull @DurationMin(millis = 1) Duration pollInterval,
		@DefaultValue("1s") @NotNull @DurationMin(millis = 10) Duration takeOverInterval,
		@DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
		@DefaultValue("5s") @NotNull @DurationMin(seconds = 1) Duration deliveryTimeout,
		@DefaultValue("1s") @NotNull @DurationMin(millis = 10) Duration greatestPause,
		@DefaultValue("14d") @NotNull @DurationMin(seconds = 1) Duration retention,
		@DefaultValue("10m") @NotNull @DurationMin(seconds = 1) Duration cleanupInterval,
		@DefaultValue("10000") @Min(1) int replayLimit, @DefaultValue("4") @Min(1) int concurrentReplays,
		@DefaultValue("10s") @NotNull @DurationMin(millis = 100) Duration heartbeat,
		@DefaultValue("5s") @NotNull @DurationMin(millis = 100) Duration sendTimeLimit,
		@DefaultValue("512KB") @NotNull DataSize sendBufferLimit,
		@DefaultValue("16KB") @NotNull DataSize receivedMessageLimit,
		@DefaultValue("2KB") @NotNull DataSize connectionBuffer,
		@DefaultValue("1h") @NotNull @DurationMin(seconds = 1) Duration sessionAge) {
}
