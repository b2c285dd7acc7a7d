package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a rep's team says about the rep: its share of the potential and its win rate. */
final class TeamWeights {

  private final PlanRequest request;
  private final Map<String, Long> potentialByTeam;
  private final Map<String, List<Rep>> repsByTeam = new HashMap<>();
  private final Map<String, Double> weightByTeam = new HashMap<>();
  private final Map<String, Double> winRateByTeam = new HashMap<>();

  TeamWeights(Book book, PlanRequest request) {
    this.request = request;
    this.potentialByTeam =
        book.assignableAccounts().stream()
            .collect(
                Collectors.groupingBy(
                    account -> account.profile().team(),
                    Collectors.summingLong(account -> account.value().potentialCents())));
    for (Rep rep : book.reps()) {
      repsByTeam.computeIfAbsent(rep.team(), team -> new ArrayList<>()).add(rep);
    }
    repsByTeam.forEach(
        (team, reps) -> {
          weightByTeam.put(team, sum(reps, this::weight));
          winRateByTeam.put(team, winRate(reps));
        });
  }

  /** Potential of the team due to the rep. */
  double shareCents(Rep rep) {
    double potential = potentialByTeam.getOrDefault(rep.team(), 0L);
    double weights = weightByTeam.get(rep.team());
    return weights == 0 ? 0 : potential * weight(rep) / weights;
  }

  private double weight(Rep rep) {
    double weight = rep.capacity().targetShare().orElse(rep.capacity().capacityMinutes());
    double tenureYears = rep.record().tenureYears().orElse(1);
    if (!request.rules().rampShares() || tenureYears >= 0.75) {
      return weight;
    }
    return tenureYears < 0.25 ? 0 : weight * (tenureYears < 0.5 ? 0.25 : 0.50);
  }

  /** max(0, 1 − win rate ÷ team win rate); 0 when not given. */
  double fitShortfall(Rep rep) {
    double team = winRateByTeam.get(rep.team());
    return rep.record().winRate().isEmpty() || team == 0
        ? 0
        : Math.max(0, 1 - rep.record().winRate().getAsDouble() / team);
  }

  /** The mean of the given win rates, weighted by capacity; 0 where none counts. */
  private static double winRate(List<Rep> reps) {
    double capacity = sum(reps, rep -> given(rep) * rep.capacity().capacityMinutes());
    double won =
        sum(
            reps,
            rep ->
                given(rep) == 0
                    ? 0
                    : rep.capacity().capacityMinutes() * rep.record().winRate().getAsDouble());
    return capacity == 0 || won == 0 ? 0 : won / capacity;
  }

  private static double given(Rep rep) {
    return rep.record().winRate().isPresent() ? 1 : 0;
  }

  private static double sum(List<Rep> reps, ToDoubleFunction<Rep> term) {
    double sum = 0;
    for (Rep rep : reps) {
      sum += term.applyAsDouble(rep);
    }
    return sum;
  }
}
