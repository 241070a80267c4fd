package de.asskomm.storage;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the object store is. Buckets are named in the path, as most stores that towns run
 * themselves expect it.
 *
 * @param endpoint address of the object store
 * @param region its region; any name where it has none
 * @param bucket the bucket, which has to exist
 * @param prefix what the names of all objects begin with
 * @param accessKey name of the key
 * @param secretKey the key itself
 * @param connectTimeout longest time to wait for a connection
 * @param timeout longest time that one request may take
 */
@ConfigurationProperties("platform.attachments.s3")
record S3Settings(@Nullable URI endpoint, @DefaultValue("eu-central-1") String region, @Nullable String bucket,
		@DefaultValue("attachments/") String prefix, @Nullable String accessKey, @Nullable String secretKey,
		@DefaultValue("2s") Duration connectTimeout, @DefaultValue("30s") Duration timeout) {

	static <T> T required(@Nullable T value, String name) {
		if (value == null) {
			throw new IllegalStateException("platform.attachments.s3." + name + " is missing");
		}
		return value;
	}

}
