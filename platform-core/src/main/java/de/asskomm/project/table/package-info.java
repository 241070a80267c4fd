/**
 * Tabelle: reads files of tables, whatever program they come from. What the cells mean,
 * others know.
 */
@NullMarked
package de.asskomm.project.table;

import org.jspecify.annotations.NullMarked;
