package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator says on every page.
 *
 * @param headStrip the text of the head strip, such as "Offizielle Website – Freistaat
 * Sachsen"; without it the pages say that they are a test
 */
@ConfigurationProperties("platform.pages")
record PageSettings(@Nullable String headStrip) {

}
