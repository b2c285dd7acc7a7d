package dev.fairfield.scenarios.scoring;

/**
 * What one regressor is worth.
 *
 * @param level the category; blank for a number
 * @param coefficient log odds of winning between not at all and wholly
 * @param rows opportunities whose value is above 0
 */
public record FitCoefficient(String field, String level, double coefficient, long rows) {}
