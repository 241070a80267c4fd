package de.asskomm.web.api;

import de.asskomm.municipality.DistrictKey;
import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How requests are read and answered below {@code /api/}.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final JsonMapper json;

	ApiConfiguration(JsonMapper json) {
		this.json = json;
	}

	@Bean
	static FilterRegistrationBean<ApiFilter> apiFilter(ProblemWriter problems, ApiSettings settings,
			UploadSettings uploads) {
		FilterRegistrationBean<ApiFilter> registration = new FilterRegistrationBean<>(
				new ApiFilter(problems, settings.maximumBody(), uploads.maximumRequest()));
		registration.addUrlPatterns(ApiFilter.PATH + "*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/**
	 * What the server itself takes in of a request with files; it puts them on its disk,
	 * not into memory.
	 */
	@Bean
	static MultipartConfigElement multipartConfig(UploadSettings uploads) {
		MultipartConfigFactory factory = new MultipartConfigFactory();
		factory.setMaxFileSize(uploads.maximumSize());
		factory.setMaxRequestSize(uploads.maximumRequest());
		factory.setFileSizeThreshold(DataSize.ofBytes(0));
		return factory.createMultipartConfig();
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		converters.addCustomConverter(new RequestReader(StrictJson.from(this.json)));
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new DistrictKeyReader());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ParameterTexts()).addPathPatterns(ApiFilter.PATH + "**");
	}

	/** Reads the bodies of this interface's requests, and nothing else. */
	private static final class RequestReader extends JacksonJsonHttpMessageConverter {

		RequestReader(JsonMapper strict) {
			super(strict);
		}

		@Override
		public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
			return ApiConfiguration.class.getPackage().equals(type.toClass().getPackage())
					&& super.canRead(type, mediaType);
		}

		@Override
		public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
			return false;
		}

	}

	/** An empty parameter names no district. */
	private static final class DistrictKeyReader implements Converter<String, @Nullable DistrictKey> {

		@Override
		public @Nullable DistrictKey convert(String source) {
			return source.isEmpty() ? null : new DistrictKey(source);
		}

	}

}
