package de.asskomm.project;

import java.util.List;

import de.asskomm.markdown.Markdown;

/**
 * The seven steps of the Beccaria standards for quality in crime prevention projects
 * (Landespräventionsrat Niedersachsen, 2005). Each may be empty.
 *
 * @param problem step 1, Problembeschreibung
 * @param causes step 2, Analyse der Entstehungsbedingungen
 * @param goals step 3, Präventionsziele, Projektziele und Zielgruppen
 * @param measures step 4, Maßnahmen für die Zielerreichung
 * @param implementation step 5, Projektkonzeption und Projektdurchführung
 * @param evaluation step 6, Überprüfung von Umsetzung und Zielerreichung
 * @param conclusions step 7, Schlussfolgerungen und Dokumentation
 */
public record BeccariaSteps(Markdown problem, Markdown causes, Markdown goals, Markdown measures,
		Markdown implementation, Markdown evaluation, Markdown conclusions) {

	/** Nothing told yet. */
	public static final BeccariaSteps EMPTY = new BeccariaSteps(Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY,
			Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY, Markdown.EMPTY);

	/**
	 * The steps in their order.
	 * @return all seven
	 */
	public List<Markdown> inOrder() {
		return List.of(this.problem, this.causes, this.goals, this.measures, this.implementation, this.evaluation,
				this.conclusions);
	}

}
