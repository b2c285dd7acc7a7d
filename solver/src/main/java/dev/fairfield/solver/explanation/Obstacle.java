package dev.fairfield.solver.explanation;

import dev.fairfield.solver.request.HardRule;

/**
 * A hard rule that stands against a change of owner.
 *
 * @param rule the rule
 * @param hardUnits how much further the plan would break it: minutes for capacity, 1,000 for each
 *     account otherwise; above 0
 * @param sentence what would have to change, such as hours missing or a pin, in plain words
 */
public record Obstacle(HardRule rule, long hardUnits, String sentence) {}
