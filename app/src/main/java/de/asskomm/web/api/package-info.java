/**
 * Schnittstelle für Programme: REST under {@code /api/v1}, its problems and its OpenAPI
 * document.
 */
@NullMarked
package de.asskomm.web.api;

import org.jspecify.annotations.NullMarked;
