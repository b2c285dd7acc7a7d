package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reps more, each as the middle one of the team, who cover what clashes. */
final class AddedReps {

  private static final int MOST = 10;
  private static final double MINUTES_PER_HOUR = 60;

  private final List<Rep> added = new ArrayList<>();
  private final Map<String, Integer> countByPhrase = new LinkedHashMap<>();

  private AddedReps() {}

  static Optional<Remedy> find(PlanningCase given) {
    var reps = new AddedReps();
    return Mending.find(given, reps::add).map(mended -> reps.remedy(given, mended));
  }

  private Optional<PlanningCase> add(PlanningCase given, Clash clash) {
    if (added.size() == MOST || clash.measure() == Clash.Measure.MOVES) {
      return Optional.empty();
    }
    List<Account> accounts =
        clash.accountIds().stream().map(id -> given.book().findAccount(id).orElseThrow()).toList();
    String team = accounts.get(0).profile().team();
    Account heaviest = heaviest(accounts);
    List<Rep> teammates = teammates(given, team);
    if (teammates.isEmpty()) {
      return Optional.empty();
    }
    RepCapacity middle = teammates.get(teammates.size() / 2).capacity();
    RepCoverage coverage = coverage(teammates, accounts);
    var rep =
        new Rep(
            freeId(given),
            "new rep",
            team,
            heaviest.place().location(),
            middle,
            coverage,
            RepRecord.UNKNOWN);
    added.add(rep);
    countByPhrase.merge(phrase(team, middle, coverage, heaviest), 1, Integer::sum);
    return Optional.of(given.withRep(rep));
  }

  private static Account heaviest(List<Account> accounts) {
    return accounts.stream()
        .max(
            Comparator.comparingLong((Account account) -> account.effort().workloadMinutes())
                .thenComparing(Account::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Those of the team who were there before, by hours. */
  private List<Rep> teammates(PlanningCase given, String team) {
    return given.book().reps().stream()
        .filter(rep -> rep.team().equals(team))
        .filter(rep -> !added.contains(rep))
        .sorted(
            Comparator.comparingLong((Rep rep) -> rep.capacity().capacityMinutes())
                .thenComparing(Rep::id))
        .toList();
  }

  private static String freeId(PlanningCase given) {
    int number = 1;
    while (given.book().findRep("NEW" + number).isPresent()) {
      number++;
    }
    return "NEW" + number;
  }

  /** What the accounts ask for, wherever the team is restricted at all. */
  private static RepCoverage coverage(List<Rep> team, List<Account> accounts) {
    return new RepCoverage(
        needed(team, rep -> rep.coverage().industries(), accounts, of -> of.profile().industry()),
        needed(team, rep -> rep.coverage().languages(), accounts, of -> of.profile().language()),
        needed(team, rep -> rep.coverage().states(), accounts, of -> of.place().state()),
        Set.of());
  }

  private static Set<String> needed(
      List<Rep> team,
      Function<Rep, Set<String>> restriction,
      List<Account> accounts,
      Function<Account, String> trait) {
    return team.stream().allMatch(rep -> restriction.apply(rep).isEmpty())
        ? Set.of()
        : accounts.stream()
            .map(trait)
            .filter(value -> !value.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String phrase(
      String team, RepCapacity capacity, RepCoverage coverage, Account near) {
    var text =
        new StringBuilder(
            Sentence.of("with %,.1f hours", capacity.capacityMinutes() / MINUTES_PER_HOUR));
    text.insert(0, team.isBlank() ? "" : "in team " + team + " ");
    covers(text, "languages", coverage.languages());
    covers(text, "states", coverage.states());
    covers(text, "industries", coverage.industries());
    return text.append(" near ")
        .append(near.place().city().isBlank() ? "account " + near.id() : near.place().city())
        .toString();
  }

  private static void covers(StringBuilder text, String noun, Set<String> values) {
    if (!values.isEmpty()) {
      text.append(", ")
          .append(noun)
          .append(' ')
          .append(EffortRemedies.some(values.stream().sorted().toList()));
    }
  }

  private Remedy remedy(PlanningCase given, PlanningCase mended) {
    List<String> phrases = new ArrayList<>();
    countByPhrase.forEach(
        (phrase, count) ->
            phrases.add(Sentence.of(count == 1 ? "%d rep %s" : "%d reps %s", count, phrase)));
    long minutes = added.stream().mapToLong(rep -> rep.capacity().capacityMinutes()).sum();
    return new Remedy(
        Remedy.Kind.ADD_REPS,
        "Add " + String.join("; ", phrases) + ".",
        EffortRemedies.hourCents(given, minutes),
        mended);
  }
}
