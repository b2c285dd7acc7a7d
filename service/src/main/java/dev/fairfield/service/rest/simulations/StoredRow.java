package dev.fairfield.service.rest.simulations;

import java.time.Instant;
import java.util.Optional;

/**
 * A simulation as the database knows it, without its files.
 *
 * @param facts of the result; empty until there is one
 * @param version rises with each change
 */
record StoredRow(
    String id,
    String name,
    String bookId,
    AskedSimulation asked,
    Optional<SimulationFacts> facts,
    Instant createdAt,
    String createdBy,
    long version) {}
