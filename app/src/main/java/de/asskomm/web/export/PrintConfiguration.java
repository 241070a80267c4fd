package de.asskomm.web.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Templates of what is printed. They are XML, as the printer reads nothing else, and thus
 * apart from those of the pages.
 */
@Configuration(proxyBeanMethods = false)
class PrintConfiguration {

	@Bean
	ClassLoaderTemplateResolver printTemplates() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setOrder(1);
		templates.setResolvablePatterns(Set.of("print/*"));
		templates.setSuffix(".xml");
		templates.setTemplateMode(TemplateMode.XML);
		templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return templates;
	}

}
