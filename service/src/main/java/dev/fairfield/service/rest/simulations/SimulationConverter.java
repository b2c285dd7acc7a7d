package dev.fairfield.service.rest.simulations;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.rest.books.StoredBook;
import dev.fairfield.service.rest.simulations.RequestedPlans.Requested;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.solver.request.PlanRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between what REST says of simulations and what they are. */
@Component
class SimulationConverter {

  private static final int LONGEST_NAME = 200;
  private static final double LEAST_CONFIDENCE = 0.5;
  private static final long MOST_CENTS = 1_000_000_000_000_000L;

  private final BookShelf books;
  private final RequestedScenario scenarios;
  private final RequestedPlans plans;
  private final SimulationLimits limits;

  SimulationConverter(
      BookShelf books, RequestedScenario scenarios, RequestedPlans plans, SimulationLimits limits) {
    this.books = books;
    this.scenarios = scenarios;
    this.plans = plans;
    this.limits = limits;
  }

  /** A request that was found good, with all it takes to do it. */
  record Accepted(AskedSimulation asked, SimulationInputs inputs, Simulation simulation) {}

  /**
   * Checks a request before anything is done for it.
   *
   * @throws dev.fairfield.service.web.ApiProblem 422 with all problems and their pointers
   */
  Accepted accept(SimulationRequest request) {
    var problems = new RequestProblems();
    checkSettings(request, problems);
    Optional<StoredBook> stored =
        request.bookId() == null ? Optional.empty() : books.find(request.bookId());
    if (stored.isEmpty()) {
      problems.add("/bookId", "unknown-book", "There is no book '%s'.".formatted(request.bookId()));
    }
    problems.require();
    Book book = books.get(request.bookId());
    Optional<Scenario> scenario = scenarios.find(request, book, problems);
    List<Requested> requested = plans.list(request, book, problems);
    problems.require();
    var inputs =
        new SimulationInputs(
            book,
            scenario.orElseThrow(),
            requested.stream().map(Requested::named).toList(),
            terms(requested));
    Simulation simulation = simulation(inputs);
    AskedSimulation asked =
        asked(request, requested, inputs, simulation, stored.get().illustrative());
    return new Accepted(asked, inputs, simulation);
  }

  private static PlanRequest terms(List<Requested> plans) {
    return plans.stream()
        .flatMap(plan -> plan.terms().stream())
        .findFirst()
        .orElse(PlanRequest.DEFAULT);
  }

  private static void checkSettings(SimulationRequest request, RequestProblems problems) {
    String name = request.name() == null ? "" : request.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(
          "/name",
          "out-of-range",
          "name has %d characters; 1 to %d are allowed.".formatted(name.length(), LONGEST_NAME));
    }
    if (request.replications() != null && request.precision() != null) {
      problems.add(
          "/precision", "contradiction", "Give replications or a precision, not both of them.");
    }
    if (request.maxReplications() != null && request.precision() == null) {
      problems.add(
          "/maxReplications",
          "contradiction",
          "maxReplications limits a precision; without one give replications.");
    }
    int most = SimulationSettings.MAX_REPLICATIONS;
    problems.requireBetween("/replications", request.replications(), 2, most);
    problems.requireBetween(
        "/maxReplications", request.maxReplications(), SimulationSettings.FIRST_CHECK, most);
    problems.requireWithin("/precision", request.precision(), 0, 1);
    problems.requireWithin("/confidence", request.confidence(), LEAST_CONFIDENCE, 1);
    problems.requireBetween(
        "/indifferenceZoneCents", request.indifferenceZoneCents(), 1, MOST_CENTS);
    problems.requireBetween("/timeLimitSeconds", request.timeLimitSeconds(), 1, Integer.MAX_VALUE);
  }

  /** What is wrong with a plan is said of its place in the request. */
  private static Simulation simulation(SimulationInputs inputs) {
    try {
      return inputs.simulation();
    } catch (InvalidInputException e) {
      var problems = new RequestProblems();
      for (Problem problem : e.problems()) {
        boolean ofPlan = problem.file().startsWith(RequestedPlans.POINTER);
        problems.add(ofPlan ? problem.file() : "/scenario", "invalid-input", problem.message());
      }
      problems.require();
      throw e;
    }
  }

  private AskedSimulation asked(
      SimulationRequest request,
      List<Requested> requested,
      SimulationInputs inputs,
      Simulation simulation,
      boolean illustrative) {
    boolean precise = request.precision() != null;
    Integer replications =
        precise
            ? null
            : request.replications() == null
                ? Integer.valueOf(SimulationSettings.DEFAULT_REPLICATIONS)
                : Integer.valueOf(request.replications().intValue());
    long longest = limits.longest().toSeconds();
    var asked =
        new AskedSimulation(
            requested.stream().map(Requested::asked).toList(),
            inputs.scenario().name(),
            inputs.scenario().title(),
            replications,
            request.precision(),
            SimulationSettings.MAX_REPLICATIONS,
            request.confidence() == null
                ? SimulationSettings.DEFAULT_CONFIDENCE
                : request.confidence(),
            request.indifferenceZoneCents(),
            request.seed() == null ? SimulationSettings.DEFAULT_SEED : request.seed(),
            request.studies() == null || request.studies(),
            illustrative,
            0,
            request.timeLimitSeconds() == null
                ? longest
                : Math.min(longest, request.timeLimitSeconds()));
    return sized(asked, request, inputs, simulation);
  }

  /** Within the memory there is, and in parts where it is large. */
  private AskedSimulation sized(
      AskedSimulation asked,
      SimulationRequest request,
      SimulationInputs inputs,
      Simulation simulation) {
    SimulationSettings settings = asked.settings(1);
    long fit = simulation.mostReplications(settings, limits.memoryBytes());
    int limit = SimulationSettings.MAX_REPLICATIONS;
    if (asked.precision() == null) {
      requireMemory("/replications", asked.replications(), fit);
    } else {
      limit =
          request.maxReplications() == null
              ? (int) Math.min(limit, fit)
              : request.maxReplications().intValue();
      requireMemory("/maxReplications", Math.max(SimulationSettings.FIRST_CHECK, limit), fit);
    }
    long evaluations = (long) inputs.book().accounts().size() * inputs.plans().size();
    int part =
        limits.partReplications(
            asked.precision() == null ? asked.replications() : limit,
            Math.max(1, evaluations),
            simulation.numbersEach(settings) * Double.BYTES);
    return new AskedSimulation(
        asked.plans(),
        asked.scenario(),
        asked.scenarioTitle(),
        asked.replications(),
        asked.precision(),
        limit,
        asked.confidence(),
        asked.indifferenceZoneCents(),
        asked.seed(),
        asked.studies(),
        asked.illustrative(),
        part,
        asked.timeLimitSeconds());
  }

  private static void requireMemory(String pointer, int wanted, long fit) {
    if (wanted > fit) {
      var problems = new RequestProblems();
      problems.add(
          pointer,
          "too-large",
          Sentence.of(
              "%,d replications of these plans do not fit into memory; at most %,d do. Ask for fewer, or give the service more memory.",
              wanted, fit));
      problems.require();
    }
  }

  static StoredRow row(
      String id, SimulationRequest request, AskedSimulation asked, Instant now, String user) {
    return new StoredRow(
        id, request.name().strip(), request.bookId(), asked, Optional.empty(), now, user, 1);
  }
}
