package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.LeadReader;
import dev.fairfield.scenarios.io.LeadReading;
import dev.fairfield.scenarios.io.PostalTableReader;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.routing.ContactSettings;
import dev.fairfield.solver.routing.ContactTimes;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.LeadStream;
import dev.fairfield.solver.routing.Rehearsal;
import dev.fairfield.solver.routing.RoutingCsv;
import dev.fairfield.solver.routing.RoutingDecision;
import dev.fairfield.solver.routing.RoutingTable;
import dev.fairfield.solver.routing.RoutingTableCheck;
import dev.fairfield.solver.routing.RoutingTableCsv;
import dev.fairfield.solver.routing.TableLine;
import dev.fairfield.solver.routing.TableSettings;
import dev.fairfield.solver.routing.TimedRehearsal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Routes leads by a plan, from a file or made up for a rehearsal. */
@Command(
    name = "route",
    description = "Route leads by a plan and write its routing table.",
    mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {

  private static final double PERCENT = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "DIR",
      description = "A folder that plan wrote.")
  private Path planFolder;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** Where leads come from. */
  static final class Source {

    @Option(
        names = "--leads",
        required = true,
        paramLabel = "FILE",
        description = "Leads as CSV with lead_id and what is known of each company.")
    private Path leads;

    @Option(
        names = "--rehearse",
        required = true,
        paramLabel = "N",
        description = "So many made-up leads from the places of the book's accounts.")
    private Integer rehearse;
  }

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of --rehearse (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--existing",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      description =
          "Share of --rehearse that comes from companies of the book (default: ${DEFAULT-VALUE}).")
  private double existingShare;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "52",
      description = "Weeks over which --rehearse spreads its leads (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Mixin private RoutingOptions routing;

  @Option(
      names = "--postal-codes",
      paramLabel = "FILE",
      description = "Places of postal codes outside the US, as CSV.")
  private Path postalCodes;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireWritable(out);
    PrintWriter console = spec.commandLine().getOut();
    SolvedPlan plan = StoredPlan.read(planFolder).plan();
    List<Lead> leads = leads(plan, console);
    RoutingTable table =
        RoutingTable.of(plan.priced(), plan.ownersByAccount(), TableSettings.DEFAULT);
    var router =
        new LeadRouter(
            plan.priced(),
            plan.ownersByAccount(),
            table,
            routing.settings(),
            routing.absences(plan.priced().reps()),
            routing.domains());
    List<RoutingDecision> decisions = new ArrayList<>();
    Optional<TimedRehearsal> timed = rehearse(plan, router, leads, decisions);
    Rehearsal rehearsal =
        timed.isPresent()
            ? timed.get().routed()
            : Rehearsal.of(
                plan.priced(), router, leads.stream(), routing.firstDay(), decisions::add);
    Files.createDirectories(out);
    RoutingTableCsv.writeRules(out.resolve("routing-rules.csv"), table, plan.priced().reps());
    RoutingTableCsv.writeDeviations(out.resolve("routing-deviations.csv"), table);
    RoutingCsv.writeDecisions(out.resolve("routed-leads.csv"), decisions.stream());
    RoutingCsv.writeReps(out.resolve("leads-by-rep.csv"), rehearsal);
    print(console, table, rehearsal);
    timed.ifPresent(found -> print(console, found.contacts()));
    console.println("The files are in " + out);
    return CommandLineRun.DONE;
  }

  /** Empty for leads of a file, whose times are unknown. */
  private Optional<TimedRehearsal> rehearse(
      SolvedPlan plan, LeadRouter router, List<Lead> leads, List<RoutingDecision> decisions) {
    if (source.leads != null || leads.isEmpty()) {
      return Optional.empty();
    }
    if (weeks < 1) {
      throw refused("--weeks is %d; 1 or more is allowed.".formatted(weeks));
    }
    var contact =
        new ContactSettings((double) leads.size() / weeks, routing.firstDay(), Leads.DEFAULT, seed);
    return Optional.of(
        TimedRehearsal.of(plan.priced(), router, leads.stream(), contact, decisions::add));
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<Lead> leads(SolvedPlan plan, PrintWriter console) {
    if (source.leads != null) {
      PostalTable table = PostalTable.unitedStates();
      if (postalCodes != null) {
        table = table.with(PostalTableReader.read(postalCodes));
      }
      LeadReading reading = LeadReader.read(source.leads, table);
      List<Lead> leads = reading.getLeads();
      ProblemPrinter.print(reading.problems(), console);
      return leads;
    }
    try (Stream<Lead> drawn =
        new LeadStream(
                plan.priced().book(), new LeadStream.Settings(source.rehearse, seed, existingShare))
            .leads()) {
      return drawn.toList();
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private static void print(PrintWriter console, ContactTimes contacts) {
    if (contacts.contacted() == 0) {
      console.println("No lead was contacted.");
      return;
    }
    console.println(
        Sentence.of(
            "First contact after %,.1f hours on average, half within %,.1f, nine of ten within %,.1f; %.0f %% within a day; %,d leads were lost before.",
            contacts.meanHours(),
            contacts.medianHours(),
            contacts.p90Hours(),
            PERCENT * contacts.withinDay(),
            contacts.lost()));
  }

  private static void print(PrintWriter console, RoutingTable table, Rehearsal rehearsal) {
    RoutingTableCheck check =
        RoutingTableCheck.of(table.lines().stream().map(TableLine::rule).toList(), table.domain());
    console.println(
        Sentence.of(
            "The routing table has %,d lines for %,d pairs of area and segment; %s. %,d accounts deviate from it.",
            table.lines().size(),
            check.pairs(),
            check.isProven()
                ? "each pair has exactly one owner"
                : Sentence.of(
                    "%,d have none and %,d several", check.holes().size(), check.overlaps().size()),
            table.deviations().size()));
    console.println(Sentence.of("%,d leads:", rehearsal.leads()));
    rehearsal
        .leadsByReason()
        .forEach(
            (reason, count) -> {
              if (count > 0) {
                console.println(Sentence.of("  %,d because %s", count, reason.label()));
              }
            });
    var reps = new TextTable(1, "rep", "leads", "share", "fair share", "mean km");
    rehearsal
        .reps()
        .forEach(
            rep ->
                reps.row(
                    rep.rep().id() + " " + rep.rep().name(),
                    Sentence.of("%,d", rep.leads()),
                    Sentence.of("%.1f %%", PERCENT * rep.share()),
                    Sentence.of("%.1f %%", PERCENT * rep.fairShare()),
                    Double.isNaN(rep.meanDistanceKm())
                        ? "-"
                        : String.format(Locale.ROOT, "%,.0f", rep.meanDistanceKm())));
    reps.print(console);
  }
}
