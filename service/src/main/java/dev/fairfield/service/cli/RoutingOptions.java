package dev.fairfield.service.cli;

import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.routing.AbsenceReader;
import dev.fairfield.solver.routing.Absences;
import dev.fairfield.solver.routing.RoutingSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say who can take leads, and whose company a lead is. */
final class RoutingOptions {

  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "Day on which leads come, or the first of --rehearse; needed with --absences.")
  private LocalDate day;

  @Option(
      names = "--absences",
      paramLabel = "FILE",
      description = "Who is away when: rep_id, from, to, cover_rep_id, as CSV.")
  private Path absences;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "The facts.csv of enrich; its web domains tell whose company a lead is.")
  private Path facts;

  @Option(
      names = "--capacity-factor",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "A rep takes no new company beyond so many times the capacity (default: ${DEFAULT-VALUE}).")
  private double capacityFactor;

  /** The day given, or any: without absences it decides nothing. */
  LocalDate firstDay() {
    return day == null ? ANY_DAY : day;
  }

  RoutingSettings settings() {
    RoutingSettings usual = RoutingSettings.DEFAULT;
    try {
      return new RoutingSettings(
          usual.toleranceCents(), usual.expectedShare(), capacityFactor, usual.alternatives());
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage().replace("capacityFactor", "--capacity-factor"));
    }
  }

  Absences absences(Collection<Rep> reps) {
    if (absences == null) {
      return Absences.NONE;
    }
    if (day == null) {
      throw refused("--absences needs --day, the day on which leads come.");
    }
    return AbsenceReader.read(absences, reps);
  }

  Map<String, String> domains() {
    return facts == null ? Map.of() : FactReader.read(facts).accountIdByDomain();
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
