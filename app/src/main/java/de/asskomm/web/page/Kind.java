package de.asskomm.web.page;

/**
 * The kind of an entry as a badge: icon, word and tint.
 *
 * @param label the word
 * @param tint name of the tint in the stylesheet, empty for turquoise
 * @param icon classes of the icon
 */
record Kind(String label, String tint, String icon) {

	public String css() {
		return this.tint.isEmpty() ? "" : "ak-kind--" + this.tint;
	}

}
