package dev.fairfield.solver.feasibility;

import java.util.List;

/**
 * Why a book has no plan and what would mend it.
 *
 * @param clashes each as small as it can be; empty when none is proven
 * @param remedies verified one by one, the cheapest first
 */
public record Diagnosis(List<Clash> clashes, List<Remedy> remedies) {

  public Diagnosis {
    clashes = List.copyOf(clashes);
    remedies = List.copyOf(remedies);
  }
}
