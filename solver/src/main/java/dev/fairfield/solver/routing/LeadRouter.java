package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.solver.pricing.PricedBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Routes leads by a plan. A lead of a known company goes to the owner of the account, or of its
 * family; else to the rep of the territory it lies in; else, where that rep cannot take it or there
 * is no territory, to the rep for whom it costs the least, with turns among equals. Indexes are
 * built once; decisions are pure functions of lead, day and state. Immutable and safe to share
 * between threads.
 */
public final class LeadRouter {

  private final RoutingSettings settings;
  private final Absences absences;
  private final PlanLoads loads;
  private final UsualAccounts usual;
  private final CompanyIndex companies;
  private final Segments segments;
  private final RoutingTable table;
  private final Availability availability;
  private final RoutingWords words;

  /**
   * @param ownersByAccount account id to rep id, as the plan says; an account without owner is
   *     absent
   * @param accountIdByDomain internet domains of accounts, as far as known
   */
  public LeadRouter(
      PricedBook priced,
      Map<String, String> ownersByAccount,
      RoutingTable table,
      RoutingSettings settings,
      Absences absences,
      Map<String, String> accountIdByDomain) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.absences = Objects.requireNonNull(absences, "absences");
    this.table = Objects.requireNonNull(table, "table");
    this.loads = new PlanLoads(priced, ownersByAccount);
    this.usual = new UsualAccounts(priced.book());
    this.companies = new CompanyIndex(priced.book(), ownersByAccount, accountIdByDomain);
    this.segments = new Segments(priced);
    this.availability = new Availability(priced.request().assignment(), loads, absences, settings);
    this.words = new RoutingWords(priced.book());
  }

  private LeadRouter(LeadRouter as, RoutingSettings settings, Absences absences) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.absences = Objects.requireNonNull(absences, "absences");
    this.table = as.table;
    this.loads = as.loads;
    this.usual = as.usual;
    this.companies = as.companies;
    this.segments = as.segments;
    this.availability = new Availability(as.availability.assignment(), loads, absences, settings);
    this.words = as.words;
  }

  /** The same plan under other settings and absences; shares all indexes, so it costs nothing. */
  public LeadRouter with(RoutingSettings changed, Absences away) {
    return new LeadRouter(this, changed, away);
  }

  /** A router with default settings, its own routing table, nobody away and no domains known. */
  public static LeadRouter of(PricedBook priced, Map<String, String> ownersByAccount) {
    return new LeadRouter(
        priced,
        ownersByAccount,
        RoutingTable.of(priced, ownersByAccount, TableSettings.DEFAULT),
        RoutingSettings.DEFAULT,
        Absences.NONE,
        Map.of());
  }

  public RoutingTable table() {
    return table;
  }

  /**
   * Decides who gets the lead.
   *
   * @param day on which it comes, for absences
   * @param state as the decision before left it
   */
  public RoutedLead route(Lead lead, LocalDate day, RoutingState state) {
    var question =
        new Availability.Question(
            usual.expected(lead, 1), usual.expected(lead, settings.expectedShare()), day, state);
    Optional<Account> known = companies.findAccount(lead);
    if (known.isPresent()) {
      return routeToOwner(lead, known.get(), RoutingReason.EXISTING_ACCOUNT, question);
    }
    String team = question.asEligible().profile().team();
    Optional<Account> relative = companies.findFamilyMember(lead, team);
    return relative.isPresent()
        ? routeToOwner(lead, relative.get(), RoutingReason.FAMILY, question)
        : routeNewCompany(lead, "", true, question);
  }

  private RoutedLead routeToOwner(
      Lead lead, Account account, RoutingReason reason, Availability.Question question) {
    String owner = companies.owner(account);
    if (owner.isBlank() && !account.ownership().assignable()) {
      var choice = Choice.nobody(RoutingReason.HOUSE_ACCOUNT, words.house(account));
      return decide(lead, account.id(), choice, false, question);
    }
    boolean adds = owner.isBlank() || reason == RoutingReason.FAMILY;
    Optional<String> present =
        owner.isBlank() ? Optional.empty() : absences.findPresent(owner, question.day());
    if (present.isEmpty()) {
      return routeNewCompany(lead, account.id(), adds, question);
    }
    String rep = present.get();
    String sentence =
        words.owned(account, owner, reason) + words.cover(owner, rep, absences, question.day());
    String coversFor = rep.equals(owner) ? "" : owner;
    return decide(lead, account.id(), new Choice(rep, reason, sentence, coversFor), adds, question);
  }

  /**
   * @param accountId the account the company belongs to, which nobody who is there owns; or blank
   * @param adds whether the company adds to the load of whoever gets it
   */
  private RoutedLead routeNewCompany(
      Lead lead, String accountId, boolean adds, Availability.Question question) {
    Choice choice = findTerritory(lead, question).orElseGet(() -> cheapest(lead, question));
    return decide(lead, accountId, choice, adds, question);
  }

  private Optional<Choice> findTerritory(Lead lead, Availability.Question question) {
    Segment segment = segments.of(question.asEligible().profile());
    Optional<RoutingRule> rule = table.findRule(segment, lead.place());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    String owner = rule.get().repId();
    return absences
        .findPresent(owner, question.day())
        .filter(rep -> availability.find(loads.indexOf(rep), question).isEmpty())
        .map(
            rep ->
                new Choice(
                    rep,
                    RoutingReason.TERRITORY,
                    words.territory(rule.get()) + words.cover(owner, rep, absences, question.day()),
                    rep.equals(owner) ? "" : owner));
  }

  private Choice cheapest(Lead lead, Availability.Question question) {
    List<RankedRep> ranked = rank(lead, question, 0);
    if (ranked.isEmpty()) {
      boolean eligible =
          availability.list(question).stream()
              .anyMatch(
                  exclusion ->
                      exclusion.kind() == Exclusion.Kind.AWAY
                          || exclusion.kind() == Exclusion.Kind.FULL);
      return eligible
          ? Choice.nobody(RoutingReason.NOBODY_AVAILABLE, words.nobodyAvailable())
          : Choice.nobody(RoutingReason.NOBODY_ELIGIBLE, words.nobodyEligible());
    }
    long least = ranked.get(0).marginalCents();
    List<RankedRep> equals =
        ranked.stream()
            .filter(rep -> rep.marginalCents() - least <= settings.toleranceCents())
            .toList();
    if (equals.size() == 1) {
      String rep = ranked.get(0).repId();
      return new Choice(rep, RoutingReason.LEAST_COST, words.leastCost(ranked), "");
    }
    RankedRep next =
        equals.stream()
            .min(
                Comparator.comparingLong(
                        (RankedRep rep) -> question.state().of(rep.repId()).turns())
                    .thenComparingLong(rep -> question.state().of(rep.repId()).lastTurn())
                    .thenComparing(RankedRep::repId))
            .orElseThrow();
    long turns = question.state().of(next.repId()).turns();
    return new Choice(
        next.repId(),
        RoutingReason.ROTATION,
        words.rotation(next.repId(), equals.size(), settings.toleranceCents(), turns),
        "");
  }

  /** Reps who can take the company, the cheapest first, equals by id. */
  private List<RankedRep> rank(Lead lead, Availability.Question question, long baseCents) {
    List<RankedRep> ranked = new ArrayList<>();
    for (int rep = 0; rep < loads.reps().size(); rep++) {
      if (availability.find(rep, question).isEmpty()) {
        long cents = loads.marginalCents(question.asLoad(), rep, question.state());
        ranked.add(
            new RankedRep(
                loads.reps().get(rep).id(), cents, cents - baseCents, distanceKm(lead, rep)));
      }
    }
    ranked.sort(Comparator.comparingLong(RankedRep::marginalCents).thenComparing(RankedRep::repId));
    return ranked;
  }

  private double distanceKm(Lead lead, int rep) {
    return lead.place()
        .findLocation()
        .map(point -> loads.reps().get(rep).home().distanceKmTo(point))
        .orElse(Double.NaN);
  }

  private RoutedLead decide(
      Lead lead, String accountId, Choice choice, boolean adds, Availability.Question question) {
    int chosen = loads.indexOf(choice.repId());
    long base = chosen < 0 ? 0 : loads.marginalCents(question.asLoad(), chosen, question.state());
    var decision =
        new RoutingDecision(
            lead.id(),
            choice.repId(),
            choice.reason(),
            choice.sentence(),
            accountId,
            choice.coversFor(),
            chosen < 0 ? Double.NaN : distanceKm(lead, chosen),
            rank(lead, question, base).stream()
                .filter(rep -> !rep.repId().equals(choice.repId()))
                .limit(settings.alternatives())
                .toList(),
            availability.list(question).stream()
                .filter(exclusion -> !exclusion.repId().equals(choice.repId()))
                .toList());
    RoutingState state = question.state();
    boolean byTurn = choice.reason() == RoutingReason.ROTATION;
    if (chosen < 0) {
      return new RoutedLead(decision, state);
    }
    return new RoutedLead(
        decision,
        adds
            ? state.withNewCompany(
                choice.repId(),
                question.asLoad().value().potentialCents(),
                question.asLoad().effort().workloadMinutes(),
                byTurn)
            : state.withKnownCompany(choice.repId(), byTurn));
  }

  /** Who gets the lead, before alternatives are looked at. */
  private record Choice(String repId, RoutingReason reason, String sentence, String coversFor) {

    static Choice nobody(RoutingReason reason, String sentence) {
      return new Choice("", reason, sentence, "");
    }
  }
}
