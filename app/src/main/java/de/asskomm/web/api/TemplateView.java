package de.asskomm.web.api;

import de.asskomm.exchange.ExperienceTemplate;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The template of an experience report; parts that were not filled in are absent.
 *
 * @param occasion Anlass, in Markdown
 * @param measure Maßnahme, in Markdown
 * @param cost Kosten
 * @param effect Wirkung
 * @param again „Würden Sie es wieder machen?“
 */
@Schema(name = "Template", description = "Vorlage eines Erfahrungsberichts; Anlass und Maßnahme in Markdown")
record TemplateView(@Schema(example = "Wiederholt Graffiti an der Unterführung") @Nullable String occasion,
		@Schema(example = "Wöchentliche Begehung, Entfernung binnen 48 Stunden") @Nullable String measure,
		@Nullable String cost, @Nullable String effect, @Nullable String again) {

	static @Nullable TemplateView of(ExperienceTemplate template) {
		return template.isEmpty() ? null
				: new TemplateView(filled(template.occasion().source()), filled(template.measure().source()),
						filled(template.cost()), filled(template.effect()), filled(template.again()));
	}

	private static @Nullable String filled(String text) {
		return text.isBlank() ? null : text;
	}

}
