package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.replay.PlanEvent;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import dev.fairfield.simulator.replay.WorldDeal;
import dev.fairfield.simulator.replay.WorldDeal.Ending;
import dev.fairfield.simulator.replay.WorldDeal.Outcome;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The events of one future in order of time: who comes and goes, who steps in, large deals. */
final class ReplayEvents {

  private static final int LARGE_DEALS = 15;
  private static final int NAMED_COVERS = 4;

  private final ReplayedWorld world;
  private final List<Line> lines = new ArrayList<>();

  private record Line(double week, String kind, String sentence) {}

  /** Accounts of one seat, or of nobody, that were covered from one week on under one plan. */
  private record Gap(double week, int plan, int seat) implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER =
        Comparator.comparingDouble(Gap::week)
            .thenComparingInt(Gap::plan)
            .thenComparingInt(Gap::seat);

    @Override
    public int compareTo(Gap other) {
      return ORDER.compare(this, other);
    }
  }

  ReplayEvents(ReplayedWorld world) {
    this.world = world;
  }

  List<String> lines() {
    world.events().forEach(event -> add(event.week(), event.kind().key(), event.sentence()));
    addCovers();
    addDeals();
    lines.sort(Comparator.comparingDouble(Line::week));
    return lines.stream()
        .map(
            line ->
                Sentence.of("  week %4.1f  %-9s  %s", line.week(), line.kind(), line.sentence()))
        .toList();
  }

  private void add(double week, String kind, String sentence) {
    lines.add(new Line(week, kind, sentence));
  }

  private void addCovers() {
    Map<Gap, Map<Integer, Integer>> accountsByCover = new TreeMap<>();
    for (int plan = 0; plan < world.plans().size(); plan++) {
      ReplayedPlan of = world.plans().get(plan);
      for (PlanEvent event : of.events()) {
        if (event.kind() == EventLog.Kind.COVER) {
          accountsByCover
              .computeIfAbsent(
                  new Gap(event.week(), plan, of.ownerSeats().get(event.account())),
                  gap -> new TreeMap<>())
              .merge(event.seat(), 1, Integer::sum);
        }
      }
    }
    accountsByCover.forEach((gap, covers) -> add(gap.week(), "cover", words(gap, covers)));
  }

  private String words(Gap gap, Map<Integer, Integer> covers) {
    int accounts = covers.values().stream().mapToInt(Integer::intValue).sum();
    String named =
        covers.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(NAMED_COVERS)
            .map(cover -> "%s (%d)".formatted(id(cover.getKey()), cover.getValue()))
            .collect(Collectors.joining(", "));
    int others = covers.size() - NAMED_COVERS;
    return Sentence.of(
        "%s: %,d account%s %s covered by %s%s.",
        world.plans().get(gap.plan()).name(),
        accounts,
        accounts == 1 ? "" : "s",
        gap.seat() < 0 ? "without an owner" : "of " + id(gap.seat()),
        named,
        others > 0 ? " and %d more".formatted(others) : "");
  }

  private String id(int seat) {
    return world.model().seats().rep(seat).id();
  }

  private void addDeals() {
    WorldDeal.list(world.plans()).stream()
        .limit(LARGE_DEALS)
        .forEach(
            deal -> {
              Account account = world.model().accounts().account(deal.account());
              add(
                  deal.week(),
                  "deal",
                  "%s, %s (%s): %s."
                      .formatted(
                          Dollars.of(deal.sizeCents()),
                          account.name(),
                          account.id(),
                          endings(deal)));
            });
  }

  /** One word where it ended alike under all plans. */
  private String endings(WorldDeal deal) {
    List<String> words =
        deal.outcomes().stream().map(outcome -> words(outcome, world.model())).toList();
    if (words.stream().distinct().count() == 1) {
      return words.get(0) + (words.size() > 1 ? " under every plan" : "");
    }
    return IntStream.range(0, words.size())
        .mapToObj(plan -> world.plans().get(plan).name() + " " + words.get(plan))
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code won (R05)}. */
  static String words(Outcome outcome, SimulationModel model) {
    if (outcome.ending() == Ending.ABSENT) {
      return "absent";
    }
    String word = outcome.ending() == Ending.WON ? "won" : "lost";
    return outcome.seat() == EventLog.NONE
        ? word + " (nobody there)"
        : "%s (%s)".formatted(word, model.seats().rep(outcome.seat()).id());
  }
}
