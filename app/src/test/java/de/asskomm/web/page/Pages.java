package de.asskomm.web.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Renders templates as the application does, without starting it.
 */
final class Pages {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Locale locale;

	Pages() {
		this(Locale.GERMAN);
	}

	Pages(Locale locale) {
		this.locale = locale;
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		this.engine.setTemplateResolver(templates);
		this.engine.setTemplateEngineMessageSource(messages());
		this.engine.setLinkBuilder(new StandardLinkBuilder() {
			@Override
			protected String computeContextPath(IExpressionContext context, String base,
					Map<String, Object> parameters) {
				return "";
			}
		});
	}

	static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.GERMAN);
		return messages;
	}

	/** What every template is tried with: template, then its variables. */
	static Map<String, Example> examples() {
		Map<String, Example> examples = new LinkedHashMap<>();
		examples.put("start", new Example("start", ExampleViews.signedOut(), ExampleViews.start()));
		examples.put("austausch", new Example("austausch", ExampleViews.frame(Section.EXCHANGE), ExampleViews.feed()));
		examples.put("austausch-leer",
				new Example("austausch", ExampleViews.moderatorFrame(Section.EXCHANGE), ExampleViews.emptyFeed()));
		examples.put("beitrag", new Example("beitrag", ExampleViews.frame(Section.EXCHANGE), ExampleViews.post(false)));
		examples.put("beitrag-verborgen",
				new Example("beitrag", ExampleViews.frame(Section.EXCHANGE), ExampleViews.post(true)));
		examples.put("verfassen",
				new Example("verfassen", ExampleViews.frame(Section.COMPOSE), ExampleViews.compose(Map.of(), true)));
		examples.put("verfassen-fehler", new Example("verfassen", ExampleViews.frame(Section.COMPOSE),
				ExampleViews.compose(Map.of("title", "Bitte schreiben Sie eine Überschrift."), false)));
		return examples;
	}

	String render(String name) {
		Example example = examples().get(name);
		if (example == null) {
			throw new IllegalArgumentException("No example " + name);
		}
		Context context = new Context(this.locale);
		context.setVariable("frame", example.frame());
		context.setVariable("page", example.page());
		context.setVariable("flash",
				example.template().equals("beitrag") ? new Flash("success", "Ihr Beitrag ist veröffentlicht", null)
						: null);
		context.setVariable("_csrf", null);
		return this.engine.process(example.template(), Set.of(), context);
	}

	/**
	 * A template with what it is rendered with.
	 *
	 * @param template name of the template
	 * @param frame what stands around the page
	 * @param page the view
	 */
	record Example(String template, Frame frame, Object page) {

	}

}
