package de.asskomm.project;

/**
 * The columns of a table of projects, in their order. The export writes them and the
 * import finds them by their headings, so that what was exported can be imported again.
 */
public enum ProjectColumn {

	/** Identifier of the project; empty for one that the platform does not know yet. */
	ID("Kennung"),

	/** Title. */
	TITLE("Titel"),

	/** Two or three sentences. */
	SUMMARY("Kurzfassung"),

	/** Names of the fields of action, a list. */
	FIELDS_OF_ACTION("Handlungsfelder"),

	/** Who may see it. */
	VISIBILITY("Sichtbarkeit"),

	/** How far the project is. */
	STATE("Stand"),

	/** First day. */
	STARTED_ON("Beginn"),

	/** Last day. */
	FINISHED_ON("Ende"),

	/** Step 1 of the Beccaria standards, in Markdown like all steps. */
	PROBLEM("Problem"),

	/** Step 2. */
	CAUSES("Ursachen"),

	/** Step 3. */
	GOALS("Ziele"),

	/** Step 4. */
	MEASURES("Maßnahmen"),

	/** Step 5. */
	IMPLEMENTATION("Durchführung"),

	/** Step 6. */
	EVALUATION("Evaluation"),

	/** Step 7. */
	CONCLUSIONS("Schlussfolgerungen"),

	/** Names of those who take part, a list. */
	PARTICIPANTS("Beteiligte"),

	/** Sum of the {@link CostKind#PERSONNEL} costs in euro. */
	COST_PERSONNEL("Kosten Personal"),

	/** Sum of the {@link CostKind#MATERIAL} costs in euro. */
	COST_MATERIAL("Kosten Sachmittel"),

	/** Sum of the {@link CostKind#SERVICES} costs in euro. */
	COST_SERVICES("Kosten Dienstleistungen"),

	/** Sum of the {@link CostKind#INVESTMENT} costs in euro. */
	COST_INVESTMENT("Kosten Investitionen"),

	/** Sum of the {@link CostKind#OTHER} costs in euro. */
	COST_OTHER("Kosten Sonstiges"),

	/** Programmes of the grants, a list like the next three, grant by grant. */
	GRANT_PROGRAMME("Förderprogramm"),

	/** Amounts of the grants in euro. */
	GRANT_AMOUNT("Fördersumme"),

	/** Years of the grants. */
	GRANT_YEAR("Förderjahr"),

	/** Shares of the grants in the costs that they may pay for, in percent. */
	GRANT_SHARE("Förderanteil"),

	/** Hours of the organisation's own staff. */
	STAFF_HOURS("Arbeitsstunden"),

	/** The office that answers questions. */
	CONTACT("Ansprechstelle"),

	/** How it turned out. */
	RESULT("Ergebnis"),

	/** Why it turned out like this, in Markdown. */
	LESSONS("Erkenntnisse");

	/** What stands between the entries of a list in one cell. */
	public static final String SEPARATOR = "; ";

	private final String heading;

	ProjectColumn(String heading) {
		this.heading = heading;
	}

	/**
	 * What stands at the top of the column.
	 * @return the heading, in German as the tables are made and read by German offices
	 */
	public String heading() {
		return this.heading;
	}

}
