package dev.fairfield.solver.routing;

/** Why a lead goes where it goes. */
public enum RoutingReason {
  EXISTING_ACCOUNT("its company is an account"),
  FAMILY("its parent company is an account"),
  TERRITORY("its place and segment lie in a territory"),
  LEAST_COST("the rep costs the least"),
  ROTATION("it is the rep's turn among equals"),
  HOUSE_ACCOUNT("its company is a house account"),
  NOBODY_ELIGIBLE("no rep may own such an account"),
  NOBODY_AVAILABLE("all reps who may own such an account are away or full");

  private final String label;

  RoutingReason(String label) {
    this.label = label;
  }

  /** Said after "because". */
  public String label() {
    return label;
  }

  /** Whether a rep got the lead. */
  public boolean isRouted() {
    return compareTo(HOUSE_ACCOUNT) < 0;
  }
}
