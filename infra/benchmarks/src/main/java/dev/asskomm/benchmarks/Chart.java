package dev.asskomm.benchmarks;

import java.util.List;

/**
 * Bars that are compared with each other, in groups.
 *
 * @param name of its file, without ending
 * @param title what it shows
 * @param unit of the values
 * @param bars the bars from top to bottom
 */
record Chart(String name, String title, String unit, List<Bar> bars) {

	Chart {
		bars = List.copyOf(bars);
	}

	/**
	 * One bar.
	 *
	 * @param label what it stands for
	 * @param value its length, with the spread over the rounds
	 * @param floor whether it is a floor, which is drawn paler
	 */
	record Bar(String label, Spread value, boolean floor) {
	}

}
