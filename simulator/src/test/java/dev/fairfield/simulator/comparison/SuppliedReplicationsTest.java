package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replications simulated elsewhere, in parts, make the same comparison to the last bit. */
class SuppliedReplicationsTest {

  private static final int PART = 100;

  private static Simulation simulation() {
    return Simulation.of(
        StudyCase.book(),
        Runs.scenario(StudyCase.VACANT),
        List.of(StudyCase.today(), StudyCase.relieved()),
        PlanRequest.DEFAULT);
  }

  /** Simulates each part with a simulation of its own and hands it over as bytes. */
  private static final class Elsewhere implements ReplicationSource {

    private final SimulationSettings settings;
    private final ReplicationParts parts;
    private final List<Integer> done = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    Elsewhere(SimulationSettings settings) {
      this.settings = settings;
      this.parts = ReplicationParts.of(settings, PART);
    }

    @Override
    public int nextRound(int before, int total) {
      return Math.min(total, parts.to(parts.countUntil(before)));
    }

    @Override
    public void replicate(
        int from, int to, BooleanSupplier stop, Consumer<ReplicationBatch> taker) {
      int end = Math.min(most, parts.countUntil(to));
      for (int part = parts.countUntil(from); part < end; part++) {
        done.add(part);
        taker.accept(
            ReplicationBytes.read(
                ReplicationBytes.of(
                    simulation()
                        .replicate(settings, parts.from(part), parts.to(part), stop)
                        .orElseThrow())));
      }
    }
  }

  private static void assertSame(Comparison found, Comparison expected) {
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("outcomes", "settings")
        .isEqualTo(expected);
    for (int plan = 0; plan < expected.outcomes().plans(); plan++) {
      for (int column = 0; column < expected.outcomes().layout().width(); column++) {
        assertThat(column(found.outcomes(), plan, column))
            .containsExactly(column(expected.outcomes(), plan, column));
      }
    }
  }

  private static long[] column(OutcomeTable outcomes, int plan, int column) {
    return IntStream.range(0, outcomes.replications())
        .mapToLong(i -> Double.doubleToRawLongBits(outcomes.value(plan, column, i)))
        .toArray();
  }

  private static Comparison here(SimulationSettings settings) {
    return simulation().compare(settings, SimulationListener.SILENT, () -> false);
  }

  private static Comparison of(Elsewhere source) {
    return simulation().compare(source.settings, source, SimulationListener.SILENT, () -> false);
  }

  @Test
  void compare_ofFixedReplications_equalsThatOfOneProcess() {
    var settings = SimulationSettings.ofReplications(250, 7).withoutStudies();
    var source = new Elsewhere(settings);

    assertSame(of(source), here(settings.withThreads(2)));
    assertThat(source.done).containsExactly(0, 1, 2);
  }

  @Test
  void compare_toAPrecision_equalsThatOfOneProcess() {
    var settings = SimulationSettings.ofPrecision(0.05, 7).withLimit(600).withoutStudies();
    var source = new Elsewhere(settings);

    Comparison found = of(source);

    assertSame(found, here(settings));
    assertThat(found.replications()).isGreaterThanOrEqualTo(256);
  }

  @Test
  void compare_whenPartsAreMissing_keepsThoseBefore() {
    var source = new Elsewhere(SimulationSettings.ofReplications(250, 7).withoutStudies());
    source.most = 2;

    Comparison found = of(source);

    assertThat(found.replications()).isEqualTo(200);
    assertThat(found.stop()).isEqualTo(StopReason.STOPPED);
    assertThat(found.stopSentence())
        .isEqualTo("Stopped by hand after 200 worlds; what was simulated until then counts.");
  }

  @Test
  void compare_whenAPartComesTwice_fails() {
    var settings = SimulationSettings.ofReplications(250, 7).withoutStudies();
    ReplicationSource twice =
        new ReplicationSource() {
          @Override
          public int nextRound(int done, int total) {
            return total;
          }

          @Override
          public void replicate(
              int from, int to, BooleanSupplier stop, Consumer<ReplicationBatch> taker) {
            ReplicationBatch batch = simulation().replicate(settings, 0, 10, stop).orElseThrow();
            taker.accept(batch);
            taker.accept(batch);
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(
            () -> simulation().compare(settings, twice, SimulationListener.SILENT, () -> false))
        .withMessage("Replications 0 to 10 came where 10 was due.");
  }

  @Test
  void replicate_whenToldToStop_givesNothing() {
    assertThat(simulation().replicate(SimulationSettings.ofReplications(9, 7), 0, 9, () -> true))
        .isEmpty();
  }

  @Test
  void listener_ofALongRun_hearsWhatIsKnownSoFar() {
    List<InterimEstimate> heard = new ArrayList<>();
    var settings = SimulationSettings.ofReplications(250, 7).withoutStudies();

    Comparison comparison =
        simulation()
            .compare(
                settings,
                new SimulationListener() {
                  @Override
                  public void estimated(List<InterimEstimate> plans) {
                    heard.clear();
                    heard.addAll(plans);
                  }
                },
                () -> false);

    assertThat(heard).extracting(InterimEstimate::plan).containsExactly("Today", "Relieved");
    assertThat(heard.get(0).toBaseline()).isEmpty();
    KpiResult result =
        comparison.kpis().stream()
            .filter(
                kpi -> kpi.figure().equals(PlanSet.NET_BOOKINGS) && kpi.plan().equals("Relieved"))
            .findFirst()
            .orElseThrow();
    assertThat(heard.get(1).netBookings().mean()).isEqualTo(result.mean().getAsDouble());
    assertThat(heard.get(1).toBaseline().orElseThrow().mean())
        .isEqualTo(result.toBaseline().orElseThrow().mean());
  }

  @Test
  void bytes_thatAreNoBatch_areRefused() {
    byte[] bytes =
        ReplicationBytes.of(
            simulation()
                .replicate(SimulationSettings.ofReplications(9, 7), 3, 9, () -> false)
                .orElseThrow());

    assertThat(ReplicationBytes.read(bytes).from()).isEqualTo(3);
    assertThat(ReplicationBytes.read(bytes).to()).isEqualTo(9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplicationBytes.read(Arrays.copyOf(bytes, bytes.length / 2)))
        .withMessage("These bytes are no whole batch.");
  }
}
