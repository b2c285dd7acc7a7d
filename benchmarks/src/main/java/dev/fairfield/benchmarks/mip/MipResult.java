package dev.fairfield.benchmarks.mip;

import java.util.Optional;

/**
 * What a solver of mixed-integer programs gave back.
 *
 * @param optionByUnit its best plan; empty when it found none in time
 * @param lowerBoundUsd what no solution of the program undercuts, as far as the solver proved it
 * @param status in the solver's words
 */
public record MipResult(Optional<int[]> optionByUnit, double lowerBoundUsd, String status) {}
