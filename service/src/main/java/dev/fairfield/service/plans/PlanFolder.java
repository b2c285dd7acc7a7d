package dev.fairfield.service.plans;

import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.report.PlanReportPage;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.territories.MappedAccount;
import dev.fairfield.solver.territories.TerritoryGeoJson;
import dev.fairfield.solver.territories.TerritoryMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A folder that holds a plan: {@code assignments.csv}, {@code plan.json}, {@code run.json}, {@code
 * territories.geojson}, {@code report.html}, {@code problems.csv} and the book as it was planned,
 * {@code book-accounts.csv} and {@code book-reps.csv}, so that the folder explains itself wherever
 * it is moved.
 */
public final class PlanFolder {

  public static final String ASSIGNMENTS = "assignments.csv";

  public static final String PLAN = "plan.json";
  public static final String TERRITORIES = "territories.geojson";
  public static final String REPORT = "report.html";
  public static final String BOOK_ACCOUNTS = "book-accounts.csv";
  public static final String BOOK_REPS = "book-reps.csv";

  private static final List<String> ASSIGNMENT_COLUMNS =
      List.of("account_id", "rep_id", "previous_rep_id", "moved");

  private PlanFolder() {}

  /**
   * Writes or replaces the files of a plan.
   *
   * @throws IOException when the disk refuses; the folder is then as it was, save for files already
   *     moved in whole
   */
  public static void write(Path folder, FinishedPlan finished, RunFacts facts) throws IOException {
    WholeFolder.write(folder, draft -> writeInto(draft, finished, facts));
  }

  private static void writeInto(Path draft, FinishedPlan finished, RunFacts facts)
      throws IOException {
    var drawing = CompletableFuture.supplyAsync(() -> territories(finished));
    writeAssignments(draft.resolve(ASSIGNMENTS), finished.plan());
    Files.write(draft.resolve(PLAN), PlanJson.plan(finished, writeBook(draft, finished)));
    Files.write(draft.resolve("run.json"), PlanJson.run(facts, Machine.present()));
    String territories = drawing.join();
    Files.writeString(draft.resolve(TERRITORIES), territories);
    PlanReportPage.write(draft.resolve(REPORT), new ReportContent(finished).page(territories));
    ProblemsWriter.write(draft.resolve("problems.csv"), finished.problems());
  }

  /**
   * Draws and renders today's ownership and keeps nothing of it, so that the code is compiled by
   * the time the plan is there. Meant for a core that is idle while the bound is proven: it saves
   * people about two seconds at the end of a run of ten.
   */
  public static void warmUp(PricedBook priced) {
    SolvedPlan today = PlanSolver.asIs(priced, PlanSolver.todaysOwners(priced));
    var unsolved =
        FinishedPlan.of(
            "",
            true,
            today,
            SolveLimits.ofSteps(0, SolveLimits.DEFAULT_SEED),
            List.of(),
            List.of());
    PlanJson.plan(unsolved, List.of());
    PlanReportPage.render(new ReportContent(unsolved).page(territories(unsolved)));
  }

  private static List<InputFile> writeBook(Path folder, FinishedPlan finished) throws IOException {
    Book book = finished.plan().priced().book();
    Path accounts = folder.resolve(BOOK_ACCOUNTS);
    Path reps = folder.resolve(BOOK_REPS);
    BookWriter.writeAccounts(accounts, book);
    BookWriter.writeReps(reps, book);
    return List.of(InputFile.of("accounts", accounts), InputFile.of("reps", reps));
  }

  private static void writeAssignments(Path file, SolvedPlan plan) throws IOException {
    Stream<List<Cell>> rows =
        plan.priced().book().assignableAccounts().stream().map(account -> row(plan, account));
    SpreadsheetCsv.write(file, ASSIGNMENT_COLUMNS, rows);
  }

  private static List<Cell> row(SolvedPlan plan, Account account) {
    String owner = plan.ownersByAccount().getOrDefault(account.id(), "");
    boolean moved =
        !owner.isBlank()
            && plan.priced()
                .book()
                .findPresentOwner(account)
                .filter(rep -> !rep.id().equals(owner))
                .isPresent();
    return List.of(
        Cell.text(account.id()),
        Cell.text(owner),
        Cell.text(account.ownership().currentOwner()),
        Cell.text(Boolean.toString(moved)));
  }

  private static String territories(FinishedPlan finished) {
    SolvedPlan plan = finished.plan();
    List<MappedAccount> accounts =
        plan.priced().book().assignableAccounts().stream()
            .filter(account -> plan.ownersByAccount().containsKey(account.id()))
            .map(
                account ->
                    new MappedAccount(
                        account.id(),
                        plan.ownersByAccount().get(account.id()),
                        account.profile().team(),
                        account.place().location(),
                        account.value().potentialCents()))
            .toList();
    Map<String, Map<String, Object>> properties = new TreeMap<>();
    finished
        .kpis()
        .reps()
        .forEach(
            kpi ->
                properties.put(
                    kpi.rep().id(),
                    Map.of(
                        "name",
                        kpi.rep().name(),
                        "index",
                        Math.round(kpi.index() * 10_000) / 10_000.0)));
    return TerritoryGeoJson.toJson(TerritoryMap.of(accounts), properties);
  }
}
