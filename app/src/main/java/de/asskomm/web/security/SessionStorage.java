package de.asskomm.web.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * How sessions are stored: by Java's serialization, reading only classes that belong
 * there. What a new release cannot read any more counts as absent: people sign in again
 * instead of meeting an error.
 */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

	private static final Log logger = LogFactory.getLog(SessionStorage.class);

	private static final ObjectInputFilter EXPECTED = ObjectInputFilter.Config.createFilter(
			"maxdepth=50;maxrefs=20000;maxbytes=1000000;maxarray=20000;java.base/*;org.springframework.**;de.asskomm.**;!*");

	/** With the parameters of Spring's own statement, in their order. */
	private static final String UPDATE = """
			WITH used (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id) AS (
			  VALUES (?, ?::bigint, ?::int, ?::bigint, ?, ?))
			UPDATE %TABLE_NAME% s SET session_id = used.session_id, last_access_time = used.last_access_time,
			  max_inactive_interval = used.max_inactive_interval, expiry_time = used.expiry_time,
			  principal_name = used.principal_name
			FROM used
			WHERE s.primary_id = used.primary_id
			  AND (used.last_access_time >= s.last_access_time + 60000
			    OR (used.session_id, used.max_inactive_interval, used.principal_name)
			      IS DISTINCT FROM (s.session_id, s.max_inactive_interval, s.principal_name))
			""";

	/**
	 * A session that was only looked at is not written each time: it is enough to know to
	 * the minute when it was used last.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenOnceAMinute() {
		return (sessions) -> sessions.setUpdateSessionQuery(UPDATE);
	}

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(new Reading());
		return conversions;
	}

	private static final class Reading implements GenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(byte[].class, Object.class));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
			return (source != null) ? read((byte[]) source) : null;
		}

		private static @Nullable Object read(byte[] stored) {
			try (ObjectInputStream objects = new ConfigurableObjectInputStream(new ByteArrayInputStream(stored),
					SessionStorage.class.getClassLoader())) {
				objects.setObjectInputFilter(EXPECTED);
				return objects.readObject();
			}
			catch (IOException | ClassNotFoundException ex) {
				logger.warn("A part of a session is not of this release and was dropped: " + ex);
				return null;
			}
		}

	}

}
