package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Units that no rep who may own them can carry alone: a family or an area stays whole, so hours
 * that several reps have together do not help.
 */
final class OversizedUnits {

  private final PricedBook priced;
  private final PricedModel model;

  OversizedUnits(PricedBook priced) {
    this.priced = priced;
    this.model = priced.model();
  }

  /** The first such unit by id; empty when every unit fits a rep, or the open pool. */
  Optional<Clash> findClash() {
    return IntStream.range(0, model.unitCount())
        .mapToObj(this::findClash)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Clash> findClash(int unit) {
    int[] eligible = priced.eligibleReps(unit);
    if (model.findOption(unit, PricedModel.POOL) >= 0) {
      return Optional.empty();
    }
    if (eligible.length == 0) {
      return Optional.of(withoutRep(unit));
    }
    long minutes = priced.units().get(unit).workloadMinutes();
    int[] withHours =
        IntStream.of(eligible).filter(rep -> minutes <= model.capacityMinutes(rep)).toArray();
    if (withHours.length == 0) {
      return Optional.of(
          clash(unit, eligible, Measure.UNIT_MINUTES, minutes, model::capacityMinutes));
    }
    int accounts = model.accounts(unit);
    return IntStream.of(withHours).anyMatch(rep -> accounts <= model.maxAccounts(rep))
        ? Optional.empty()
        : Optional.of(clash(unit, withHours, Measure.UNIT_ACCOUNTS, accounts, model::maxAccounts));
  }

  /** Validation refuses such units; a search would have nothing to choose from. */
  private Clash withoutRep(int unit) {
    List<String> accounts = priced.units().get(unit).members().stream().map(Account::id).toList();
    return new Clash(
        accounts,
        List.of(),
        accounts.size(),
        0,
        Measure.UNIT_ACCOUNTS,
        bond(priced.units().get(unit)));
  }

  /** The figures are those of the rep who misses the least. */
  private Clash clash(int unit, int[] reps, Measure measure, long load, IntToLongFunction limit) {
    return new Clash(
        priced.units().get(unit).members().stream().map(Account::id).toList(),
        IntStream.of(reps).mapToObj(rep -> priced.reps().get(rep).id()).toList(),
        load,
        IntStream.of(reps).mapToLong(limit::applyAsLong).max().orElseThrow(),
        measure,
        bond(priced.units().get(unit)));
  }

  /** Why the members share an owner, such as {@code state TX} or {@code one family}. */
  private String bond(AccountUnit unit) {
    ExclusiveArea area = priced.request().rules().exclusiveArea();
    List<String> areas =
        unit.members().stream()
            .flatMap(account -> area.findKey(account).stream())
            .map(key -> key.substring(key.indexOf('/') + 1))
            .distinct()
            .sorted()
            .toList();
    if (unit.members().size() == 1) {
      return "";
    }
    return areas.isEmpty()
        ? "one family"
        : switch (area) {
              case POSTAL -> "postal code ";
              case COUNTY -> "county ";
              default -> area.name().toLowerCase(Locale.ROOT) + " ";
            }
            + String.join(", ", areas);
  }
}
