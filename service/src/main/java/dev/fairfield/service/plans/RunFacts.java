package dev.fairfield.service.plans;

import java.time.Duration;
import java.time.Instant;

/**
 * When and where a plan was made: all that may differ between two runs that give the same plan.
 *
 * @param started start of the run
 * @param solveTime of the solve phase
 */
public record RunFacts(Instant started, Duration solveTime) {}
