package de.asskomm.web.page;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Stylesheets, scripts and images. Their addresses hold a hash of their content, so that
 * browsers keep them for good. Each directory is named: if everything could be a file,
 * each link of a page would be looked for among all files.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	private static final List<String> DIRECTORIES = List.of("css", "img", "js", "vendor");

	private static final Duration KEPT = Duration.ofDays(365);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String directory : DIRECTORIES) {
			registry.addResourceHandler("/" + directory + "/**")
				.addResourceLocations("classpath:/static/" + directory + "/")
				.setCacheControl(CacheControl.maxAge(KEPT))
				.resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		}
	}

}
