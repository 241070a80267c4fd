/**
 * Tabellen: what people and programs that send tables have in common.
 */
@NullMarked
package de.asskomm.web.table;

import org.jspecify.annotations.NullMarked;
