package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.FigureWriter;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Simulates plans in the same worlds of a scenario and compares them: the way in for every user of
 * the simulator.
 */
public final class Simulation {

  /** Most plans of one comparison. */
  public static final int MAX_PLANS = 20;

  /** A difference below this part of the organisation's target does not matter by default. */
  public static final double DEFAULT_INDIFFERENCE_SHARE = 0.005;

  /** Worlds that only the leading plan and the baseline meet begin here. */
  private static final long FRESH_WORLDS = 1L << 32;

  private static final int FRESH_PART = 8;
  private static final int FEWEST_FRESH = 256;
  private static final double CENTS = 100;

  private final Book everything;
  private final Book planned;
  private final Scenario scenario;
  private final List<NamedPlan> plans;
  private final PlanRequest request;
  private final PlanSet set;

  private Simulation(
      Book everything,
      Book planned,
      Scenario scenario,
      List<NamedPlan> plans,
      PlanRequest request) {
    this.everything = everything;
    this.planned = planned;
    this.scenario = scenario;
    this.plans = plans;
    this.request = request;
    this.set =
        PlanSet.of(
            everything, scenario, request, plans.stream().map(NamedPlan::repByAccount).toList());
  }

  /**
   * Plans of a book in a scenario.
   *
   * @param book as it is before anything of the scenario happens
   * @param plans at least one, with names of their own; the first is the baseline
   * @param request whose prices count travel and planner's dollars, and whose assignment rules hold
   *     for whoever steps in for a rep who left
   * @throws InvalidInputException when scenario, plans and book do not fit together
   */
  public static Simulation of(
      Book book, Scenario scenario, List<NamedPlan> plans, PlanRequest request) {
    Book everything = ScenarioBook.all(book, scenario);
    requireNames(plans);
    PlanSet.requireRoom(everything);
    plans.forEach(plan -> plan.requireFits(plan.file(), book, everything));
    return new Simulation(
        everything, ScenarioBook.at(book, scenario, 0), scenario, List.copyOf(plans), request);
  }

  private static void requireNames(List<NamedPlan> plans) {
    if (plans.isEmpty() || plans.size() > MAX_PLANS) {
      throw refused(
          "--plan",
          Integer.toString(plans.size()),
          "1 to %d plans".formatted(MAX_PLANS),
          "%d plans were given; 1 to %d can be compared.".formatted(plans.size(), MAX_PLANS));
    }
    Set<String> names = new HashSet<>();
    for (NamedPlan plan : plans) {
      if (!names.add(plan.name())) {
        throw refused(
            "--plan",
            plan.name(),
            "a name of its own for each plan",
            "Two plans are called %s; give each a name of its own.".formatted(plan.name()));
      }
    }
  }

  private static InvalidInputException refused(
      String file, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem(file, 0, "", value, allowed, Severity.ERROR, message)));
  }

  /**
   * Simulates and compares.
   *
   * @param stop asked now and then; when it says so, what was simulated until then is compared
   * @throws InvalidInputException when so many replications do not fit into memory
   */
  public Comparison compare(
      SimulationSettings settings, SimulationListener listener, BooleanSupplier stop) {
    FigureLayout layout = layout(settings);
    return compare(
        settings,
        () -> new Replications(() -> replicator(layout, settings), settings.threads(), 0),
        listener,
        stop);
  }

  /**
   * Compares replications that others simulate; as {@link #compare(SimulationSettings,
   * SimulationListener, BooleanSupplier)} to the last bit. What the comparison takes beside them is
   * simulated here.
   *
   * @param source of the replications, made with {@link #replicate}
   */
  public Comparison compare(
      SimulationSettings settings,
      ReplicationSource source,
      SimulationListener listener,
      BooleanSupplier stop) {
    return compare(settings, () -> new SuppliedOutcomes(source, plans.size()), listener, stop);
  }

  /**
   * Simulates some replications of a comparison on the calling thread; thread-safe.
   *
   * @param from number of the first replication
   * @param to number after the last, above {@code from}
   * @param stop asked before each
   * @return empty when told to stop
   */
  public Optional<ReplicationBatch> replicate(
      SimulationSettings settings, int from, int to, BooleanSupplier stop) {
    return new BatchReplication(replicator(layout(settings), settings), plans.size())
        .find(from, to, stop);
  }

  /** Numbers that one replication yields under all plans. */
  public long numbersEach(SimulationSettings settings) {
    return plans.size() * OutcomeTable.numbersEach(layout(settings), set.model().seats().size());
  }

  private Replicator replicator(FigureLayout layout, SimulationSettings settings) {
    return set.replicator(layout, settings.seed());
  }

  private Comparison compare(
      SimulationSettings settings,
      Supplier<OutcomeSource> maker,
      SimulationListener listener,
      BooleanSupplier stop) {
    FigureLayout layout = layout(settings);
    requireMemory(settings);
    listener.phaseStarted("Simulating " + plans.size() + (plans.size() == 1 ? " plan" : " plans"));
    var table = new OutcomeTable(layout, plans.size(), set.model().seats().size());
    OutcomeSource source = maker.get();
    ReplicationRun.Ended ended =
        new ReplicationRun(table, source, names(), settings, listener, stop).complete();
    double deltaCents = deltaCents();
    Answer answer = answer(table, settings, deltaCents, listener, stop);
    List<PlanCost> costs = plannerCosts();
    var studies = new Studies(everything, planned, scenario, plans, request, set, settings);
    return studies.complete(
        new Studies.Run(table, source, ended.reason(), ended.sentence(), deltaCents),
        answer,
        facts(costs),
        costs,
        listener,
        stop);
  }

  private FigureLayout layout(SimulationSettings settings) {
    List<Period> periods = new ArrayList<>();
    IntStream.rangeClosed(1, set.model().quarters()).mapToObj(Period::new).forEach(periods::add);
    periods.add(Period.WHOLE);
    return new FigureLayout(FigureWriter.scopes(set.model(), settings.repDetail()), periods);
  }

  /** Replications that fit into a memory of so many bytes. */
  public long mostReplications(SimulationSettings settings, long bytes) {
    return bytes / Double.BYTES / numbersEach(settings);
  }

  private void requireMemory(SimulationSettings settings) {
    long most = mostReplications(settings, Runtime.getRuntime().maxMemory() / 2);
    int asked = settings.replications().orElse(SimulationSettings.FIRST_CHECK);
    if (asked > most) {
      throw refused(
          "--replications",
          Integer.toString(asked),
          "at most %d with this memory".formatted(most),
          "%d replications of %d plans do not fit into memory; at most %d do. Ask for fewer, or give Java more memory (-Xmx)."
              .formatted(asked, plans.size(), most));
    }
  }

  private List<String> names() {
    return plans.stream().map(NamedPlan::name).toList();
  }

  private double deltaCents() {
    if (scenario.indifferenceUsd().isPresent()) {
      return CENTS * scenario.indifferenceUsd().getAsDouble();
    }
    var writer = new FigureWriter(set.model(), PlanSet.ORGANISATION);
    double target = writer.targetCents();
    return target > 0 ? DEFAULT_INDIFFERENCE_SHARE * target : CENTS;
  }

  private Answer answer(
      OutcomeTable table,
      SimulationSettings settings,
      double deltaCents,
      SimulationListener listener,
      BooleanSupplier stop) {
    var study =
        new AnswerStudy(table, PlanSet.NET_BOOKINGS, names(), settings.confidence(), deltaCents);
    if (plans.size() == 1) {
      return study.ofSinglePlan();
    }
    listener.phaseStarted("The leading plan again on fresh futures");
    PlanSet pair = set.only(List.of(study.leader(), study.rival()));
    var fresh = new OutcomeTable(PlanSet.ORGANISATION, 2, set.model().seats().size());
    int worlds =
        stop.getAsBoolean()
            ? FEWEST_FRESH
            : Math.max(FEWEST_FRESH, table.replications() / FRESH_PART);
    new Replications(
            () -> pair.replicator(PlanSet.ORGANISATION, settings.seed()),
            settings.threads(),
            FRESH_WORLDS)
        .extend(fresh, worlds, () -> false);
    return study.of(fresh.steady(0, PlanSet.NET_BOOKINGS), fresh.steady(1, PlanSet.NET_BOOKINGS));
  }

  private List<PlanCost> plannerCosts() {
    PricedBook priced = PricedBook.of(planned, request);
    return IntStream.range(0, plans.size())
        .mapToObj(plan -> PlanSolver.asIs(priced, presentOwners(plan)).cost())
        .toList();
  }

  private List<PlanFacts> facts(List<PlanCost> costs) {
    return IntStream.range(0, plans.size())
        .mapToObj(
            plan -> PlanFacts.of(name(plan), set, plan, planned, costs.get(plan).totalCents()))
        .toList();
  }

  private String name(int plan) {
    return plans.get(plan).name();
  }

  /** Owners of the plan that the planner's book knows. */
  private Map<String, String> presentOwners(int plan) {
    Map<String, String> owners = new TreeMap<>();
    plans
        .get(plan)
        .repByAccount()
        .forEach(
            (accountId, repId) -> {
              boolean known =
                  planned
                      .findAccount(accountId)
                      .filter(a -> a.ownership().assignable())
                      .isPresent();
              if (known && planned.findRep(repId).isPresent()) {
                owners.put(accountId, repId);
              }
            });
    return owners;
  }
}
