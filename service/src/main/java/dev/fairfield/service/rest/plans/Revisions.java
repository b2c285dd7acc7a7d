package dev.fairfield.service.rest.plans;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.PlanRefusal;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.Pins;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Plans made from others by hand. */
@Service
class Revisions {

  private static final SourceLines OF_PINS = new SourceLines("pins", Map.of(), "pins", Map.of());

  private final PlanStore plans;
  private final PlanShelf shelf;
  private final PlanArchive archive;
  private final Audit audit;
  private final Clock clock;

  Revisions(PlanStore plans, PlanShelf shelf, PlanArchive archive, Audit audit, Clock clock) {
    this.plans = plans;
    this.shelf = shelf;
    this.archive = archive;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a plan from another within the caller's transaction: the same owners but for the moves,
   * the same request but for the pins.
   */
  PlanRow make(String parentId, NewRevision asked) {
    PlanRow parentRow = shelf.getFinished(parentId);
    LoadedPlan parent = shelf.load(parentId);
    CheckedMoves moves = CheckedMoves.of(asked.question(), parent.plan());
    SolvedPlan revised = revised(parent.plan(), moves);
    PlanRow row = row(parentRow, asked.name().strip(), moves, revised);
    var finished =
        FinishedPlan.of(
            row.name(),
            parent.stored().illustrative(),
            revised,
            SolveLimits.ofSteps(0, SolveLimits.DEFAULT_SEED),
            archive.inputs(row.bookId()),
            List.of());
    keep(row, parentRow, finished);
    audit.record("plan.revised", "plan " + row.id(), "from plan %s".formatted(parentId));
    return plans.find(row.id()).orElseThrow();
  }

  private void keep(PlanRow row, PlanRow parent, FinishedPlan finished) {
    plans.insert(row);
    PlanSummary summary =
        PlanSummaries.of(finished, sentence(finished.plan()), List.of(), row.createdAt());
    plans.setSummary(row.id(), PlanDocuments.write(summary));
    archive.copyBook(parent.id(), row.id());
    try (TemporaryFolder folder =
        archive.write(finished, new RunFacts(row.createdAt(), Duration.ZERO))) {
      archive.keep(row.id(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parent's bound where it holds for the revision too. */
  static SolvedPlan revised(SolvedPlan parent, CheckedMoves moves) {
    Map<String, String> owners = new TreeMap<>(parent.ownersByAccount());
    owners.putAll(moves.repByAccount());
    owners.values().removeIf(String::isBlank);
    PricedBook priced = priced(parent, moves.pins());
    SolvedPlan asIs = PlanSolver.asIs(priced, owners);
    boolean bounded = holds(parent, asIs);
    return new SolvedPlan(
        priced,
        asIs.outcome(),
        asIs.ownersByAccount(),
        asIs.cost(),
        asIs.hardUnitsByRule(),
        asIs.pooledCents(),
        bounded ? parent.lowerBoundCents() : 0,
        asIs.clash(),
        false);
  }

  private static PricedBook priced(SolvedPlan parent, Map<String, String> morePins) {
    PlanRequest request = parent.priced().request();
    if (request.pins().entrySet().containsAll(morePins.entrySet())) {
      return parent.priced();
    }
    PlanRequest pinned = withPins(parent, morePins);
    RequestCheck.checkAgainst(pinned, parent.priced().book(), OF_PINS);
    return PricedBook.of(parent.priced().book(), pinned);
  }

  /**
   * A bound speaks of all plans that keep the request's rules and pool no more than the plan it was
   * proven with. More pins leave fewer such plans, so it still holds; a pin that takes the place of
   * another lets other plans in.
   */
  static boolean holds(SolvedPlan parent, SolvedPlan revised) {
    Map<String, String> before = Pins.of(parent.priced().book(), parent.priced().request());
    Map<String, String> after = Pins.of(revised.priced().book(), revised.priced().request());
    return after.entrySet().containsAll(before.entrySet())
        && revised.pooledCents() <= parent.pooledCents();
  }

  /**
   * Why pins cannot be kept in a revision; nothing when they can.
   *
   * @return one sentence each, in the order of the accounts
   */
  static List<String> listPinClashes(SolvedPlan parent, Map<String, String> pins) {
    if (pins.isEmpty()) {
      return List.of();
    }
    try {
      RequestCheck.checkAgainst(withPins(parent, pins), parent.priced().book(), OF_PINS);
      return List.of();
    } catch (InvalidInputException clash) {
      return clash.problems().stream().filter(Problem::isError).map(Problem::message).toList();
    }
  }

  private static PlanRequest withPins(SolvedPlan parent, Map<String, String> morePins) {
    PlanRequest request = parent.priced().request();
    Map<String, String> pins = new TreeMap<>(request.pins());
    pins.putAll(morePins);
    return request.withPins(pins);
  }

  /** A revision may break rules: people see which. */
  private static String sentence(SolvedPlan revised) {
    return revised.hardUnits() == 0
        ? CertificateSentence.of(revised)
        : "This plan breaks hard rules: %s."
            .formatted(String.join("; ", PlanRefusal.listBrokenRules(revised)));
  }

  private PlanRow row(PlanRow parent, String name, CheckedMoves moves, SolvedPlan revised) {
    AskedPlan asked = PlanDocuments.read(parent.asked(), AskedPlan.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new PlanRow(
        UUID.randomUUID().toString(),
        name,
        parent.bookId(),
        PlanLifecycle.DRAFT,
        parent.id(),
        PlanDocuments.write(
            new AskedPlan(
                PlanRequestWriter.toJson(revised.priced().request()),
                null,
                null,
                asked.seed(),
                null,
                asked.scenario(),
                moves.repByAccount())),
        null,
        now,
        CurrentUser.name(),
        1);
  }
}
