package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.world.Departure;
import dev.fairfield.simulator.world.SeatTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What each plan loses when people leave on the first day, their seats being filled again as the
 * scenario fills them: each single departure, and the worst pair of those whose single losses add
 * up to most. The pair is chosen in the first quarter of the worlds and its loss estimated in the
 * others, so that it is not flattered by the choice. Every world is met with and without the
 * departure. Of large organisations the seats with most potential are looked at.
 */
final class ResilienceStudy {

  /** Most seats whose departure is simulated. */
  static final int MOST_SEATS = 60;

  /** Pairs of each plan among which the worst is sought. */
  static final int PAIRS = 20;

  /** Part of the worlds in which the worst pair is chosen. */
  private static final int CHOOSING_PART = 4;

  private static final int WORLDS = 24;

  private final StudyFrame frame;
  private final int worlds;
  private final int plans;

  ResilienceStudy(StudyFrame frame) {
    this.frame = frame;
    this.worlds = frame.worlds(WORLDS);
    this.plans = frame.plans().size();
  }

  /** People who leave together, and the plans for which that is asked. */
  private record Leavers(List<Integer> seats, List<Integer> plans) {

    List<Departure> departures() {
      return seats.stream().map(seat -> new Departure(seat, 0, true)).toList();
    }
  }

  /** In the order of the plans; empty when stopped, and for fewer than two people. */
  List<Resilience> list() {
    List<Integer> everyPlan = IntStream.range(0, plans).boxed().toList();
    List<Leavers> singles =
        seats().stream().map(seat -> new Leavers(List.of(seat), everyPlan)).toList();
    if (singles.size() < 2) {
      return List.of();
    }
    double[][][] losses = lossesCents(singles, 0, worlds);
    if (losses.length == 0) {
      return List.of();
    }
    List<Leavers> pairs = pairs(singles, losses);
    int choosing = worlds / CHOOSING_PART < 2 ? 0 : worlds / CHOOSING_PART;
    double[][][] chosenBy = lossesCents(pairs, 0, choosing > 0 ? choosing : worlds);
    if (chosenBy.length == 0) {
      return List.of();
    }
    List<Leavers> worst = everyPlan.stream().map(plan -> worst(plan, pairs, chosenBy)).toList();
    double[][][] worstLosses = lossesCents(worst, choosing, worlds);
    if (worstLosses.length == 0) {
      return List.of();
    }
    return everyPlan.stream()
        .map(
            plan ->
                new Resilience(
                    frame.name(plan),
                    sorted(plan, singles, losses),
                    loss(worst.get(plan), worstLosses[plan][plan])))
        .toList();
  }

  /**
   * The pair with the greatest mean loss under a plan, the first of equals, for that plan alone.
   */
  private static Leavers worst(int plan, List<Leavers> pairs, double[][][] losses) {
    int worst =
        IntStream.range(0, pairs.size())
            .filter(pair -> pairs.get(pair).plans().contains(plan))
            .boxed()
            .max(
                Comparator.<Integer>comparingDouble(pair -> Arrays.stream(losses[pair][plan]).sum())
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    return new Leavers(pairs.get(worst).seats(), List.of(plan));
  }

  /** Those with somebody there once the scenario has begun, by index. */
  private List<Integer> seats() {
    SeatTable table = frame.set().model().seats();
    return IntStream.range(0, table.size())
        .filter(seat -> table.joinWeek(seat) == 0)
        .filter(
            seat ->
                frame
                    .planned()
                    .findRep(table.rep(seat).id())
                    .filter(rep -> rep.record().status() != RepStatus.OPEN)
                    .isPresent())
        .boxed()
        .sorted(Comparator.comparingDouble(this::potentialUsd).reversed())
        .limit(MOST_SEATS)
        .sorted()
        .toList();
  }

  /** The most that any plan gives the seat. */
  private double potentialUsd(int seat) {
    return frame.set().plans().stream()
        .mapToDouble(plan -> plan.ownPotentialUsd(seat))
        .max()
        .orElseThrow();
  }

  /**
   * Net bookings lost by leavers, plan and world from one to before another; empty when stopped.
   */
  private double[][][] lossesCents(List<Leavers> leavers, int from, int to) {
    double[][][] losses = new double[leavers.size()][plans][to - from];
    boolean complete =
        frame.replicate(
            frame.set(),
            to - from,
            (replicator, place) -> lose(replicator, from + place, place, leavers, losses));
    return complete ? losses : new double[0][][];
  }

  private void lose(
      Replicator replicator, int world, int place, List<Leavers> leavers, double[][][] losses) {
    replicator.draw(world);
    for (int i = 0; i < leavers.size(); i++) {
      replicator.replicateAgain(leavers.get(i).departures(), leavers.get(i).plans());
      for (int plan : leavers.get(i).plans()) {
        losses[i][plan][place] =
            frame.netBookings(plan)[world] - replicator.steady(plan, PlanSet.NET_BOOKINGS);
      }
    }
  }

  /** The pairs of each plan with the greatest sums of single losses, each pair once. */
  private List<Leavers> pairs(List<Leavers> singles, double[][][] losses) {
    List<TreeSet<Integer>> chosen = new ArrayList<>();
    List<Leavers> pairs = new ArrayList<>();
    List<int[]> all = new ArrayList<>();
    for (int a = 0; a < singles.size(); a++) {
      for (int b = a + 1; b < singles.size(); b++) {
        all.add(new int[] {a, b});
        chosen.add(new TreeSet<>());
      }
    }
    for (int plan = 0; plan < plans; plan++) {
      double[] mean = new double[singles.size()];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = Arrays.stream(losses[i][plan]).sum();
      }
      int of = plan;
      IntStream.range(0, all.size())
          .boxed()
          .sorted(
              Comparator.<Integer>comparingDouble(p -> -mean[all.get(p)[0]] - mean[all.get(p)[1]]))
          .limit(PAIRS)
          .forEach(p -> chosen.get(p).add(of));
    }
    for (int p = 0; p < all.size(); p++) {
      if (!chosen.get(p).isEmpty()) {
        List<Integer> seats =
            List.of(
                singles.get(all.get(p)[0]).seats().get(0),
                singles.get(all.get(p)[1]).seats().get(0));
        pairs.add(new Leavers(seats, List.copyOf(chosen.get(p))));
      }
    }
    return pairs;
  }

  /** Losses of a plan, dearest first. */
  private List<Resilience.Loss> sorted(int plan, List<Leavers> leavers, double[][][] losses) {
    return IntStream.range(0, leavers.size())
        .mapToObj(i -> loss(leavers.get(i), losses[i][plan]))
        .sorted(
            Comparator.comparingDouble((Resilience.Loss loss) -> loss.cents().mean())
                .reversed()
                .thenComparing(loss -> String.join(" ", loss.repIds())))
        .toList();
  }

  private Resilience.Loss loss(Leavers leavers, double[] cents) {
    SeatTable table = frame.set().model().seats();
    return new Resilience.Loss(
        leavers.seats().stream().map(seat -> table.rep(seat).id()).toList(),
        Estimate.ofMean(cents, frame.settings().confidence()));
  }
}
