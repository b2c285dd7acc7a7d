package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.RepJoins;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioEvent;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one more and one fewer rep of each team and region are worth under the leading plan, in net
 * bookings on the same worlds, before what a rep costs.
 *
 * <p>One more is hired on the first day and ramps up, as hires do; accounts of the group are dealt
 * to the new rep. One fewer is the rep of the group whose accounts the planner deals to others at
 * least cost. Accounts dealt are handovers from today's owner as in any plan: one that the plan
 * moves anyway is not moved twice, one that comes back to today's owner is not moved at all.
 */
final class HeadcountStudy {

  /** Most groups looked at: those with most potential. */
  static final int MOST_GROUPS = 24;

  private static final int WORLDS = 24;

  private final StudyFrame frame;
  private final int worlds;
  private final TerritoryDealing dealing;

  HeadcountStudy(StudyFrame frame) {
    this.frame = frame;
    this.worlds = frame.worlds(WORLDS);
    this.dealing =
        new TerritoryDealing(
            frame.everything(),
            frame.planned(),
            frame.request(),
            frame.plans().get(frame.leader()).repByAccount());
  }

  /** Seats of one team and region that are there when the plan is made. */
  private record Group(String team, String region, List<Rep> reps) {}

  /** By team and region; empty when stopped. */
  List<HeadcountValue> list() {
    List<Group> groups = groups();
    var more = new Estimate[groups.size()];
    List<Optional<Estimate>> fewer = new ArrayList<>();
    groups.forEach(group -> fewer.add(Optional.empty()));
    boolean complete =
        frame.run(
            2 * groups.size(),
            task -> {
              Group group = groups.get(task / 2);
              if (task % 2 == 0) {
                more[task / 2] = more(group);
              } else {
                fewer.set(task / 2, fewer(group));
              }
            });
    if (!complete) {
      return List.of();
    }
    List<HeadcountValue> values = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      values.add(new HeadcountValue(group.team(), group.region(), more[i], fewer.get(i)));
    }
    return values;
  }

  private List<Group> groups() {
    SimulationModel model = frame.set().model();
    Map<List<String>, List<Rep>> reps = new TreeMap<>(Comparator.comparing(Object::toString));
    for (int seat = 0; seat < model.seats().size(); seat++) {
      Rep rep = model.seats().rep(seat);
      String region = model.regions().get(model.seats().region(seat));
      frame
          .planned()
          .findRep(rep.id())
          .ifPresent(
              present ->
                  reps.computeIfAbsent(List.of(present.team(), region), group -> new ArrayList<>())
                      .add(present));
    }
    List<Group> groups = new ArrayList<>();
    reps.forEach((name, members) -> groups.add(new Group(name.get(0), name.get(1), members)));
    return groups.stream()
        .sorted(Comparator.comparingLong(this::potentialCents).reversed())
        .limit(MOST_GROUPS)
        .sorted(Comparator.comparing(Group::team).thenComparing(Group::region))
        .toList();
  }

  private long potentialCents(Group group) {
    return group.reps().stream()
        .flatMap(rep -> dealing.units(rep).stream())
        .mapToLong(AccountUnit::potentialCents)
        .sum();
  }

  private Estimate more(Group group) {
    List<Account> accounts =
        group.reps().stream()
            .flatMap(rep -> dealing.units(rep).stream())
            .flatMap(unit -> unit.members().stream())
            .toList();
    Rep fresh = NewRep.of(frame.everything(), group.reps(), group.region(), accounts);
    List<Rep> reps = new ArrayList<>(frame.everything().reps());
    reps.add(fresh);
    return gain(
        new Book(frame.everything().accounts(), reps),
        frame.scenario(),
        dealing.toNewRep(fresh, group.reps()).repByAccount());
  }

  /** Empty where nobody would be left, or nobody has accounts to give. */
  private Optional<Estimate> fewer(Group group) {
    if (group.reps().size() < 2) {
      return Optional.empty();
    }
    Rep removed = null;
    TerritoryDealing.Dealt best = null;
    for (Rep rep : group.reps()) {
      if (!dealing.units(rep).isEmpty()) {
        TerritoryDealing.Dealt dealt = dealing.withoutRep(rep, group.reps());
        if (best == null || dealt.addedCents() < best.addedCents()) {
          best = dealt;
          removed = rep;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    String gone = removed.id();
    Book book =
        new Book(
            frame.everything().accounts(),
            frame.everything().reps().stream().filter(rep -> !rep.id().equals(gone)).toList());
    return Optional.of(gain(book, without(gone), best.repByAccount()));
  }

  /** The scenario in which the rep does not join. */
  private Scenario without(String repId) {
    List<ScenarioEvent> events =
        frame.scenario().events().stream()
            .filter(event -> !(event instanceof RepJoins joins && joins.id().equals(repId)))
            .toList();
    return frame.scenario().withEvents(events);
  }

  private Estimate gain(Book book, Scenario scenario, Map<String, String> repByAccount) {
    PlanSet set = frame.setOf(book, scenario, List.of(repByAccount));
    double[] changed = frame.outcomes(set, PlanSet.NET_BOOKINGS, 0, worlds)[0];
    double[] gains = new double[worlds];
    for (int world = 0; world < worlds; world++) {
      gains[world] = changed[world] - frame.netBookings(frame.leader())[world];
    }
    return Estimate.ofMean(gains, frame.settings().confidence());
  }
}
