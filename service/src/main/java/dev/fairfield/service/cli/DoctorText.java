package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.feasibility.Diagnosis;
import dev.fairfield.solver.feasibility.Doctor;
import dev.fairfield.solver.feasibility.Remedy;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.variation.PlanningCase;

/** What would mend a book that has no plan, in plain words. */
final class DoctorText {

  private static final int CLASHES_SHOWN = 5;

  private DoctorText() {}

  /** Appends further clashes than the first, which the certificate names, and the remedies. */
  static void append(StringBuilder text, PricedBook priced) {
    Diagnosis diagnosis = Doctor.examine(PlanningCase.of(priced));
    for (int i = 1; i < Math.min(CLASHES_SHOWN, diagnosis.clashes().size()); i++) {
      text.append("\n").append(diagnosis.clashes().get(i).message());
    }
    int more = diagnosis.clashes().size() - CLASHES_SHOWN;
    if (more > 0) {
      text.append(Sentence.of("\nAnd %,d more clashes of this kind.", more));
    }
    if (!diagnosis.remedies().isEmpty()) {
      text.append(
          "\nAny one of these would let the accounts fit, tried one by one, the cheapest first:");
      int number = 1;
      for (Remedy remedy : diagnosis.remedies()) {
        text.append(Sentence.of("\n  %d. %s", number++, remedy.sentence())).append(cost(remedy));
      }
    }
  }

  private static String cost(Remedy remedy) {
    return switch (remedy.kind()) {
      case RAISE_LIMITS, ADD_REPS ->
          remedy.yearlyCents() == 0
              ? ""
              : Sentence.of(" About %s a year of reps' time.", Dollars.of(remedy.yearlyCents()));
      case LOWER_WORKLOAD ->
          Sentence.of(" About %s a year of sales lost.", Dollars.of(remedy.yearlyCents()));
      case UNPIN, FINER_AREA, WIDER_RULE, WIDER_COVERAGE, OPEN_POOL -> "";
    };
  }
}
