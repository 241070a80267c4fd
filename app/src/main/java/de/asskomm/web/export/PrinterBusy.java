package de.asskomm.web.export;

/**
 * So many print at once that it would take too long: it works again in a moment.
 */
public final class PrinterBusy extends RuntimeException {

	PrinterBusy() {
		super("Too many documents are printed at once");
	}

}
