/**
 * Ausgaben: what leaves the platform as a file, printed (PDF) or as a table (CSV, XLSX),
 * for people and for programs alike.
 */
@NullMarked
package de.asskomm.web.export;

import org.jspecify.annotations.NullMarked;
