package dev.fairfield.simulator.replay;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.AccountMerger;
import dev.fairfield.scenarios.scenario.CompetitorEnters;
import dev.fairfield.scenarios.scenario.MarketShift;
import dev.fairfield.scenarios.scenario.NewMarket;
import dev.fairfield.scenarios.scenario.NewProduct;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.Where;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.replay.WorldEvent.Kind;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what happens in a world whatever the plan, in order of time. */
final class WorldEvents {

  /** A region's demand is told of when it has moved by so much since it was told of last. */
  private static final double TOLD_MOVE = 0.1;

  private final World world;
  private final SimulationModel model;
  private final int horizon;
  private final List<WorldEvent> events = new ArrayList<>();

  private WorldEvents(World world) {
    this.world = world;
    this.model = world.model();
    this.horizon = model.horizonWeeks();
  }

  static List<WorldEvent> of(World world) {
    var told = new WorldEvents(world);
    told.addPeople();
    told.addLevels();
    told.addScript();
    told.addMergers();
    told.events.removeIf(event -> event.week() >= told.horizon);
    told.events.sort(
        Comparator.comparingDouble(WorldEvent::week)
            .thenComparing(WorldEvent::kind)
            .thenComparing(WorldEvent::repId)
            .thenComparing(WorldEvent::sentence));
    return List.copyOf(told.events);
  }

  private void add(double week, Kind kind, String region, String sentence) {
    events.add(new WorldEvent(week, kind, "", region, sentence));
  }

  private void addPeople() {
    SeatHistories seats = world.seats();
    for (int seat = 0; seat < seats.seats(); seat++) {
      Rep rep = model.seats().rep(seat);
      double joined = model.seats().joinWeek(seat);
      for (int stint = 0; stint < seats.stints(seat); stint++) {
        double start = seats.stintStart(seat, stint);
        double end = seats.stintEnd(seat, stint);
        if (start > 0) {
          boolean joins = start <= joined;
          String sentence =
              joins
                  ? "%s starts in a new seat.".formatted(words(rep))
                  : stint == 0
                      ? "A new person starts in the open seat %s.".formatted(rep.id())
                      : "A new person starts in the seat of %s.".formatted(words(rep));
          events.add(
              new WorldEvent(
                  start, joins ? Kind.JOIN : Kind.FILL, rep.id(), rep.record().region(), sentence));
        }
        if (end < horizon) {
          boolean known = stint == 0 && (start == 0 || start <= joined);
          String who = known ? words(rep) : "The latest in the seat of " + words(rep);
          events.add(
              new WorldEvent(
                  end, Kind.DEPARTURE, rep.id(), rep.record().region(), who + " leaves."));
        }
      }
    }
  }

  private static String words(Rep rep) {
    String details =
        Stream.of(rep.id(), rep.team())
            .filter(part -> !part.isBlank() && !part.equals(rep.name()))
            .collect(Collectors.joining(", "));
    return details.isBlank() ? rep.name() : "%s (%s)".formatted(rep.name(), details);
  }

  private void addLevels() {
    for (int region = 0; region < model.regions().size(); region++) {
      double told = 1;
      for (int week = 1; week < horizon; week++) {
        double level = world.markets().level(region, week);
        if (Math.abs(level - told) >= TOLD_MOVE) {
          String name = model.regions().get(region);
          add(
              week,
              Kind.SHIFT,
              name,
              Sentence.of(
                  "Demand%s drifts to %s.", name.isBlank() ? "" : " in " + name, percent(level)));
          told = level;
        }
      }
    }
  }

  private static String percent(double factor) {
    double percent = 100 * (factor - 1);
    return Math.abs(percent) < 0.5
        ? "its usual level"
        : Sentence.of(
            "%.0f %% %s its usual level", Math.abs(percent), percent < 0 ? "below" : "above");
  }

  private void addScript() {
    Scenario scenario = model.scenario();
    for (MarketShift shift : scenario.eventsOf(MarketShift.class)) {
      String where = words(shift.where());
      add(
          shift.week(),
          Kind.SHIFT,
          shift.where().region(),
          Sentence.of("Demand%s is multiplied by %.2f.", where, shift.factor()));
      addEnd(shift.untilWeek(), shift.where(), "The change of demand%s ends.".formatted(where));
    }
    for (CompetitorEnters rival : scenario.eventsOf(CompetitorEnters.class)) {
      String where = words(rival.where());
      add(
          rival.week(),
          Kind.SHIFT,
          rival.where().region(),
          Sentence.of(
              "The competitor %s enters%s; win rates are multiplied by %.2f.",
              rival.name(), where, rival.winFactor()));
      addEnd(
          rival.untilWeek(),
          rival.where(),
          "The competitor %s withdraws%s.".formatted(rival.name(), where));
    }
    for (NewProduct product : scenario.eventsOf(NewProduct.class)) {
      add(
          product.week(),
          Kind.SHIFT,
          product.where().region(),
          "The product %s is launched%s.".formatted(product.name(), words(product.where())));
    }
    for (NewMarket market : scenario.eventsOf(NewMarket.class)) {
      List<Account> accounts = market.accounts();
      add(
          market.week(),
          Kind.MARKET,
          accounts.isEmpty() ? "" : Where.regionOf(accounts.get(0)),
          Sentence.of(
              "The market %s opens with %,d account%s.",
              market.name(), accounts.size(), accounts.size() == 1 ? "" : "s"));
    }
  }

  private void addEnd(OptionalDouble week, Where where, String sentence) {
    week.ifPresent(until -> add(until, Kind.SHIFT, where.region(), sentence));
  }

  private static String words(Where where) {
    String parts =
        Stream.of(where.region(), where.state(), where.industry(), where.team())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return parts.isBlank() ? "" : " in " + parts;
  }

  private void addMergers() {
    List<Double> weeks =
        model.scenario().eventsOf(AccountMerger.class).stream()
            .map(AccountMerger::week)
            .distinct()
            .sorted()
            .toList();
    for (double week : weeks) {
      for (int index = 0; index < model.accounts().size(); index++) {
        if (world.isMergedAt(index, week) && !world.isMergedAt(index, Math.nextDown(week))) {
          Account account = model.accounts().account(index);
          Account buyer = model.accounts().account(world.buyer(index));
          add(
              week,
              Kind.MERGER,
              Where.regionOf(account),
              "%s (%s) is bought by %s (%s)."
                  .formatted(account.name(), account.id(), buyer.name(), buyer.id()));
        }
      }
    }
  }
}
