package dev.fairfield.service.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.report.AccountColumns;
import dev.fairfield.service.report.AccountColumns.AccountLine;
import dev.fairfield.service.report.AccountColumns.Owners;
import dev.fairfield.service.report.PlanReportData;
import dev.fairfield.service.report.PlanReportData.HandoverLine;
import dev.fairfield.service.report.PlanReportData.HardRuleLine;
import dev.fairfield.service.report.PlanReportData.ManagerLine;
import dev.fairfield.service.report.PlanReportData.RuleLine;
import dev.fairfield.service.report.RepLine;
import dev.fairfield.solver.explanation.BandReasons;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns a finished plan into the data of the report page. */
final class ReportContent {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FinishedPlan finished;
  private final SolvedPlan plan;
  private final Book book;
  private final List<Team> teams;
  private final Map<String, Integer> repIndexes = new HashMap<>();
  private final Map<String, Integer> teamIndexes = new HashMap<>();

  ReportContent(FinishedPlan finished) {
    this.finished = finished;
    this.plan = finished.plan();
    this.book = plan.priced().book();
    this.teams = book.teams();
    plan.priced().reps().forEach(rep -> repIndexes.put(rep.id(), repIndexes.size()));
    teams.forEach(team -> teamIndexes.put(team.name(), teamIndexes.size()));
  }

  PlanReportData page(String territories) {
    return new PlanReportData(
        finished.title(),
        Sentence.of(
            "%,d accounts, %,d reps, %d %s",
            book.assignableAccounts().size(),
            book.reps().size(),
            teams.size(),
            teams.size() == 1 ? "team" : "teams"),
        finished.illustrative(),
        "Fairfield " + ProductVersions.ofBuild().fairfield(),
        certificate(),
        SummaryLines.of(finished),
        softRules(),
        hardRules(),
        teams.stream().map(Team::label).toList(),
        finished.bandHalfWidth(),
        reps(),
        accounts(),
        json(territories),
        handovers(),
        managers(),
        Assumptions.of(plan.priced().request()),
        Manifest.of(finished));
  }

  private static JsonNode json(String territories) {
    try {
      return MAPPER.readTree(territories);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The territories are no JSON.", e);
    }
  }

  private PlanReportData.Certificate certificate() {
    return new PlanReportData.Certificate(
        CertificateSentence.headline(plan),
        plan.hardUnits() == 0,
        plan.cost().totalCents(),
        plan.lowerBoundCents(),
        plan.gap().isPresent() ? plan.gap().getAsDouble() : null);
  }

  private List<RuleLine> softRules() {
    return Arrays.stream(SoftRule.values())
        .map(
            rule ->
                new RuleLine(
                    rule.key(),
                    rule.label(),
                    finished.today().cost().cents(rule),
                    plan.cost().cents(rule),
                    rule.isPreference(),
                    rule == SoftRule.HANDOVER ? plan.cost().unavoidableHandoverCents() : 0))
        .toList();
  }

  private List<HardRuleLine> hardRules() {
    return Arrays.stream(HardRule.values())
        .map(
            rule ->
                new HardRuleLine(
                    rule.key(),
                    rule.label(),
                    stateToday(rule),
                    HardRuleWords.state(rule, plan.hardUnitsByRule().get(rule)),
                    plan.hardUnitsByRule().get(rule) == 0))
        .toList();
  }

  private String stateToday(HardRule rule) {
    long units = finished.today().hardUnitsByRule().get(rule);
    int unowned = finished.kpisToday().unowned();
    return rule == HardRule.ONE_OWNER && units > 0 && !plan.priced().request().rules().openPool()
        ? HardRuleWords.oneOwner(units, unowned)
        : HardRuleWords.state(rule, units);
  }

  private List<RepLine> reps() {
    Map<String, String> reasons = BandReasons.of(plan, finished.kpis());
    List<RepLine> lines = new ArrayList<>();
    for (int i = 0; i < finished.kpis().reps().size(); i++) {
      RepKpis kpi = finished.kpis().reps().get(i);
      Rep rep = kpi.rep();
      lines.add(
          new RepLine(
              rep.id(),
              rep.name(),
              teamIndexes.get(rep.team()),
              new RepLine.Seat(
                  rep.record().manager(),
                  rep.record().region(),
                  rep.record().status().name().toLowerCase(Locale.ROOT),
                  rep.home().latitude(),
                  rep.home().longitude()),
              new RepLine.Holding(
                  kpi.accounts(),
                  kpi.potentialCents(),
                  Math.round(kpi.shareCents()),
                  kpi.index(),
                  finished.kpisToday().reps().get(i).index()),
              new RepLine.Load(
                  kpi.workloadMinutes() / 60.0, rep.capacity().capacityMinutes() / 60.0),
              new RepLine.Travel(
                  kpi.travel().hours(), kpi.travel().km(), kpi.travel().meanDistanceKm()),
              new RepLine.Moves(kpi.movedIn(), kpi.movedOut()),
              reasons.getOrDefault(rep.id(), "")));
    }
    return lines;
  }

  private AccountColumns accounts() {
    return AccountColumns.of(book.assignableAccounts().stream().map(this::accountLine).toList());
  }

  private AccountLine accountLine(Account account) {
    String owner = plan.ownersByAccount().getOrDefault(account.id(), "");
    int previous =
        book.isOrphaned(account)
            ? AccountColumns.OWNER_LEFT
            : repIndexes.getOrDefault(account.ownership().currentOwner(), AccountColumns.NO_OWNER);
    String city =
        account.place().state().isBlank()
            ? account.place().city()
            : account.place().city() + ", " + account.place().state();
    return new AccountLine(
        account.id(),
        account.name(),
        city,
        account.place().location(),
        teamIndexes.get(account.profile().team()),
        new Owners(repIndexes.getOrDefault(owner, AccountColumns.NO_OWNER), previous),
        account.value().potentialCents());
  }

  private List<HandoverLine> handovers() {
    return Handovers.of(plan).stream().map(this::handover).toList();
  }

  private HandoverLine handover(Account account) {
    Rep to = book.findRep(plan.ownersByAccount().get(account.id())).orElseThrow();
    String from = account.ownership().currentOwner();
    return new HandoverLine(
        account.id(),
        account.name(),
        book.findRep(from).map(Rep::name).orElse(from + " (left)"),
        to.name(),
        account.value().revenueCents(),
        plan.priced().pricing().cents(SoftRule.HANDOVER, account, to));
  }

  private List<ManagerLine> managers() {
    Map<String, List<RepKpis>> byManager =
        finished.kpis().reps().stream()
            .collect(
                Collectors.groupingBy(
                    kpi -> kpi.rep().record().manager(), TreeMap::new, Collectors.toList()));
    return byManager.entrySet().stream()
        .map(entry -> RepGroup.of(entry.getKey(), entry.getValue()))
        .map(
            group ->
                new ManagerLine(
                    group.name().isBlank() ? "not given" : group.name(),
                    group.region(),
                    group.reps(),
                    group.accounts(),
                    group.potentialCents(),
                    group.index(),
                    group.travelHours()))
        .toList();
  }
}
