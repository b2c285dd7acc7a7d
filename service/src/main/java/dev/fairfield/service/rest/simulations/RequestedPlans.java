package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.rest.simulations.AskedSimulation.AskedPlan;
import dev.fairfield.service.simulations.CountedTerms;
import dev.fairfield.service.simulations.GivenPlan;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The plans of a request. */
@Component
class RequestedPlans {

  private static final ObjectMapper JSON = new ObjectMapper();
  static final String POINTER = "/planIds";
  private static final String TODAY_NAME = "Today";
  private static final int LONGEST_NAME = 60;

  private final PlanAssignments plans;

  RequestedPlans(PlanAssignments plans) {
    this.plans = plans;
  }

  /**
   * A plan as asked for and as it is simulated.
   *
   * @param named whose file is the pointer of the plan in the request
   * @param terms prices and assignment rules it was made by; empty for today's ownership
   */
  record Requested(AskedPlan asked, NamedPlan named, Optional<PlanRequest> terms) {}

  /** The plans, the baseline first; incomplete where there are problems. */
  List<Requested> list(SimulationRequest request, Book book, RequestProblems problems) {
    List<String> ids = request.planIds() == null ? List.of() : request.planIds();
    if (ids.isEmpty() || ids.size() > SimulationLimits.MOST_PLANS) {
      problems.add(
          POINTER,
          "out-of-range",
          "%d plans were given; 1 to %d can be compared."
              .formatted(ids.size(), SimulationLimits.MOST_PLANS));
      return List.of();
    }
    List<Requested> requested = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int place : baselineFirst(ids, request.baseline(), problems)) {
      String pointer = POINTER + "/" + place;
      if (ids.indexOf(ids.get(place)) != place) {
        problems.add(pointer, "duplicate", "The plan is given twice; give each plan once.");
      } else {
        find(ids.get(place), pointer, request, book, names, problems).ifPresent(requested::add);
      }
    }
    return requested;
  }

  private static List<Integer> baselineFirst(
      List<String> ids, String baseline, RequestProblems problems) {
    int first = baseline == null ? 0 : ids.indexOf(baseline);
    if (first < 0) {
      problems.add(
          "/baseline",
          "unknown-plan",
          "baseline '%s' is not one of planIds; give one of them.".formatted(baseline));
      first = 0;
    }
    List<Integer> order = new ArrayList<>(List.of(first));
    for (int place = 0; place < ids.size(); place++) {
      if (place != first) {
        order.add(place);
      }
    }
    return order;
  }

  private Optional<Requested> find(
      String id,
      String pointer,
      SimulationRequest request,
      Book book,
      Set<String> names,
      RequestProblems problems) {
    if (id != null && id.equals(GivenPlan.TODAY)) {
      NamedPlan today = GivenPlan.today(unique(TODAY_NAME, names), book);
      return Optional.of(
          new Requested(
              new AskedPlan(id, today.name()),
              new NamedPlan(today.name(), today.repByAccount(), pointer),
              Optional.empty()));
    }
    Optional<PlanAssignments.PlanFacts> facts = id == null ? Optional.empty() : plans.findFacts(id);
    if (facts.isEmpty()) {
      problems.add(pointer, "unknown-plan", "There is no plan '%s'.".formatted(id));
      return Optional.empty();
    }
    if (!facts.get().bookId().equals(request.bookId())) {
      problems.add(
          pointer,
          "plan-of-another-book",
          "The plan '%s' belongs to the book %s, not to %s."
              .formatted(facts.get().name(), facts.get().bookId(), request.bookId()));
      return Optional.empty();
    }
    Optional<Map<String, String>> owners = plans.find(id);
    if (owners.isEmpty()) {
      problems.add(
          pointer,
          "plan-without-result",
          "The plan '%s' has no assignments: it is not solved yet, or it failed."
              .formatted(facts.get().name()));
      return Optional.empty();
    }
    String name = unique(reportName(facts.get().name()), names);
    return Optional.of(
        new Requested(
            new AskedPlan(id, name),
            new NamedPlan(name, owners.get(), pointer),
            terms(facts.get())));
  }

  private static Optional<PlanRequest> terms(PlanAssignments.PlanFacts plan) {
    try {
      JsonNode request = JSON.readTree(plan.asked()).path("request");
      return request.isObject()
          ? Optional.of(CountedTerms.of(PlanRequestReader.fromJson(request, plan.name())))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The plan %s cannot be read.".formatted(plan.id()), e);
    }
  }

  /** Names of a report have fewer characters to choose from than those of plans. */
  private static String reportName(String name) {
    String allowed =
        name.replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip().replaceAll("^[^\\p{L}\\p{N}]+", "");
    String cut = allowed.substring(0, Math.min(LONGEST_NAME, allowed.length())).strip();
    return cut.isEmpty() ? "Plan" : cut;
  }

  private static String unique(String name, Set<String> names) {
    String candidate = name;
    for (int number = 2; !names.add(candidate); number++) {
      candidate = name + " " + number;
    }
    return candidate;
  }
}
