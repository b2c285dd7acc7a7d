package dev.fairfield.benchmarks.micro;

import dev.fairfield.benchmarks.simulation.SimulatedCase;
import dev.fairfield.simulator.evaluation.ContactCounts;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanGroups;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.FigureWriter;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import dev.fairfield.simulator.world.WorldDrawer;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one world takes on the sample book, in microseconds: with all plans of a comparison, as the
 * product replicates it, and its steps alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class SimulationBenchmark {

  private static final long SEED = 1;

  /** Plans compared; plan-replications by second are this many million over the result. */
  @Param({"2", "8"})
  public int plans;

  private List<PlanModel> models;
  private WorldDrawer drawer;
  private World world;
  private List<Evaluation> evaluations;
  private PlanGroups groups;
  private Ledger ledger;
  private ContactCounts contacts;
  private FigureWriter writer;
  private double[] row;
  private long replication;

  /** Makes models and buffers, once. */
  @Setup(Level.Trial)
  public void makeModels() {
    SimulatedCase of = SimulatedCase.ofSample(plans);
    SimulationModel model = SimulationModel.of(of.book(), of.scenario());
    var shared = new PlanModels(model, PlanRequest.DEFAULT);
    models = of.plans().stream().map(plan -> shared.of(plan.repByAccount())).toList();
    drawer = new WorldDrawer(model, SEED);
    world = drawer.newWorld();
    evaluations = models.stream().map(plan -> new Evaluation(shared)).toList();
    groups = new PlanGroups(models, drawer.drawsMergers());
    ledger = new Ledger(model.seats().size(), model.quarters());
    contacts = new ContactCounts();
    var layout =
        new FigureLayout(
            FigureWriter.scopes(model, false),
            IntStream.rangeClosed(0, model.quarters()).mapToObj(Period::new).toList());
    writer = new FigureWriter(model, layout);
    row = new double[layout.width()];
  }

  /** A world, and what each plan makes of it, figures included. */
  @Benchmark
  public double worldWithAllPlans() {
    draw();
    double sum = 0;
    for (int plan = 0; plan < plans; plan++) {
      evaluations.get(plan).complete(world, ledger, contacts, null);
      writer.write(models.get(plan), ledger, row);
      sum += row[0];
    }
    return sum;
  }

  /** A world up to the bounds of all plans, and nothing evaluated in it. */
  @Benchmark
  public int worldAlone() {
    draw();
    return world.newSales().count();
  }

  /** One plan in the last world, without its figures. */
  @Benchmark
  public double evaluationAlone() {
    if (replication == 0) {
      drawer.draw(world, replication++);
    }
    evaluations.get(0).prepare(models.get(0), world.seats());
    evaluations.get(0).complete(world, ledger, contacts, null);
    return ledger.total(Measure.BOOKINGS);
  }

  private void draw() {
    drawer.drawPeople(world, replication++, List.of());
    groups.clear();
    for (int plan = 0; plan < plans; plan++) {
      evaluations.get(plan).prepare(models.get(plan), world.seats());
      evaluations.get(plan).raise(groups, plan);
    }
    drawer.drawDemand(world, groups.bounds());
  }
}
