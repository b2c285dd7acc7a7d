package dev.fairfield.service.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * Everything the page of a plan shows, ready to be written as JSON. Money is in integer cents a
 * year, teams and reps are referred to by their position in {@link #teams} and {@link #reps}.
 *
 * @param title name of the plan or the book
 * @param subtitle one line about what was planned; may be blank
 * @param illustrative whether the dollar figures are made up; the page then says so
 * @param product name and version of the program
 * @param certificate what the plan costs and what no plan can undercut
 * @param summary the key figures, ready to print
 * @param rules cost by soft rule, in the order to show
 * @param hardRules hard rules, today and under the plan
 * @param teams names of the teams, at least one; blank names are shown as "All accounts"
 * @param band half width of the fairness band as a fraction, e.g. 0.10
 * @param reps all reps
 * @param accounts all accounts
 * @param territories GeoJSON FeatureCollection of polygons in longitude, latitude; each feature has
 *     the property {@code repId}
 * @param handovers accounts that change owner, largest revenue first
 * @param managers roll-up by manager
 * @param assumptions prices and parameters with their sources
 * @param manifest what made this plan: inputs, seed, versions
 */
public record PlanReportData(
    String title,
    String subtitle,
    boolean illustrative,
    String product,
    Certificate certificate,
    List<SummaryLine> summary,
    List<RuleLine> rules,
    List<HardRuleLine> hardRules,
    List<String> teams,
    double band,
    List<RepLine> reps,
    AccountColumns accounts,
    JsonNode territories,
    List<HandoverLine> handovers,
    List<ManagerLine> managers,
    List<AssumptionLine> assumptions,
    List<ManifestLine> manifest) {

  /**
   * @throws IllegalArgumentException when there is no team, the band is not in 0 to 1, the
   *     territories are no FeatureCollection, or a rep or account refers to a team or rep that is
   *     not listed
   */
  public PlanReportData {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(certificate, "certificate");
    summary = List.copyOf(summary);
    rules = List.copyOf(rules);
    hardRules = List.copyOf(hardRules);
    teams = List.copyOf(teams);
    reps = List.copyOf(reps);
    handovers = List.copyOf(handovers);
    managers = List.copyOf(managers);
    assumptions = List.copyOf(assumptions);
    manifest = List.copyOf(manifest);
    requireTeams(teams, reps);
    requireBand(band);
    requireFeatureCollection(territories);
    accounts.requireReferences(teams.size(), reps.size());
  }

  private static void requireTeams(List<String> teams, List<RepLine> reps) {
    if (teams.isEmpty()) {
      throw new IllegalArgumentException(
          "A report needs at least one team; give a blank name when the book has no teams.");
    }
    for (RepLine rep : reps) {
      if (rep.team() < 0 || rep.team() >= teams.size()) {
        throw new IllegalArgumentException(
            "Rep %s refers to team %d; allowed are 0 to %d."
                .formatted(rep.repId(), rep.team(), teams.size() - 1));
      }
    }
  }

  private static void requireBand(double band) {
    if (!(band >= 0 && band <= 1)) {
      throw new IllegalArgumentException("The fairness band %s is not in 0 to 1.".formatted(band));
    }
  }

  private static void requireFeatureCollection(JsonNode territories) {
    String type = territories.path("type").asText();
    if (!type.equals("FeatureCollection")) {
      throw new IllegalArgumentException(
          "Territories must be a GeoJSON FeatureCollection, not '%s'.".formatted(type));
    }
  }

  /**
   * The proof that comes with the plan.
   *
   * @param sentence one plain sentence for people
   * @param feasible whether the plan keeps every hard rule
   * @param costCents annual cost of the plan
   * @param lowerBoundCents no plan under the same request can cost less
   * @param gap (cost − bound) / bound; null when there is none
   */
  public record Certificate(
      String sentence, boolean feasible, long costCents, long lowerBoundCents, Double gap) {}

  /**
   * One key figure.
   *
   * @param today figure under today's ownership; blank when it means nothing there
   * @param plan figure under the plan
   * @param note one short remark; may be blank
   */
  public record SummaryLine(String label, String today, String plan, String note) {}

  /**
   * Annual cost of one soft rule.
   *
   * @param rule short name as in plan.json
   * @param label words for people
   * @param preference true for the fairness band: a preference of leadership, not a cost
   * @param unavoidableCents part of the plan's cost that any plan pays, because owners have left
   */
  public record RuleLine(
      String rule,
      String label,
      long todayCents,
      long planCents,
      boolean preference,
      long unavoidableCents) {}

  /**
   * One hard rule.
   *
   * @param today state under today's ownership, in words
   * @param plan state under the plan, in words
   * @param kept whether the plan keeps it
   */
  public record HardRuleLine(String rule, String label, String today, String plan, boolean kept) {}

  /**
   * An account that changes owner.
   *
   * @param from name of the owner before, in words when nobody
   * @param revenueCents current annual revenue
   * @param costCents expected annual loss from the change
   */
  public record HandoverLine(
      String accountId, String name, String from, String to, long revenueCents, long costCents) {}

  /**
   * What one manager's reps hold under the plan.
   *
   * @param index potential held / fair share, 1 is fair
   */
  public record ManagerLine(
      String manager,
      String region,
      int reps,
      int accounts,
      long potentialCents,
      double index,
      double travelHours) {}

  /**
   * A price or parameter.
   *
   * @param source where the value comes from
   */
  public record AssumptionLine(String name, String value, String source) {}

  /** A fact about how the plan was made, e.g. the seed or the digest of an input. */
  public record ManifestLine(String name, String value) {}
}
