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
		Frame exchange = ExampleViews.frame(Section.EXCHANGE);
		Frame compose = ExampleViews.frame(Section.COMPOSE);
		Frame practice = ExampleViews.frame(Section.PRACTICE);
		Frame search = ExampleViews.frame(Section.SEARCH);
		Frame inbox = ExampleViews.frame(Section.CONVERSATIONS);
		Frame municipalities = ExampleViews.frame(Section.MUNICIPALITIES);
		Frame moderation = ExampleViews.moderatorFrame(Section.MODERATION);
		Frame none = ExampleViews.frame(Section.NONE);
		examples.put("start", new Example("start", ExampleViews.signedOut(), ExampleViews.start()));
		examples.put("austausch", new Example("austausch", exchange, ExampleViews.feed()));
		examples.put("austausch-leer",
				new Example("austausch", ExampleViews.moderatorFrame(Section.EXCHANGE), ExampleViews.emptyFeed()));
		examples.put("beitrag", new Example("beitrag", exchange, ExampleViews.post(false)));
		examples.put("beitrag-verborgen", new Example("beitrag", exchange, ExampleViews.post(true)));
		examples.put("kommentar", new Example("kommentar", exchange, ExampleViews.comment()));
		examples.put("entwuerfe", new Example("entwuerfe", none, ExampleViews.drafts(false)));
		examples.put("entwuerfe-leer", new Example("entwuerfe", none, ExampleViews.drafts(true)));
		examples.put("gespeicherte-suchen",
				new Example("gespeicherte-suchen", none, ExampleViews.savedSearches(false)));
		examples.put("gespeicherte-suchen-leer",
				new Example("gespeicherte-suchen", none, ExampleViews.savedSearches(true)));
		examples.put("benachrichtigungen", new Example("benachrichtigungen", none, ExampleViews.notifications(false)));
		examples.put("benachrichtigungen-leer",
				new Example("benachrichtigungen", none, ExampleViews.notifications(true)));
		examples.put("verlauf", new Example("verlauf", exchange, ExampleViews.history()));
		examples.put("verfassen", new Example("verfassen", compose, ExampleViews.compose(Map.of(), true)));
		examples.put("verfassen-fehler", new Example("verfassen", compose,
				ExampleViews.compose(Map.of("title", "Bitte schreiben Sie eine Überschrift."), false)));
		examples.put("gute-praxis", new Example("gute-praxis", practice, ExampleViews.projects()));
		examples.put("gute-praxis-karte", new Example("gute-praxis-karte", practice, ExampleViews.projectMap()));
		examples.put("gute-praxis-zeitleiste",
				new Example("gute-praxis-zeitleiste", practice, ExampleViews.projectTimeline()));
		examples.put("gute-praxis-vergleich",
				new Example("gute-praxis-vergleich", practice, ExampleViews.projectComparison()));
		examples.put("gute-praxis-vergleich-zu-viele",
				new Example("gute-praxis-vergleich", practice, ExampleViews.refusedComparison()));
		examples.put("projekt", new Example("projekt", practice, ExampleViews.project()));
		examples.put("projekt-bearbeiten", new Example("projekt-bearbeiten", practice, ExampleViews.projectForm()));
		examples.put("praxis-pruefung", new Example("praxis-pruefung", moderation, ExampleViews.practices()));
		examples.put("praxis-urteil", new Example("praxis-urteil", moderation, ExampleViews.practice()));
		examples.put("projekte-eigene", new Example("projekte-eigene", practice, ExampleViews.ownProjects()));
		examples.put("projekt-verlauf", new Example("projekt-verlauf", practice, ExampleViews.projectHistory()));
		examples.put("projekt-import", new Example("projekt-import", practice, ExampleViews.projectImport()));
		examples.put("projekt-import-geprueft",
				new Example("projekt-import", practice, ExampleViews.projectImport(true)));
		examples.put("projekt-import-fehler",
				new Example("projekt-import", practice, ExampleViews.projectImport(false)));
		examples.put("projekt-import-keine-tabelle",
				new Example("projekt-import", practice, ExampleViews.refusedProjectImport()));
		examples.put("suche", new Example("suche", search, ExampleViews.search()));
		examples.put("suche-ohne-treffer", new Example("suche", search, ExampleViews.nothingFound()));
		examples.put("suche-ohne-treffer-gefiltert",
				new Example("suche", search, ExampleViews.nothingFoundWithFilters()));
		examples.put("suche-gestoert", new Example("suche", search, ExampleViews.searchUnavailable()));
		examples.put("aehnliche", new Example("aehnliche", search, ExampleViews.similar(false)));
		examples.put("aehnliche-gestoert", new Example("aehnliche", search, ExampleViews.similar(true)));
		examples.put("nachrichten", new Example("nachrichten", inbox, ExampleViews.inbox(false)));
		examples.put("nachrichten-leer", new Example("nachrichten", inbox, ExampleViews.emptyInbox()));
		examples.put("gespraech", new Example("nachrichten", inbox, ExampleViews.inbox(true)));
		examples.put("nachricht-neu", new Example("nachricht-neu", inbox, ExampleViews.message(true)));
		examples.put("nachricht-neu-fehler", new Example("nachricht-neu", inbox, ExampleViews.message(false)));
		examples.put("kommunen", new Example("kommunen", municipalities, ExampleViews.municipalities()));
		examples.put("kommune", new Example("kommune", municipalities, ExampleViews.municipality(true)));
		examples.put("kommune-nicht-dabei", new Example("kommune", municipalities, ExampleViews.municipality(false)));
		examples.put("moderation", new Example("moderation", moderation, ExampleViews.moderation()));
		examples.put("vorgang", new Example("vorgang", moderation, ExampleViews.moderationCase(false)));
		examples.put("vorgang-entschieden", new Example("vorgang", moderation, ExampleViews.moderationCase(true)));
		examples.put("synonyme", new Example("synonyme", moderation, ExampleViews.synonyms(null)));
		examples.put("synonyme-gestoert", new Example("synonyme", moderation, ExampleViews.synonyms(
				new Flash("warning", "Die Suche ist gerade nicht erreichbar", "Sie können Gruppen trotzdem ändern."))));
		examples.put("synonym-neu", new Example("synonym", moderation, ExampleViews.newSynonym()));
		examples.put("synonym-probiert", new Example("synonym", moderation, ExampleViews.triedSynonym()));
		examples.put("synonyme-verlauf", new Example("synonyme-verlauf", moderation, ExampleViews.synonymHistory()));
		examples.put("bedarf", new Example("bedarf", moderation, ExampleViews.demand(false)));
		examples.put("bedarf-leer", new Example("bedarf", moderation, ExampleViews.demand(true)));
		examples.put("melden", new Example("melden", exchange, ExampleViews.reportForm()));
		examples.put("impressum", new Example("text", none, ExampleViews.text()));
		examples.put("mitglieder", new Example("mitglieder", municipalities, ExampleViews.members(false)));
		examples.put("mitglieder-unterwegs", new Example("mitglieder", municipalities, ExampleViews.members(true)));
		examples.put("mitglied", new Example("mitglied", municipalities, ExampleViews.member(false)));
		examples.put("mitglied-stillgelegt", new Example("mitglied", municipalities, ExampleViews.member(true)));
		examples.put("aufnahmen", new Example("aufnahmen", moderation, ExampleViews.admissions()));
		examples.put("aufnahme-neu", new Example("aufnahme", moderation, ExampleViews.admission(true)));
		examples.put("aufnahme", new Example("aufnahme", moderation, ExampleViews.admission(false)));
		examples.put("suchindex", new Example("suchindex", moderation, ExampleViews.index()));
		examples.put("konten", new Example("konten", moderation, ExampleViews.accounts()));
		examples.put("einstellungen", new Example("einstellungen", none, ExampleViews.settings()));
		examples.put("profil", new Example("profil", municipalities, ExampleViews.profile()));
		examples.put("willkommen", new Example("willkommen", none, ExampleViews.welcome()));
		examples.put("verzeichnis", new Example("verzeichnis", municipalities, ExampleViews.directory()));
		examples.put("mehr", new Example("mehr", ExampleViews.frame(Section.MORE), none));
		examples.put("fehler", new Example("fehler", none, ExampleViews.error()));
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
		context.setVariable("flash", example.template().equals("beitrag")
				? new Flash("success", "Ihr Beitrag ist veröffentlicht", null) : null);
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
