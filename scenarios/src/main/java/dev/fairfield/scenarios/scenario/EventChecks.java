package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the events of a scenario against the names of a book. */
final class EventChecks {

  private static final String ACCOUNT = "account";

  private final Scenario scenario;
  private final KnownNames names;
  private final FitProblems problems;
  private final Set<String> seats;
  private final Set<String> accounts;
  private final Map<String, Double> endWeekByAccount = new HashMap<>();
  private final Map<String, Double> firstWeekById = new HashMap<>();

  EventChecks(Scenario scenario, KnownNames names, FitProblems problems) {
    this.scenario = scenario;
    this.names = names;
    this.problems = problems;
    this.seats = names.bookReps().stream().map(rep -> rep.id()).collect(Collectors.toSet());
    this.accounts =
        names.bookAccounts().stream()
            .map(Account::id)
            .collect(Collectors.toCollection(HashSet::new));
    scenario
        .eventsOf(AccountMerger.class)
        .forEach(merger -> endWeekByAccount.merge(merger.from(), merger.week(), StrictMath::min));
    scenario
        .eventsOf(RepJoins.class)
        .forEach(joins -> firstWeekById.put("rep/" + joins.id(), joins.week()));
    for (NewMarket market : scenario.eventsOf(NewMarket.class)) {
      market
          .accounts()
          .forEach(account -> firstWeekById.put(ACCOUNT + "/" + account.id(), market.week()));
    }
  }

  void check() {
    Set<String> ended = new HashSet<>();
    for (int i = 0; i < scenario.events().size(); i++) {
      ScenarioEvent event = scenario.events().get(i);
      String at = "events[%d].".formatted(i);
      if (event instanceof RepLeaves leaves) {
        check(at + "repLeaves.", leaves);
      } else if (event instanceof RepJoins joins) {
        check(at + "repJoins.", joins);
      } else if (event instanceof NewMarket market) {
        check(at + "newMarket.", market);
      } else if (event instanceof MarketShift shift) {
        check(at + "marketShift.where.", shift.where());
      } else if (event instanceof NewProduct product) {
        check(at + "newProduct.where.", product.where());
      } else if (event instanceof CompetitorEnters competitor) {
        check(at + "competitorEnters.where.", competitor.where());
      } else if (event instanceof AccountMerger merger) {
        check(at + "accountMerger.", merger, ended);
      }
    }
  }

  private void check(String at, RepLeaves leaves) {
    problems.known(at + "rep", "rep", leaves.rep(), names.reps());
    there(at + "rep", "rep", leaves.rep(), leaves.week());
    boolean known =
        problems.known(at + "team", "team", leaves.team(), names.bookTeams())
            & problems.known(at + "region", "region", leaves.region(), names.repRegions());
    if (leaves.isDrawn() && known) {
      long available =
          names.bookReps().stream()
              .filter(rep -> leaves.team().isBlank() || rep.team().equals(leaves.team()))
              .filter(
                  rep -> leaves.region().isBlank() || rep.record().region().equals(leaves.region()))
              .count();
      problems.atMost(at + "count", leaves.count().getAsInt(), available, "such reps");
    }
  }

  private void check(String at, RepJoins joins) {
    problems.unused(at + "id", "rep", joins.id(), seats);
    seats.add(joins.id());
    team(at + "team", joins.team());
  }

  private void check(String at, NewMarket market) {
    for (Account account : market.accounts()) {
      if (!accounts.add(account.id())) {
        problems.error(
            at + "name",
            market.name(),
            "a name whose accounts no other has",
            "brings the account %s, which is there already; choose another name."
                .formatted(account.id()));
        return;
      }
    }
    market.generate().ifPresent(made -> team(at + "generate.team", made.team()));
  }

  /** A book with teams needs one; a book without has none. */
  private void team(String path, String team) {
    if (team.isBlank() && !names.bookTeams().isEmpty()) {
      problems.error(
          path,
          "",
          "a team of the book",
          "is missing, but the book has the teams %s; name one."
              .formatted(String.join(", ", names.bookTeams())));
    }
    problems.known(path, "team", team, names.bookTeams());
  }

  /** What an event names must not come later than the event. */
  private void there(String path, String kind, String id, double week) {
    double first = firstWeekById.getOrDefault(kind + "/" + id, 0.0);
    if (first > week) {
      problems.error(
          path,
          id,
          "%s that is there by week %s".formatted(FitProblems.withArticle(kind), Bounds.text(week)),
          "is %s, which comes in week %s only; choose a later week for the event."
              .formatted(id, Bounds.text(first)));
    }
  }

  /** Whether the book has all that is named. */
  private boolean check(String at, Where where) {
    return problems.known(at + "region", "region", where.region(), names.regions())
        & problems.known(at + "state", "state", where.state(), names.states())
        & problems.known(at + "industry", "industry", where.industry(), names.industries())
        & problems.known(at + "team", "team", where.team(), names.teams());
  }

  private void check(String at, AccountMerger merger, Set<String> ended) {
    problems.known(at + "from", ACCOUNT, merger.from(), names.accounts());
    problems.known(at + "into", ACCOUNT, merger.into(), names.accounts());
    there(at + "from", ACCOUNT, merger.from(), merger.week());
    there(at + "into", ACCOUNT, merger.into(), merger.week());
    if (merger.isDrawn()) {
      if (check(at + "where.", merger.where())) {
        long available = names.bookAccounts().stream().filter(merger.where()::matches).count();
        problems.atMost(at + "count", merger.count().getAsInt(), available, "such accounts");
      }
      return;
    }
    if (!ended.add(merger.from())) {
      problems.error(
          at + "from",
          merger.from(),
          "an account that merges once",
          "is %s, which merges in another event too; keep one.".formatted(merger.from()));
    }
    if (endWeekByAccount.getOrDefault(merger.into(), Double.POSITIVE_INFINITY) <= merger.week()) {
      problems.error(
          at + "into",
          merger.into(),
          "an account that has not ended",
          "is %s, which has ended by week %s; name the account that bought it."
              .formatted(merger.into(), Bounds.text(merger.week())));
    }
  }
}
