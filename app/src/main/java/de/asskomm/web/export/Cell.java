package de.asskomm.web.export;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in a cell of a table.
 */
sealed interface Cell {

	/** Nothing. */
	Cell EMPTY = new Text("");

	/**
	 * A text.
	 *
	 * @param text the text, possibly over several lines
	 */
	record Text(String text) implements Cell {
	}

	/**
	 * An amount in euro.
	 *
	 * @param euro the amount
	 */
	record Amount(BigDecimal euro) implements Cell {
	}

	/**
	 * A number that is no amount.
	 *
	 * @param value the number
	 */
	record Figure(BigDecimal value) implements Cell {
	}

	/**
	 * A day.
	 *
	 * @param day the day
	 */
	record Day(LocalDate day) implements Cell {
	}

}
