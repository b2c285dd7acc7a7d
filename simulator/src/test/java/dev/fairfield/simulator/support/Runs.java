package dev.fairfield.simulator.support;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.simulator.evaluation.ContactCounts;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import dev.fairfield.simulator.world.WorldDrawer;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** Simulates a plan of a book under a scenario written as YAML. */
public final class Runs {

  /** Nobody leaves, nobody learns, no market drifts, load has no effect, no leads come. */
  public static final String STILL =
      """
      name: still
      startDate: 2027-01-04
      attrition: {annualLeaveProbability: {voluntary: 0, involuntary: 0}}
      ramp: {shares: []}
      skill: {cv: 0}
      market: {annualSd: 0}
      load: {elasticity: 0, minResponse: 1, maxResponse: 1}
      """;

  private final SimulationModel model;
  private final PlanModels plans;
  private final WorldDrawer drawer;
  private final World world;
  private final Evaluation evaluation;
  private final Ledger ledger;
  private final ContactCounts contacts;

  public Runs(Book book, String yaml, long seed) {
    this(book, yaml, PlanRequest.DEFAULT, seed);
  }

  public Runs(Book book, String yaml, PlanRequest request, long seed) {
    model = SimulationModel.of(book, scenario(yaml));
    plans = new PlanModels(model, request);
    drawer = new WorldDrawer(model, seed);
    world = drawer.newWorld();
    evaluation = new Evaluation(plans);
    ledger = new Ledger(model.seats().size(), model.quarters());
    contacts = new ContactCounts();
  }

  public static Scenario scenario(String yaml) {
    try {
      Path file = Files.createTempFile("scenario", ".yaml");
      try {
        Files.writeString(file, yaml);
        return ScenarioReader.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SimulationModel model() {
    return model;
  }

  public World world() {
    return world;
  }

  public WorldDrawer drawer() {
    return drawer;
  }

  public PlanModel plan(Map<String, String> owners) {
    return plans.of(owners);
  }

  public Ledger evaluate(PlanModel plan) {
    evaluation.evaluate(plan, world, ledger, contacts);
    return ledger;
  }

  /** Today's owners in one replication. */
  public Ledger once(long replication) {
    drawer.draw(world, replication);
    return evaluate(plan(SmallBook.today(model.book())));
  }

  /** Today's owners in replications 0 and on. */
  public void each(int replications, ObjLongConsumer<Ledger> reader) {
    each(replications, null, reader);
  }

  public void each(int replications, EventLog log, ObjLongConsumer<Ledger> reader) {
    PlanModel plan = plan(SmallBook.today(model.book()));
    for (int replication = 0; replication < replications; replication++) {
      drawer.draw(world, replication);
      evaluation.evaluate(plan, world, ledger, contacts, log);
      reader.accept(ledger, replication);
    }
  }
}
