package de.asskomm.web.page;

/**
 * The mark of an organisation: the shape tells its type, the letters its name.
 *
 * @param shape name of the shape in the stylesheet: empty for a municipality's shield,
 * else {@code bund}, {@code polizei}, {@code lpr}, {@code verein}, {@code coach}
 * @param initials at most three letters
 */
record Mark(String shape, String initials) {

	public String css() {
		return this.shape.isEmpty() ? "" : "ak-mark--" + this.shape;
	}

}
