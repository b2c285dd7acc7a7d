package dev.fairfield.solver.relaxation;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Fourteen reps eastwards from an account, of whom a large book stores the nearest ten. */
class UnitMinimaTest {

  private static final double DEARER_THAN_ANY = 1e12;
  private static final int NEAREST = 10;
  private static final int MOST_REMEMBERED = 5;

  @Test
  void promisingReps_noMargin_areThoseThatBeatAllStored() {
    PricedModel model = model(14);

    UnitMinima minima = UnitMinima.of(model, DualPrices.zero(model));

    assertThat(minima.hasPromisingReps()).isFalse();
    assertThat(minima.beatenUnits()).isZero();
  }

  @Test
  void promisingReps_wideMargin_areTheRestThoughNoneBeatsTheStored() {
    PricedModel model = model(14);

    UnitMinima minima =
        UnitMinima.of(model, DualPrices.zero(model), new double[] {DEARER_THAN_ANY});

    assertThat(minima.promisingReps()[0]).containsExactlyInAnyOrder(10, 11, 12, 13);
    assertThat(minima.beatenUnits()).isZero();
    assertThat(minima.leastCents(0)).isEqualTo(model.costCents(0));
  }

  @Test
  void promisingReps_moreThanAreRemembered_areTheCheapest() {
    PricedModel model = model(17);

    UnitMinima minima =
        UnitMinima.of(model, DualPrices.zero(model), new double[] {DEARER_THAN_ANY});

    assertThat(minima.promisingReps()[0])
        .hasSize(MOST_REMEMBERED)
        .containsExactlyInAnyOrder(10, 11, 12, 13, 14);
  }

  @Test
  void beatenUnits_storedRepsCharged_countsTheUnit() {
    PricedModel model = model(14);
    DualPrices prices = DualPrices.zero(model);
    for (int rep = 0; rep < NEAREST; rep++) {
      prices.values()[prices.accountIndex(rep)] = DEARER_THAN_ANY;
    }

    UnitMinima minima = UnitMinima.of(model, prices);

    assertThat(minima.beatenUnits()).isEqualTo(1);
    assertThat(minima.promisingReps()[0]).contains(NEAREST);
    assertThat(minima.leastCents(0)).isEqualTo(model.pricing().costCents(0, NEAREST));
  }

  private static PricedModel model(int repCount) {
    var reps = new RepBuilder[repCount];
    Arrays.setAll(reps, i -> RepBuilder.rep("R%02d".formatted(i)).at(40, -100 + 0.7 * i));
    BookBuilder book =
        reps(reps).accounts(account("A").at(40, -100).potentialUsd(900).visits(6).minutes(450));
    return PricedBook.of(book.book(), book.request(), 1).model();
  }
}
