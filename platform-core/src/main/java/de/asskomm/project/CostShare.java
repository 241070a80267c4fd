package de.asskomm.project;

import java.math.BigDecimal;

/**
 * What one municipality takes of a common cost.
 *
 * @param name the municipality's name
 * @param weight its part of the key: inhabitants, square kilometres or agreed parts
 * @param amount its share in euro and cent
 */
public record CostShare(String name, BigDecimal weight, BigDecimal amount) {
}
