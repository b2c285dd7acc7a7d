package dev.fairfield.solver.routing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoutingProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final String[] STATES = {"NY", "NJ", "CT"};
  private static final String[] COUNTIES = {"36061", "34003", "09001"};
  private static final String[] INDUSTRIES = {"Hospital", "School", ""};

  /** A book with a plan. */
  private record Planned(PricedBook priced, Map<String, String> owners) {}

  private static Planned planned(int seed) {
    var random = new Random(seed);
    int repCount = 2 + random.nextInt(4);
    RepBuilder[] reps = new RepBuilder[repCount];
    for (int i = 0; i < repCount; i++) {
      reps[i] =
          rep("R" + i)
              .at(38 + 5 * random.nextDouble(), -76 + 5 * random.nextDouble())
              .minutes(200 + random.nextInt(2_000));
      if (random.nextInt(3) == 0) {
        reps[i].industries(INDUSTRIES[random.nextInt(2)]);
      }
      if (random.nextInt(4) == 0) {
        reps[i].states(STATES[random.nextInt(3)]);
      }
    }
    AccountBuilder[] accounts = new AccountBuilder[20];
    for (int i = 0; i < accounts.length; i++) {
      int state = random.nextInt(STATES.length);
      accounts[i] =
          account("A%02d".formatted(i))
              .at(38 + 5 * random.nextDouble(), -76 + 5 * random.nextDouble())
              .state(STATES[state])
              .county(random.nextInt(4) == 0 ? "" : COUNTIES[state])
              .postalCode(random.nextInt(5) == 0 ? "" : "1000" + random.nextInt(4))
              .industry(INDUSTRIES[random.nextInt(3)])
              .potentialUsd(random.nextInt(1_000))
              .minutes(random.nextInt(90))
              .visits(random.nextInt(5));
    }
    PricedBook priced = BookBuilder.reps(reps).accounts(accounts).priced();
    Map<String, String> owners = new TreeMap<>();
    for (int unit = 0; unit < priced.units().size(); unit++) {
      int[] eligible = priced.eligibleReps(unit);
      if (eligible.length > 0) {
        owners.put(
            priced.units().get(unit).id(),
            priced.reps().get(eligible[random.nextInt(eligible.length)]).id());
      }
    }
    return new Planned(priced, owners);
  }

  @Property(tries = 150, seed = "71")
  void everyLead_hasOneRepOrAStatedReason(@ForAll @IntRange(max = 1_000_000) int seed) {
    Planned planned = planned(seed);
    LeadRouter router = LeadRouter.of(planned.priced(), planned.owners());
    List<Lead> leads =
        new LeadStream(planned.priced().book(), new LeadStream.Settings(40, seed, 0.3))
            .leads()
            .toList();

    Rehearsal rehearsal =
        Rehearsal.of(
            planned.priced(),
            router,
            leads.stream(),
            DAY,
            decision -> {
              assertThat(decision.repId().isBlank()).isNotEqualTo(decision.reason().isRouted());
              assertThat(decision.sentence()).isNotBlank().endsWith(".");
            });

    assertThat(rehearsal.leadsByReason().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(leads.size());
    assertThat(rehearsal.reps().stream().mapToLong(Rehearsal.RepLeads::leads).sum())
        .isEqualTo(
            rehearsal.leadsByReason().entrySet().stream()
                .filter(reason -> reason.getKey().isRouted())
                .mapToLong(Map.Entry::getValue)
                .sum());
  }

  @Property(tries = 150, seed = "72")
  void table_everyPairOfItsDomain_hasExactlyOneOwner(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 60) int lossPercent) {
    Planned planned = planned(seed);
    RoutingTable table =
        RoutingTable.of(planned.priced(), planned.owners(), new TableSettings(lossPercent / 100.0));
    RoutingTableCheck check =
        RoutingTableCheck.of(table.lines().stream().map(TableLine::rule).toList(), table.domain());

    assertThat(check.holes()).isEmpty();
    assertThat(check.overlaps()).isEmpty();
    assertThat(check.idleOrders()).isEmpty();
    assertThat(check.pairs()).isEqualTo(table.domain().size());
  }

  /** The lookup by hash and the lines tried in order are two ways to one answer. */
  @Property(tries = 100, seed = "73")
  void table_lookup_agreesWithTheLinesInOrder(@ForAll @IntRange(max = 1_000_000) int seed) {
    Planned planned = planned(seed);
    RoutingTable table = RoutingTable.of(planned.priced(), planned.owners(), TableSettings.DEFAULT);
    table
        .domain()
        .segmentsByState()
        .forEach(
            (state, segments) ->
                table
                    .domain()
                    .areasByState()
                    .get(state)
                    .forEach(
                        (county, codes) ->
                            codes.forEach(
                                code ->
                                    segments.forEach(
                                        segment ->
                                            assertThat(
                                                    table
                                                        .findRule(
                                                            segment, state.place(county, code))
                                                        .orElseThrow())
                                                .isEqualTo(
                                                    table.lines().stream()
                                                        .map(TableLine::rule)
                                                        .filter(
                                                            rule ->
                                                                rule.matches(
                                                                    segment.team(),
                                                                    segment.industry(),
                                                                    segment.language(),
                                                                    state.place(county, code)))
                                                        .findFirst()
                                                        .orElseThrow())))));
  }

  @Property(tries = 100, seed = "74")
  void existingAccount_goesToItsOwner(@ForAll @IntRange(max = 1_000_000) int seed) {
    Planned planned = planned(seed);
    LeadRouter router = LeadRouter.of(planned.priced(), planned.owners());
    planned
        .owners()
        .forEach(
            (account, owner) ->
                assertThat(
                        router
                            .route(
                                Leads.lead("L").account(account).build(), DAY, RoutingState.START)
                            .decision()
                            .repId())
                    .isEqualTo(owner));
  }

  @Property(tries = 60, seed = "75")
  void rotation_amongEquals_spreadsEqually(
      @ForAll @IntRange(min = 2, max = 9) int reps,
      @ForAll @IntRange(min = 1, max = 60) int leads) {
    PricedBook priced =
        BookBuilder.reps(
                IntStream.range(0, reps).mapToObj(i -> rep("R" + i)).toArray(RepBuilder[]::new))
            .accounts(account("A1").state("NY"))
            .priced();
    LeadRouter router = LeadRouter.of(priced, Map.of());
    Rehearsal rehearsal =
        Rehearsal.of(
            priced,
            router,
            IntStream.range(0, leads).mapToObj(i -> Leads.lead("L" + i).in("OR", "", "").build()),
            DAY,
            decision -> {});
    List<Long> counts = rehearsal.reps().stream().map(Rehearsal.RepLeads::leads).sorted().toList();

    assertThat(counts.get(reps - 1) - counts.get(0)).isLessThanOrEqualTo(1);
  }
}
