package dev.fairfield.simulator.comparison;

import dev.fairfield.solver.request.SoftRule;
import java.util.Optional;

/** The parts of a reconciliation in the order of its rows, but for the total. */
enum ReconciliationPart {
  TRAVEL_COST(
      "travel cost",
      SoftRule.TRAVEL,
      "Money for trips. The planner counts a full year and an hour under way at its price; the simulation counts the same trips in the weeks in which the seat is filled."),
  TRAVEL_HOURS(
      "travel hours",
      null,
      "Sales from selling hours gained or lost on the road. The planner has them in the price of an hour under way, in travel cost."),
  BALANCE(
      "balance",
      SoftRule.BALANCED_VALUE,
      "Sales lost where reps have too much to do for their hours. The planner goes by potential against the rep's share, for a full year without absences; the simulation by hours needed against hours there, with people who leave, ramp up and cover for others, and within limits of the response."),
  BAND(
      "fairness band",
      SoftRule.FAIRNESS_BAND,
      "A preference of leadership in the planner, not money: nothing in the simulation answers to it."),
  HANDOVER(
      "handover",
      SoftRule.HANDOVER,
      "Sales lost for a while when an account changes owner. The planner takes a share of revenue once; the simulation lowers resales and lets them recover, within the horizon, and only for changes that come to pass."),
  OPEN_OPPORTUNITIES(
      "open opportunities",
      null,
      "Opportunities that are open when their account changes owner are won less often. The planner has no price for it."),
  FIT(
      "fit",
      SoftRule.FIT,
      "Reps win more or less often than their team. The planner prices only shortfalls, for a year; the simulation counts both ways, on new sales, for as long as the person stays."),
  REST(
      "rest",
      null,
      "What is left with all these effects off: mostly accounts that nobody owns, which cost the planner nothing but bring fewer sales, and how the effects work upon each other.");

  private final String phrase;
  private final SoftRule rule;
  private final String why;

  ReconciliationPart(String phrase, SoftRule rule, String why) {
    this.phrase = phrase;
    this.rule = rule;
    this.why = why;
  }

  /** As people read it. */
  String phrase() {
    return phrase;
  }

  /** The planner's rule for it; empty where the planner has none. */
  Optional<SoftRule> findRule() {
    return Optional.ofNullable(rule);
  }

  /** What is measured, and why planner and simulation may differ. */
  String why() {
    return why;
  }
}
