package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.RepLeaves;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.EntityKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The departures a scenario names or has drawn, in order of time. */
final class ScriptedDepartures {

  /** Either a given seat or reps to be drawn. */
  private record Entry(double week, int seat, RepLeaves drawn, long key, boolean backfill) {}

  private final SeatTable seats;
  private final SimulationModel model;
  private final List<Entry> fromScenario = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  ScriptedDepartures(SimulationModel model) {
    this.model = model;
    this.seats = model.seats();
    List<String> described = new ArrayList<>();
    for (RepLeaves event : model.scenario().eventsOf(RepLeaves.class)) {
      int seat = event.isDrawn() ? -1 : indexOf(event.rep());
      if (event.isDrawn() || seat >= 0) {
        String words =
            event.week() + "/" + event.team() + "/" + event.region() + "/" + event.pick();
        long earlier = described.stream().filter(words::equals).count();
        described.add(words);
        long key = EntityKey.of("repLeaves", words, Long.toString(earlier));
        fromScenario.add(new Entry(event.week(), seat, event, key, event.backfill()));
      }
    }
    require(List.of());
  }

  private int indexOf(String repId) {
    for (int seat = 0; seat < seats.size(); seat++) {
      if (seats.rep(seat).id().equals(repId)) {
        return seat;
      }
    }
    return -1;
  }

  /** Adds departures to those of the scenario, in place of any added before. */
  void require(List<Departure> departures) {
    entries.clear();
    entries.addAll(fromScenario);
    for (Departure departure : departures) {
      entries.add(new Entry(departure.week(), departure.seat(), null, 0, departure.backfill()));
    }
    entries.sort(Comparator.comparingDouble(Entry::week));
  }

  int size() {
    return entries.size();
  }

  double week(int index) {
    return entries.get(index).week();
  }

  boolean backfill(int index) {
    return entries.get(index).backfill();
  }

  /** The seat whose first person is to leave; −1 where reps are drawn. */
  int namedSeat(int index) {
    return entries.get(index).seat();
  }

  int drawnCount(int index) {
    return entries.get(index).drawn().count().getAsInt();
  }

  /**
   * The next rep to leave among those drawn from.
   *
   * @param present whether somebody sits in each seat
   * @param skill of the person in each seat
   * @return the seat; −1 where nobody is left to draw
   */
  int draw(int index, long worldKey, boolean[] present, double[] skill) {
    Entry entry = entries.get(index);
    boolean best = entry.drawn().pick() == RepLeaves.Pick.TOP_PERFORMER;
    int chosen = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int seat = 0; seat < seats.size(); seat++) {
      if (present[seat] && matches(entry.drawn(), seat)) {
        double rank =
            best
                ? skill[seat]
                : CounterDraws.unit(
                    CounterDraws.key(worldKey, CounterDraws.mix(entry.key() + seats.keys[seat])),
                    1);
        if (rank > highest) {
          highest = rank;
          chosen = seat;
        }
      }
    }
    return chosen;
  }

  private boolean matches(RepLeaves event, int seat) {
    return (event.team().isBlank() || event.team().equals(seats.rep(seat).team()))
        && (event.region().isBlank()
            || event.region().equals(model.regions().get(seats.region(seat))));
  }
}
