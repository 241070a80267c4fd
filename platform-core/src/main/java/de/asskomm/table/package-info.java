/**
 * Tabelle: reads files of tables, whatever program they come from, and keeps text in them
 * from being taken for a formula. What the cells mean, others know.
 */
@NullMarked
@ApplicationModule(displayName = "Tabelle", allowedDependencies = { "attachment", "outcome" })
package de.asskomm.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
