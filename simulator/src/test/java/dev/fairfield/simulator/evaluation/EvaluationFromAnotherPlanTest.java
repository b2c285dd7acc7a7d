package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A plan evaluated by its difference to another one comes to the same, to the last bit. */
class EvaluationFromAnotherPlanTest {

  private static final int SEATS = 5;
  private static final int ACCOUNTS = 60;

  private static final List<String> POLICIES =
      List.of(
          "afterDeparture: spread",
          "afterDeparture: vacant",
          "afterDeparture: replan",
          "afterDeparture: cover, covers: {S01: S03, S04: S02}");

  /** Later answers do worse, or now better, now worse: what a lead meets is looked up otherwise. */
  private static final String FALLING =
      "{withinHour: 1, withinDay: 0.8, withinWeek: 0.7, later: 0.4}";

  private static final String UNEVEN =
      "{withinHour: 0.6, withinDay: 0.9, withinWeek: 0.3, later: 0.7}";

  private static Runs runs(int policy, String leads, boolean newSaleEffect) {
    var book = new SmallBook().reps(SEATS);
    for (int i = 0; i < ACCOUNTS; i++) {
      String owner = i % 11 == 0 ? "" : "S%02d".formatted(1 + i % SEATS);
      book.account("A%03d".formatted(i), owner, 90_000 + 37_000L * i, 21_000L * i, 50 + i);
    }
    String yaml =
        """
        name: changing
        startDate: 2027-01-04
        attrition: {annualLeaveProbability: {voluntary: 0.4, involuntary: 0.2}}
        policy: {%s}
        leads: {%s}
        handover: {newSaleEffect: %s}
        """
            .formatted(POLICIES.get(policy), leads, newSaleEffect ? 0.2 : 0);
    return new Runs(book.book(), yaml, 7);
  }

  /** Each account changes hands with the probability; some have nobody then. */
  private static Map<String, String> changed(
      Map<String, String> owners, double share, Random random) {
    Map<String, String> others = new TreeMap<>(owners);
    others.replaceAll(
        (account, owner) -> {
          int seat = random.nextInt(SEATS + 1);
          return random.nextDouble() >= share ? owner : seat == 0 ? "" : "S%02d".formatted(seat);
        });
    return others;
  }

  @Property(tries = 60)
  void ledger_startedFromAnotherPlan_hasTheSameBits(
      @ForAll @IntRange(max = 3) int policy,
      @ForAll boolean pooled,
      @ForAll boolean newSaleEffect,
      @ForAll @IntRange(max = 2) int movedInFifths,
      @ForAll @IntRange(max = 10_000) int world) {
    Runs runs = runs(policy, "pooled: " + pooled, newSaleEffect);
    var random = new Random(world);
    Map<String, String> today = SmallBook.today(runs.model().book());
    PlanModel first = runs.plan(changed(today, 0.1, random));
    PlanModel second = runs.plan(changed(today, movedInFifths / 5.0, random));
    runs.drawer().draw(runs.world(), world);
    var shared = new PlanModels(runs.model(), PlanRequest.DEFAULT);

    var alone = new Outcome(runs);
    new Evaluation(shared).evaluate(second, runs.world(), alone.ledger, alone.contacts);

    var other = new Evaluation(shared);
    var started = new Outcome(runs);
    other.evaluate(first, runs.world(), started.ledger, new ContactCounts());
    var evaluation = new Evaluation(shared);
    evaluation.prepare(second, runs.world().seats());
    evaluation.completeFrom(other, runs.world(), started.ledger, started.contacts);

    assertThat(alone.ledger.opportunities()).isPositive();
    assertThat(started.ledger.opportunities()).isEqualTo(alone.ledger.opportunities());
    assertThat(started.ledger.cells()).isEqualTo(alone.ledger.cells());
    assertThat(started.contacts.toArray()).isEqualTo(alone.contacts.toArray());
  }

  @Property(tries = 40)
  void ledger_whileSomebodyListens_comesToTheSameAndAllThatIsWonIsHeard(
      @ForAll @IntRange(max = 3) int policy,
      @ForAll boolean pooled,
      @ForAll boolean falling,
      @ForAll @IntRange(max = 10_000) int world) {
    String conversion = falling ? FALLING : UNEVEN;
    Runs runs = runs(policy, "pooled: %s, conversion: %s".formatted(pooled, conversion), false);
    PlanModel plan =
        runs.plan(changed(SmallBook.today(runs.model().book()), 0.3, new Random(world)));
    runs.drawer().draw(runs.world(), world);
    var shared = new PlanModels(runs.model(), PlanRequest.DEFAULT);
    var unheard = new Outcome(runs);
    new Evaluation(shared).evaluate(plan, runs.world(), unheard.ledger, unheard.contacts);

    var heard = new Outcome(runs);
    double[] wonUsd = new double[1];
    new Evaluation(shared)
        .evaluate(
            plan,
            runs.world(),
            heard.ledger,
            heard.contacts,
            (week, kind, seat, account, value) ->
                wonUsd[0] += kind == EventLog.Kind.WON ? value : 0);

    assertThat(sum(heard.ledger, runs, Measure.RESOLVED_VALUE))
        .isEqualTo(sum(unheard.ledger, runs, Measure.RESOLVED_VALUE));
    assertThat(sum(heard.ledger, runs, Measure.OPEN_AT_END))
        .isEqualTo(sum(unheard.ledger, runs, Measure.OPEN_AT_END));
    assertThat(heard.contacts.toArray()).isEqualTo(unheard.contacts.toArray());
    assertThat(wonUsd[0])
        .isPositive()
        .isEqualTo(sum(heard.ledger, runs, Measure.BOOKINGS))
        .isEqualTo(sum(unheard.ledger, runs, Measure.BOOKINGS));
  }

  /** Over all seats and quarters of the horizon. */
  private static double sum(Ledger ledger, Runs runs, Measure of) {
    double sum = 0;
    for (int row = 0; row <= runs.model().seats().size(); row++) {
      for (int quarter = 0; quarter < runs.model().quarters(); quarter++) {
        sum += ledger.cells()[ledger.at(row, quarter) + of.ordinal()];
      }
    }
    return sum;
  }

  private static final class Outcome {

    private final Ledger ledger;
    private final ContactCounts contacts = new ContactCounts();

    Outcome(Runs runs) {
      ledger = new Ledger(runs.model().seats().size(), runs.model().quarters());
    }
  }
}
