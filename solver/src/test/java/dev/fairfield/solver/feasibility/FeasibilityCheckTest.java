package dev.fairfield.solver.feasibility;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeasibilityCheckTest {

  private static Optional<Clash> clash(BookBuilder book) {
    return new FeasibilityCheck(book.priced()).findClash();
  }

  @Test
  void findClash_exactlyFull_isEmpty() {
    assertThat(
            clash(
                reps(rep("R1").minutes(100).maxAccounts(1), rep("R2").minutes(70).maxAccounts(1))
                    .accounts(account("A1").minutes(100), account("A2").minutes(70))))
        .isEmpty();
  }

  /** 13.5 hours for 10: the accounts in QC fit only R1. R2's free hours do not help. */
  @Test
  void findClash_accountsOfOneState_namesThemTheOneRepAndTheMissingHours() {
    BookBuilder book =
        reps(rep("R1").minutes(600), rep("R2").minutes(9_000).states("ON"))
            .accounts(
                account("A1").state("QC").minutes(400),
                account("A2").state("QC").minutes(410),
                account("A3").state("ON").minutes(1_000));

    Clash clash = clash(book).orElseThrow();

    assertThat(clash.accountIds()).containsExactly("A1", "A2");
    assertThat(clash.repIds()).containsExactly("R1");
    assertThat(clash.needed()).isEqualTo(810);
    assertThat(clash.available()).isEqualTo(600);
    assertThat(clash.measure()).isEqualTo(Clash.Measure.MINUTES);
    assertThat(clash.message())
        .isEqualTo(
            "No plan can fit: 2 accounts need 13.5 selling hours a year and the one rep who may own them (R1) has 10.0: 3.5 hours are missing. Raise capacity_hours, lower workload_hours, add a rep or set rules.openPool: true to leave the rest unassigned. Accounts: A1, A2.");
  }

  @Test
  void findClash_moreAccountsThanRoom_namesTheReps() {
    BookBuilder book =
        reps(rep("R1").maxAccounts(2), rep("R2").maxAccounts(1))
            .accounts(
                account("A1"),
                account("A2"),
                account("A3"),
                account("A4"),
                account("A5"),
                account("A6"));

    assertThat(clash(book).orElseThrow().message())
        .isEqualTo(
            "No plan can fit: 6 accounts must be owned and the 2 reps who may own them (R1, R2) have room for 3: 3 too many. Raise max_accounts, add a rep or set rules.openPool: true to leave the rest unassigned. Accounts: A1, A2, A3, A4, A5 ….");
  }

  @Test
  void findClash_pinsThatOverfillARep_areSeen() {
    AccountBuilder pinned = account("A1").minutes(90).owner("R1").pinned();
    BookBuilder book =
        reps(rep("R1").minutes(80), rep("R2").minutes(900)).accounts(pinned, account("A2"));

    assertThat(clash(book).orElseThrow().repIds()).containsExactly("R1");
  }

  @Test
  void findClash_openPool_isEmpty() {
    assertThat(clash(reps(rep("R1").minutes(1)).accounts(account("A1").minutes(9)).openPool()))
        .isEmpty();
  }

  /** Two accounts of 60 do not fit two reps of 90 and 30 whole; split they would: no proof. */
  @Test
  void findClash_onlyWholeAccountsDoNotFit_isEmpty() {
    assertThat(
            clash(
                reps(rep("R1").minutes(90), rep("R2").minutes(30))
                    .accounts(account("A1").minutes(60), account("A2").minutes(60))))
        .isEmpty();
  }

  /** The request check refuses such a pin; a search without it would find no option to start at. */
  @Test
  void findClash_pinToARepWhoMayNot_isSeenWithAnOpenPool() {
    BookBuilder book =
        reps(rep("R1").states("ON"))
            .accounts(account("A1").state("QC"), account("A2").state("ON"))
            .pins(Map.of("A1", "R1"))
            .openPool();

    assertThat(clash(book).orElseThrow().message())
        .isEqualTo(
            "No plan can fit: no rep may own the account A1. Take pins off or widen a rep's industries, languages or states. Accounts: A1.");
  }
}
