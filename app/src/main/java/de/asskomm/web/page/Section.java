package de.asskomm.web.page;

/**
 * The entries of the navigation.
 */
enum Section {

	START, EXCHANGE, PRACTICE, CONVERSATIONS, MUNICIPALITIES, MODERATION, SEARCH, COMPOSE, MORE, NONE;

	/**
	 * The entry that a page belongs to.
	 * @param path the page's path
	 * @return its entry, {@link #NONE} for pages that belong to none
	 */
	static Section of(String path) {
		if (path.equals("/")) {
			return START;
		}
		if (path.startsWith("/beitraege/neu")) {
			return COMPOSE;
		}
		String[] parts = path.split("/", 3);
		return switch ((parts.length > 1) ? parts[1] : "") {
			case "austausch", "beitraege" -> EXCHANGE;
			case "gute-praxis", "projekte" -> PRACTICE;
			case "nachrichten" -> CONVERSATIONS;
			case "kommunen", "organisationen" -> MUNICIPALITIES;
			case "moderation" -> MODERATION;
			case "suche" -> SEARCH;
			case "mehr" -> MORE;
			default -> NONE;
		};
	}

}
