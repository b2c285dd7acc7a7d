package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import dev.fairfield.scenarios.scenario.ScenarioWriter;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.rest.scenarios.ScenarioShelf;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.JobAllowance;
import dev.fairfield.service.security.TooManyRequestsException;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import dev.fairfield.solver.request.PlanRequestWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks what is asked for and accepts it: a plan without a result, and the job that finds it. */
@Component
class PlanIntake {

  /** A search that overruns its limit by so much is stopped from outside. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  private static final Duration LONGEST_BY_STEPS = Duration.ofHours(2);

  /** Where problems of the book under the request point to. */
  private static final SourceLines OF_REQUEST =
      new SourceLines("request", Map.of(), "request", Map.of());

  private final PlanStore plans;
  private final PlanArchive archive;
  private final BookShelf books;
  private final ScenarioShelf scenarios;
  private final Jobs jobs;
  private final JobAllowance allowance;
  private final Audit audit;
  private final Clock clock;

  PlanIntake(
      PlanStore plans,
      PlanArchive archive,
      BookShelf books,
      ScenarioShelf scenarios,
      Jobs jobs,
      JobAllowance allowance,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.archive = archive;
    this.books = books;
    this.scenarios = scenarios;
    this.jobs = jobs;
    this.allowance = allowance;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Accepts a plan within the caller's transaction.
   *
   * @throws TooManyRequestsException when the caller has as many jobs as one may have
   * @throws ApiProblem 422 when the book, the scenario or the plan to start from is not there or
   *     does not fit
   */
  PlanRow accept(NewPlan asked) {
    Checked checked = check(asked);
    allowance.require();
    String id = UUID.randomUUID().toString();
    PlanRow row = row(id, asked, checked.request());
    plans.insert(row);
    checked
        .scenario()
        .ifPresent(
            of -> {
              archive.keepBook(id, checked.book());
              archive.put(
                  id,
                  PlanArchive.SCENARIO,
                  ScenarioWriter.toJson(of).toString().getBytes(StandardCharsets.UTF_8));
            });
    jobs.submit(id, JobKind.PLAN, row.createdBy(), Optional.of(longest(asked)));
    audit.record("plan.submitted", "plan " + id, asked.name());
    return row;
  }

  /**
   * What is asked for, once it is known to hold.
   *
   * @param book as the scenario leaves it
   */
  private record Checked(PlanRequest request, Optional<Scenario> scenario, Book book) {}

  private Checked check(NewPlan asked) {
    PlanRequest request = request(asked);
    Book given = book(asked.bookId());
    Optional<Scenario> scenario =
        Optional.ofNullable(asked.scenario()).map(id -> scenario(id, given));
    Book book = scenario.map(of -> ScenarioBook.at(given, of, 0)).orElse(given);
    RequestCheck.checkAgainst(request, book, OF_REQUEST);
    requireStart(asked);
    return new Checked(request, scenario, book);
  }

  /** What would be refused of a plan that is asked for; nothing is kept. */
  PlanReport validate(NewPlan asked) {
    try {
      check(asked);
      return PlanReport.VALID;
    } catch (InvalidInputException e) {
      return PlanReport.of(ApiProblem.of(e));
    } catch (ApiProblem problem) {
      if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
        throw problem;
      }
      return PlanReport.of(problem);
    }
  }

  private static PlanRequest request(NewPlan asked) {
    if (asked.timeLimitSeconds() != null && asked.steps() != null) {
      throw ApiProblem.refused(
          "two-limits",
          "/steps",
          "Give timeLimitSeconds or steps, not both: one of them ends the search.");
    }
    JsonNode given = asked.request() == null ? MissingNode.getInstance() : asked.request();
    PlanRequest request =
        given.isMissingNode() || given.isNull()
            ? PlanRequest.DEFAULT
            : PlanRequestReader.fromJson(given, "request");
    return asked.maxMoves() == null ? request : withMaxMoves(request, asked.maxMoves());
  }

  private static PlanRequest withMaxMoves(PlanRequest request, int maxMoves) {
    OptionalInt own = request.rules().maxMoves();
    if (own.isPresent() && own.getAsInt() != maxMoves) {
      throw ApiProblem.refused(
          "two-limits",
          "/maxMoves",
          "maxMoves is %d and request.rules.maxMoves is %d; give one of them."
              .formatted(maxMoves, own.getAsInt()));
    }
    return request.withRules(request.rules().withMaxMoves(maxMoves));
  }

  private Book book(String bookId) {
    if (books.find(bookId).isEmpty()) {
      throw ApiProblem.refused(
          "book-not-found",
          "/bookId",
          "There is no book '%s'; GET /v1/books lists those that are there.".formatted(bookId));
    }
    return books.get(bookId);
  }

  private Scenario scenario(String idOrName, Book book) {
    try {
      return scenarios.get(idOrName, book);
    } catch (ApiProblem problem) {
      if (problem.status() != HttpStatus.NOT_FOUND) {
        throw problem;
      }
      throw ApiProblem.refused(
          "scenario-not-found",
          "/scenario",
          "There is no scenario '%s'; GET /v1/scenarios lists those that are there."
              .formatted(idOrName));
    }
  }

  private void requireStart(NewPlan asked) {
    if (asked.startFromPlanId() == null) {
      return;
    }
    Optional<PlanRow> start = plans.find(asked.startFromPlanId());
    if (start.isEmpty() || !start.get().hasResult()) {
      throw ApiProblem.refused(
          "start-not-found",
          "/startFromPlanId",
          "There is no plan '%s' with a result to start from.".formatted(asked.startFromPlanId()));
    }
    if (!start.get().bookId().equals(asked.bookId())) {
      throw ApiProblem.refused(
          "other-book",
          "/startFromPlanId",
          "The plan '%s' is of another book; start from one of the same book."
              .formatted(start.get().name()));
    }
  }

  private PlanRow row(String id, NewPlan asked, PlanRequest request) {
    ObjectNode full = PlanRequestWriter.toJson(request);
    Integer seconds =
        asked.steps() == null && asked.timeLimitSeconds() == null
            ? Integer.valueOf(NewPlan.DEFAULT_SECONDS)
            : asked.timeLimitSeconds();
    var kept =
        new AskedPlan(
            full,
            seconds,
            asked.steps(),
            asked.seed() == null ? SolveLimits.DEFAULT_SEED : asked.seed(),
            asked.startFromPlanId(),
            asked.scenario(),
            null);
    return new PlanRow(
        id,
        asked.name().strip(),
        asked.bookId(),
        PlanLifecycle.DRAFT,
        null,
        PlanDocuments.write(kept),
        null,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        CurrentUser.name(),
        1);
  }

  private static Duration longest(NewPlan asked) {
    if (asked.steps() != null) {
      return LONGEST_BY_STEPS;
    }
    int seconds =
        asked.timeLimitSeconds() == null ? NewPlan.DEFAULT_SECONDS : asked.timeLimitSeconds();
    return Duration.ofSeconds(seconds).plus(SLACK);
  }
}
