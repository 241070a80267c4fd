package de.asskomm.storage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connects with the object store if attachments are to be kept in one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "platform.attachments.store", havingValue = "s3")
@EnableConfigurationProperties(S3Settings.class)
class StorageConfiguration {

	@Bean(destroyMethod = "close")
	S3AttachmentStore attachmentStore(S3Settings settings) {
		return new S3AttachmentStore(settings);
	}

}
