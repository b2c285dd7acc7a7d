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
 * scenario fills them: each single departure, and of the pairs those whose single losses add up to
 * most. Every world is met with and without the departure. Of large organisations the seats with
 * most potential are looked at.
 */
final class ResilienceStudy {

  /** Most seats whose departure is simulated. */
  static final int MOST_SEATS = 60;

  /** Pairs of each plan that are simulated. */
  static final int PAIRS = 20;

  private static final int WORLDS = 100;
  private static final int CHUNK = 4;

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
    double[][][] losses = lossesCents(singles);
    if (losses.length == 0) {
      return List.of();
    }
    List<Leavers> pairs = pairs(singles, losses);
    double[][][] pairLosses = lossesCents(pairs);
    if (pairLosses.length == 0) {
      return List.of();
    }
    return everyPlan.stream()
        .map(
            plan -> {
              List<Resilience.Loss> single = sorted(plan, singles, losses);
              return new Resilience(
                  frame.name(plan), single, sorted(plan, pairs, pairLosses).get(0));
            })
        .toList();
  }

  /** Those with somebody there on the first day, by index. */
  private List<Integer> seats() {
    SeatTable table = frame.set().model().seats();
    return IntStream.range(0, table.size())
        .filter(seat -> table.joinWeek(seat) == 0)
        .filter(seat -> table.rep(seat).record().status() != RepStatus.OPEN)
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

  /** Net bookings lost by leavers, plan and world; empty when stopped. */
  private double[][][] lossesCents(List<Leavers> leavers) {
    double[][][] losses = new double[leavers.size()][plans][worlds];
    boolean complete =
        frame.run(
            (worlds + CHUNK - 1) / CHUNK,
            chunk -> {
              Replicator replicator =
                  frame.set().replicator(PlanSet.ORGANISATION, frame.settings().seed());
              int end = Math.min(worlds, (chunk + 1) * CHUNK);
              for (int world = chunk * CHUNK; world < end; world++) {
                lose(replicator, world, leavers, losses);
              }
            });
    return complete ? losses : new double[0][][];
  }

  private void lose(Replicator replicator, int world, List<Leavers> leavers, double[][][] losses) {
    int column = PlanSet.ORGANISATION.column(PlanSet.NET_BOOKINGS);
    replicator.draw(world);
    for (int i = 0; i < leavers.size(); i++) {
      replicator.replicateAgain(leavers.get(i).departures(), leavers.get(i).plans());
      for (int plan : leavers.get(i).plans()) {
        losses[i][plan][world] = frame.netBookings(plan)[world] - replicator.row(plan)[column];
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
    SeatTable table = frame.set().model().seats();
    return IntStream.range(0, leavers.size())
        .filter(i -> leavers.get(i).plans().contains(plan))
        .mapToObj(
            i ->
                new Resilience.Loss(
                    leavers.get(i).seats().stream().map(seat -> table.rep(seat).id()).toList(),
                    Estimate.ofMean(losses[i][plan], frame.settings().confidence())))
        .sorted(
            Comparator.comparingDouble((Resilience.Loss loss) -> loss.cents().mean())
                .reversed()
                .thenComparing(loss -> String.join(" ", loss.repIds())))
        .toList();
  }
}
