/**
 * Suchindex: everything that knows of Elasticsearch. The index is reached by an alias
 * over a dated index, filled from the event log and rebuilt from the database.
 */
@NullMarked
package de.asskomm.search.elastic;

import org.jspecify.annotations.NullMarked;
