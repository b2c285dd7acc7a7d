package dev.fairfield.service.rest.plans;

import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.explanation.CostBreakdown;
import dev.fairfield.solver.explanation.OwnerReasons;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.whatif.WhatIf;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A priced plan in memory, with what is worked out once and asked for often. Thread-safe. */
final class LoadedPlan {

  private final StoredPlan stored;
  private final SingletonSupplier<WhatIf> whatIf;
  private final SingletonSupplier<OwnerReasons> reasons;
  private final SingletonSupplier<CostBreakdown> costs;
  private final SingletonSupplier<List<AssignmentView>> assignments;
  private final SingletonSupplier<List<RepView>> reps;
  private final SingletonSupplier<List<HandoverView>> handovers;
  private final SingletonSupplier<PackedJson> map;
  private final SingletonSupplier<PackedJson> mapTerritories;

  /**
   * @param territories the plan's territories as GeoJSON
   */
  LoadedPlan(StoredPlan stored, Supplier<byte[]> territories) {
    this.stored = stored;
    this.whatIf = SingletonSupplier.of(() -> new WhatIf(stored.plan()));
    this.reasons = SingletonSupplier.of(() -> new OwnerReasons(stored.plan()));
    this.costs = SingletonSupplier.of(() -> CostBreakdown.of(stored.plan()));
    this.assignments = SingletonSupplier.of(() -> AssignmentView.allOf(stored.plan()));
    this.reps = SingletonSupplier.of(() -> RepView.allOf(stored.plan(), whatIf().kpis()));
    this.handovers = SingletonSupplier.of(() -> HandoverView.allOf(stored.plan()));
    this.map = SingletonSupplier.of(() -> PackedJson.of(PlanMapView.of(stored.plan())));
    this.mapTerritories =
        SingletonSupplier.of(() -> PackedJson.of(PlanMapTerritoriesView.of(territories.get())));
  }

  /** Works out what the plan's page shows first. */
  void prepare() {
    reps();
    map();
  }

  StoredPlan stored() {
    return stored;
  }

  SolvedPlan plan() {
    return stored.plan();
  }

  WhatIf whatIf() {
    return whatIf.obtain();
  }

  OwnerReasons reasons() {
    return reasons.obtain();
  }

  CostBreakdown costs() {
    return costs.obtain();
  }

  /** Of all accounts a plan assigns, ordered by account id. */
  List<AssignmentView> assignments() {
    return assignments.obtain();
  }

  /** With all figures, ordered by rep id. */
  List<RepView> reps() {
    return reps.obtain();
  }

  /** The largest revenue first. */
  List<HandoverView> handovers() {
    return handovers.obtain();
  }

  /** {@link PlanMapView} of all accounts a plan assigns. */
  PackedJson map() {
    return map.obtain();
  }

  /** {@link PlanMapTerritoriesView} of all territories. */
  PackedJson mapTerritories() {
    return mapTerritories.obtain();
  }

  /** Accounts and reps, for the bound of a cache. */
  int size() {
    return plan().priced().book().accounts().size() + plan().priced().reps().size();
  }
}
