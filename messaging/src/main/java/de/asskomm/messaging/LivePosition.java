package de.asskomm.messaging;

/**
 * Up to where this instance has pushed events to live connections. A page asks before it
 * reads its content and gives the number to its browser, which subscribes with it as
 * {@code last-sequence}: then nothing is missing between page and live channel, and what
 * arrives although the page shows it already is recognised by its identifier and version.
 */
public interface LivePosition {

	/**
	 * The greatest sequence pushed.
	 * @return the sequence, 0 if there was no event yet
	 */
	long current();

}
