package dev.fairfield.simulator.world;

/**
 * A person made to leave a seat, beside what the scenario holds.
 *
 * @param seat index of the seat
 * @param week when; nothing happens where the person present at the start has left before
 * @param backfill whether the seat is filled again
 */
public record Departure(int seat, double week, boolean backfill) {}
