package dev.fairfield.service.rest.plans;

/** What can be asked about a plan that takes solving anew. */
enum StudyKind {
  /** The best plan for each number of moves. */
  FRONTIER("frontier.json"),
  /** What each rule, pin group and rep limit costs. */
  RULE_PRICES("rule-prices.json");

  private final String file;

  StudyKind(String file) {
    this.file = file;
  }

  /** Name of the plan's file with the answer. */
  String file() {
    return file;
  }
}
