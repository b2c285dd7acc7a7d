package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.evaluation.EventLog;

/**
 * Something that happens in a world under one plan.
 *
 * @param week since the start of the scenario
 * @param seat index of the seat concerned, or {@link EventLog#NONE}
 * @param account index of the account concerned, or {@link EventLog#NONE}
 * @param value US dollars of opportunities, hours of leads, else 0; see {@link EventLog.Kind}
 */
public record PlanEvent(double week, EventLog.Kind kind, int seat, int account, double value) {}
