package de.asskomm.search.elastic;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the search index is and how patient its users are.
 *
 * @param uri address of Elasticsearch
 * @param apiKey key to sign in with, as Elasticsearch encodes it; absent where it asks
 * for none
 * @param alias name by which the index is reached; in small letters, as Elasticsearch
 * wants it
 * @param refreshInterval how soon a written entry is found; applies to indices created
 * from now on
 * @param connectTimeout longest time to wait for a connection
 * @param requestTimeout longest time that a search may take
 * @param writeTimeout longest time that writing a batch may take
 * @param consumerGroup name under which all instances read the event log together
 * @param checkInterval how often to see whether the index is still there
 * @param hurriedTimeout longest time that suggestions and similar entries may take; they
 * are left out where it passes
 * @param consistencyInterval how often index and database are compared and differences
 * mended
 * @param consistencyDelay how long after the start that begins
 */
@Validated
@ConfigurationProperties("platform.search")
record SearchSettings(@DefaultValue("http://127.0.0.1:9200") @NotNull URI uri, @Nullable String apiKey,
		@DefaultValue("asskomm-knowledge") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,99}") String alias,
		@DefaultValue("500ms") @NotNull @DurationMin(millis = 10) Duration refreshInterval,
		@DefaultValue("500ms") @NotNull @DurationMin(millis = 10) Duration connectTimeout,
		@DefaultValue("2s") @NotNull @DurationMin(millis = 10) Duration requestTimeout,
		@DefaultValue("30s") @NotNull @DurationMin(millis = 100) Duration writeTimeout,
		@DefaultValue("asskomm-search") @NotBlank String consumerGroup,
		@DefaultValue("10s") @NotNull @DurationMin(millis = 100) Duration checkInterval,
		@DefaultValue("400ms") @NotNull @DurationMin(millis = 10) Duration hurriedTimeout,
		@DefaultValue("1h") @NotNull @DurationMin(millis = 100) Duration consistencyInterval,
		@DefaultValue("10m") @NotNull @DurationMin(millis = 0) Duration consistencyDelay) {

	/**
	 * Name by which an index is reached while it is being filled to replace the present
	 * one.
	 * @return the alias of the next index
	 */
	String nextAlias() {
		return this.alias + "-next";
	}

}
