package dev.fairfield.solver.routing;

/**
 * A decision, and the state that the next lead starts from.
 *
 * @param state the same as before when nobody gets the lead
 */
public record RoutedLead(RoutingDecision decision, RoutingState state) {}
