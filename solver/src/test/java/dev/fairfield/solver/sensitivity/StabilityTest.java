package dev.fairfield.solver.sensitivity;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StabilityTest {

  /** A1 and A2 lie at their reps' doors; A3 between the two goes where balance pulls it. */
  private static final BookBuilder BOOK =
      reps(rep("R1").at(1, 0), rep("R2").at(0, 0))
          .accounts(
              account("A1").at(1, 0).potentialUsd(50_000),
              account("A2").at(0, 0).potentialUsd(50_000),
              account("A3").at(0.5, 0).potentialUsd(20_000),
              account("A4").at(1, 0).potentialUsd(40_000).owner("R1").pinned());

  private static Stability study(long seed) {
    return Stability.of(
        SensitivityBooks.solved(BOOK),
        new StabilitySettings(6, 0.5, seed),
        SensitivityBooks.resolving());
  }

  @Test
  void study_sameSeed_isTheSame() {
    assertThat(study(3)).isEqualTo(study(3));
  }

  @Test
  void pinnedAccount_inEveryRun_keepsItsRep() {
    Stability stability = study(3);

    assertThat(stability.feasibleRuns()).isEqualTo(6);
    assertThat(stability.controlChanges()).isZero();
    assertThat(stability.accounts().get(3).keepRate()).isEqualTo(1);
    assertThat(stability.worthChecking(9))
        .noneMatch(account -> account.account().id().equals("A4"));
  }

  @Test
  void worthChecking_accounts_areRankedByPotentialTimesChanges() {
    Stability stability = study(3);

    assertThat(stability.worthChecking(9)).isNotEmpty();
    assertThat(stability.worthChecking(9))
        .isSortedAccordingTo(
            (one, other) -> Long.compare(other.atStakeCents(), one.atStakeCents()));
    for (AccountStability account : stability.worthChecking(9)) {
      assertThat(account.atStakeCents())
          .isEqualTo(
              Math.round(account.account().value().potentialCents() * account.changes() / 6.0));
      assertThat(account.otherRuns()).isBetween(1, account.changes());
    }
  }

  /** 20,000 draws at a fixed seed: mean 1 within 3 standard errors, standard deviation 0.2. */
  @Test
  void perturbation_manyAccounts_hasTheMeanAndErrorAskedFor() {
    var perturbed = new PerturbedPotential(new StabilitySettings(1, 0.2, 5));
    double[] factors =
        IntStream.range(0, 20_000)
            .mapToObj(i -> account("A" + i).potentialUsd(1_000).build())
            .mapToDouble(account -> perturbed.of(account, 1).value().potentialCents() / 100_000.0)
            .toArray();
    double mean =
        IntStream.range(0, factors.length).mapToDouble(i -> factors[i]).average().orElse(0);
    double variance =
        IntStream.range(0, factors.length)
            .mapToDouble(i -> (factors[i] - mean) * (factors[i] - mean))
            .average()
            .orElse(0);

    assertThat(mean).isCloseTo(1, within(0.0043));
    assertThat(Math.sqrt(variance)).isCloseTo(0.2, within(0.005));
  }

  @Test
  void perturbation_otherSeedOrRun_differs() {
    Account account = AccountBuilder.account("A1").potentialUsd(1_000).build();
    long first =
        new PerturbedPotential(new StabilitySettings(1, 0.2, 5))
            .of(account, 1)
            .value()
            .potentialCents();

    assertThat(
            new PerturbedPotential(new StabilitySettings(1, 0.2, 6))
                .of(account, 1)
                .value()
                .potentialCents())
        .isNotEqualTo(first);
    assertThat(
            new PerturbedPotential(new StabilitySettings(1, 0.2, 5))
                .of(account, 2)
                .value()
                .potentialCents())
        .isNotEqualTo(first);
  }

  @Test
  void settings_outOfRange_sayWhatIsAllowed() {
    assertThatThrownBy(() -> new StabilitySettings(0, 0.2, 1))
        .hasMessage("0 runs; 1 or more is allowed.");
    assertThatThrownBy(() -> new StabilitySettings(5, 20, 1))
        .hasMessage(
            "The relative error is 20.0; more than 0 and at most 2 is allowed (0.2 is 20 %).");
  }
}
