package dev.fairfield.service.report;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.service.report.AccountColumns.AccountLine;
import dev.fairfield.service.report.AccountColumns.Owners;
import dev.fairfield.service.report.PlanReportData.AssumptionLine;
import dev.fairfield.service.report.PlanReportData.Certificate;
import dev.fairfield.service.report.PlanReportData.HandoverLine;
import dev.fairfield.service.report.PlanReportData.HardRuleLine;
import dev.fairfield.service.report.PlanReportData.ManagerLine;
import dev.fairfield.service.report.PlanReportData.ManifestLine;
import dev.fairfield.service.report.PlanReportData.RuleLine;
import dev.fairfield.service.report.PlanReportData.SummaryLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A made-up report of a book with 5,000 accounts and 40 reps, the same on every run. */
final class MockPlanReport {

  private static final List<String> FIRST_NAMES =
      List.of("Ava", "Ben", "Carla", "Dev", "Elena", "Farid", "Grace", "Hugo", "Iris", "Jonah");
  private static final List<String> LAST_NAMES =
      List.of("Abbott", "Brandt", "Castillo", "Dubois", "Ellis", "Fontaine", "Grewal");
  private static final List<String> TRADES =
      List.of("Analytics", "Foods", "Logistics", "Health", "Robotics", "Brands", "Energy");
  private static final int REPS = 40;
  private static final int FIRST_ENTERPRISE_REP = 28;

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<MockTowns.Town> towns = MockTowns.list();
  private final List<AccountLine> accounts = new ArrayList<>();

  static PlanReportData withAccounts(int count) {
    return new MockPlanReport().build(count);
  }

  private PlanReportData build(int count) {
    IntStream.range(0, count).forEach(i -> accounts.add(account(i)));
    List<RepLine> reps = IntStream.range(0, REPS).mapToObj(this::rep).toList();
    return new PlanReportData(
        "North America 2027",
        "5,000 accounts, 40 reps, two teams; start from today's ownership",
        true,
        "Fairfield 0.1.0",
        certificate(),
        summary(),
        rules(),
        hardRules(),
        List.of("Commercial", "Enterprise"),
        0.10,
        reps,
        AccountColumns.of(accounts),
        MockTerritories.of(reps),
        handovers(reps),
        managers(),
        assumptions(),
        manifest());
  }

  private AccountLine account(int i) {
    MockTowns.Town town = towns.get((int) (towns.size() * Math.pow(random.nextDouble(), 1.6)));
    GeoPoint point =
        new GeoPoint(
            town.point().latitude() + 0.9 * (random.nextDouble() + random.nextDouble() - 1),
            town.point().longitude() + 1.1 * (random.nextDouble() + random.nextDouble() - 1));
    int team = i % 6 == 0 ? 1 : 0;
    int planned = nearestRep(point, team, 0);
    int chance = random.nextInt(100);
    int previous = chance < 45 ? planned : nearestRep(point, team, 1 + chance % 4);
    if (chance > 96) {
      previous = chance == 97 ? AccountColumns.NO_OWNER : AccountColumns.OWNER_LEFT;
    }
    long potentialCents = (long) (400_000 * Math.exp(3.2 * random.nextDouble() * (1 + team)));
    String name = town.name().split(",")[0] + " " + TRADES.get(i % TRADES.size()) + " " + i;
    Owners owners = new Owners(planned, previous);
    return new AccountLine(
        "A%05d".formatted(i), name, town.name(), point, team, owners, potentialCents);
  }

  private int nearestRep(GeoPoint point, int team, int rank) {
    return IntStream.range(0, REPS)
        .filter(rep -> teamOf(rep) == team)
        .boxed()
        .sorted(Comparator.comparingDouble(rep -> planarDistance(point, rep)))
        .skip(rank)
        .findFirst()
        .orElseThrow();
  }

  private double planarDistance(GeoPoint point, int rep) {
    GeoPoint home = towns.get(rep).point();
    return Math.hypot(point.longitude() - home.longitude(), point.latitude() - home.latitude());
  }

  private static int teamOf(int rep) {
    return rep < FIRST_ENTERPRISE_REP ? 0 : 1;
  }

  private static String nameOf(int rep) {
    return FIRST_NAMES.get(rep % FIRST_NAMES.size())
        + " "
        + LAST_NAMES.get(rep % LAST_NAMES.size());
  }

  private RepLine rep(int index) {
    int held = (int) accounts.stream().filter(a -> a.owners().planned() == index).count();
    int stayed =
        (int)
            accounts.stream()
                .filter(a -> a.owners().planned() == index && a.owners().previous() == index)
                .count();
    int before = (int) accounts.stream().filter(a -> a.owners().previous() == index).count();
    double share = index == 27 ? 1.14 : 0.93 + 0.17 * ((index * 37) % 40) / 40.0;
    double today = index == 39 ? 0 : 0.35 + 1.7 * ((index * 29 + 11) % 40) / 40.0;
    GeoPoint home = towns.get(index).point();
    String status = index == 39 ? "open" : "active";
    String note =
        index == 27
            ? "Every account north of Calgary is 450 km or more from the next rep; taking them"
                + " would cost $61,000 a year in travel."
            : "";
    return new RepLine(
        "R%02d".formatted(index + 1),
        nameOf(index),
        teamOf(index),
        new RepLine.Seat(
            "Manager " + (char) ('A' + index % 5),
            index % 2 == 0 ? "East" : "West",
            status,
            home.latitude(),
            home.longitude()),
        new RepLine.Holding(held, 523_812_300L + index * 7_913_377L, 530_000_000L, share, today),
        new RepLine.Load(1180 + 7 * index, 1500),
        new RepLine.Travel(
            180 + 13 * (index % 17), 14_300 + 900 * (index % 23), 88 + 11 * (index % 19)),
        new RepLine.Moves(held - stayed, before - stayed),
        note);
  }

  private List<HandoverLine> handovers(List<RepLine> reps) {
    return accounts.stream()
        .filter(a -> a.owners().previous() != a.owners().planned() && a.owners().previous() >= 0)
        .map(
            a ->
                new HandoverLine(
                    a.id(),
                    a.name(),
                    reps.get(a.owners().previous()).name(),
                    reps.get(a.owners().planned()).name(),
                    a.potentialCents() * 2 / 5,
                    a.potentialCents() * 2 / 5 * 154 / 1000))
        .sorted(Comparator.comparingLong(HandoverLine::revenueCents).reversed())
        .toList();
  }

  private static Certificate certificate() {
    return new Certificate(
        "This plan costs $6.34 M a year. No plan that keeps the same rules can cost less than"
            + " $6.29 M, so at most 0.8 % is left to gain; today's ownership costs $19.07 M.",
        true, 634_012_345L, 629_012_345L, 0.00795);
  }

  private static List<SummaryLine> summary() {
    return List.of(
        new SummaryLine("Cost a year", "$19.07 M", "$6.34 M", "$12.7 M less, in planner dollars"),
        new SummaryLine("Index, lowest to highest", "0.00 – 2.03", "0.93 – 1.14", "1.00 is fair"),
        new SummaryLine("Reps within ±10 %", "7 of 40", "39 of 40", ""),
        new SummaryLine("Travel hours", "14,210", "10,980", "23 % less"),
        new SummaryLine("Accounts that change owner", "", "2,612", "52 % of accounts"),
        new SummaryLine("Hard rules broken", "2", "none", ""));
  }

  private static List<RuleLine> rules() {
    return List.of(
        new RuleLine("travel", "Travel", 411_200_000L, 338_400_000L, false, 0),
        new RuleLine("balancedValue", "Balanced value", 398_100_000L, 4_120_000L, false, 0),
        new RuleLine("handover", "Handover", 0, 227_900_000L, false, 31_200_000L),
        new RuleLine("fit", "Fit", 7_410_000L, 6_230_000L, false, 0),
        new RuleLine("fairnessBand", "Fairness band", 1_090_300_000L, 57_400_000L, true, 0));
  }

  private static List<HardRuleLine> hardRules() {
    return List.of(
        new HardRuleLine("oneOwner", "One owner (no overlap)", "kept", "kept", true),
        new HardRuleLine("eligibility", "Eligibility", "12 accounts break it", "kept", true),
        new HardRuleLine("capacity", "Capacity", "1,605 hours above capacity", "kept", true),
        new HardRuleLine("accountLimit", "Account limit", "kept", "kept", true),
        new HardRuleLine("pinned", "Pinned accounts", "kept", "kept", true));
  }

  private static List<ManagerLine> managers() {
    return IntStream.range(0, 5)
        .mapToObj(
            i ->
                new ManagerLine(
                    "Manager " + (char) ('A' + i),
                    i % 2 == 0 ? "East" : "West",
                    8,
                    970 + 17 * i,
                    4_212_000_000L + i * 31_000_000L,
                    0.97 + 0.015 * i,
                    2_050 + 61 * i))
        .toList();
  }

  private static List<AssumptionLine> assumptions() {
    return List.of(
        new AssumptionLine("Visits per drive", "3", "leadership's default; set visitsPerTrip"),
        new AssumptionLine("Cost of driving", "$0.45 per km and $60 per hour", "fleet rate"),
        new AssumptionLine(
            "Elasticity of selling effort", "0.34", "Albers, Mantrala, Sridhar 2010"),
        new AssumptionLine(
            "Sales lost at a handover",
            "15.4 % of current revenue",
            "Shi, Sridhar, Grewal, Lilien 2017"),
        new AssumptionLine("Fairness band", "±10 % at $0.25 per dollar", "a preference"));
  }

  private static List<ManifestLine> manifest() {
    return List.of(
        new ManifestLine("Seed", "1"),
        new ManifestLine(
            "accounts.csv (sha256)",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        new ManifestLine("Fairfield", "0.1.0"));
  }
}
