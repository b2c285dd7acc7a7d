package dev.fairfield.solver.relaxation;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.pricing.OptionPricing;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A model that stores the nearest reps alone proves what a model that stores every rep proves. */
class LargeModelProperties {

  private static final long NEAREST_ALONE = 1;

  @Property(tries = 60, seed = "71")
  void bound_anyPrices_isThatOfTheCompleteModel(@ForAll long seed) {
    var random = new Random(seed);
    BookBuilder book = book(random);
    PricedModel complete = priced(book, Long.MAX_VALUE).model();
    PricedModel nearest = priced(book, NEAREST_ALONE).model();
    DualPrices prices = DualPrices.zero(complete);
    Arrays.setAll(
        prices.values(),
        i -> prices.isFree(i) ? random.nextGaussian() / 10 : Math.abs(20 * random.nextGaussian()));

    assertThat(nearest.isComplete()).isFalse();
    assertThat(nearest.optionCount()).isLessThan(complete.optionCount());
    assertThat(LowerBound.cents(nearest, prices, 0))
        .isEqualTo(LowerBound.cents(complete, prices, 0));
  }

  @Property(tries = 25, seed = "72")
  void solve_nearestRepsAlone_reachesTheBoundOfTheCompleteModel(@ForAll long seed) {
    BookBuilder book = book(new Random(seed));
    var complete = solve(priced(book, Long.MAX_VALUE).model());
    var nearest = solve(priced(book, NEAREST_ALONE).model());

    assertThat((double) nearest.lowerBoundCents())
        .isCloseTo(complete.lowerBoundCents(), within(1e-4 * complete.lowerBoundCents()));
  }

  @Property(tries = 60, seed = "73")
  void costFloor_anyUnitAndRep_isAtMostTheCost(@ForAll long seed) {
    PricedModel model = priced(book(new Random(seed)), NEAREST_ALONE).model();
    OptionPricing pricing = model.pricing();

    for (int unit = 0; unit < model.unitCount(); unit++) {
      int[] eligible = pricing.eligibleReps(unit);
      double[] floors = new double[eligible.length];
      pricing.costFloorsCents(unit, floors);
      for (int i = 0; i < eligible.length; i++) {
        assertThat(floors[i]).isLessThanOrEqualTo(pricing.costCents(unit, eligible[i]));
      }
    }
  }

  @Property(tries = 40, seed = "74")
  void modelWith_ownersFarAway_storesTheirOptions(@ForAll long seed) {
    var random = new Random(seed);
    PricedBook priced = priced(book(random), NEAREST_ALONE);
    Map<String, String> owners = new TreeMap<>();
    List<String> ids = priced.reps().stream().map(rep -> rep.id()).toList();
    priced
        .book()
        .assignableAccounts()
        .forEach(account -> owners.put(account.id(), ids.get(random.nextInt(ids.size()))));

    PricedModel model = priced.modelWith(owners);

    assertThat(priced.ownersByAccount(model, options(priced, model, owners))).isEqualTo(owners);
  }

  private static int[] options(PricedBook priced, PricedModel model, Map<String, String> owners) {
    return priced.optionByUnit(model, owners).stream().mapToInt(of -> of.orElseThrow()).toArray();
  }

  private static Relaxation.Result solve(PricedModel model) {
    return new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
  }

  private static PricedBook priced(BookBuilder book, long storedOptions) {
    Book of = book.book();
    PlanRequest request = book.request();
    return PricedBook.of(of, request, storedOptions);
  }

  /** Twenty-five reps all over the globe, so that most are never among the nearest. */
  private static BookBuilder book(Random random) {
    var reps = new RepBuilder[25];
    Arrays.setAll(
        reps,
        i ->
            RepBuilder.rep("R%02d".formatted(i))
                .at(-90 + 180 * random.nextDouble(), -180 + 360 * random.nextDouble())
                .minutes(600 + random.nextInt(400))
                .winRate(0.1 + 0.3 * random.nextDouble()));
    BookBuilder book = reps(reps);
    for (int i = 0; i < 60; i++) {
      book.accounts(
          account("A%02d".formatted(i))
              .at(-90 + 180 * random.nextDouble(), -180 + 360 * random.nextDouble())
              .potentialUsd(random.nextInt(5_000))
              .revenueUsd(random.nextInt(1_000))
              .visits(random.nextInt(12))
              .minutes(random.nextInt(300))
              .owner("R%02d".formatted(random.nextInt(27))));
    }
    return book;
  }
}
