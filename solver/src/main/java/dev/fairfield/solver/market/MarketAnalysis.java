package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The market of a book by area and segment, and where nobody covers it.
 *
 * @param rowsByCut parts of each cut, the largest potential first
 * @param total the whole market as one part, with a blank key
 * @param gaps by team, then by rank
 */
public record MarketAnalysis(
    Map<MarketCut, List<MarketRow>> rowsByCut, MarketRow total, List<CoverageGap> gaps) {

  public MarketAnalysis {
    Map<MarketCut, List<MarketRow>> copy = new EnumMap<>(MarketCut.class);
    rowsByCut.forEach((cut, rows) -> copy.put(cut, List.copyOf(rows)));
    rowsByCut = Collections.unmodifiableMap(copy);
    gaps = List.copyOf(gaps);
  }

  /**
   * Analyses a market.
   *
   * @param ownersByAccount account id to rep id by a plan, or today's; an account without owner is
   *     absent
   */
  public static MarketAnalysis of(
      PricedBook priced, Map<String, String> ownersByAccount, MarketSettings settings) {
    return of(priced.book(), priced.request(), ownersByAccount, settings);
  }

  /**
   * Analyses a market without a plan; the book need not be one that can be planned.
   *
   * @param request prices of trips, and rules that say who may own what
   * @param ownersByAccount account id to rep id, such as {@link #todaysOwners}; an account without
   *     owner is absent
   */
  public static MarketAnalysis of(
      Book book,
      PlanRequest request,
      Map<String, String> ownersByAccount,
      MarketSettings settings) {
    var reach = new TravelReach(book.reps(), request);
    Map<String, Double> hoursById = new HashMap<>();
    for (Account account : book.assignableAccounts()) {
      hoursById.put(account.id(), reach.hoursFromReps(account));
    }
    var parts = new MarketParts(book, ownersByAccount, hoursById, settings);
    Map<MarketCut, List<MarketRow>> rows = new EnumMap<>(MarketCut.class);
    for (MarketCut cut : MarketCut.values()) {
      rows.put(cut, parts.rows(cut));
    }
    return new MarketAnalysis(rows, parts.total(), gaps(book, reach, hoursById, settings));
  }

  private static List<CoverageGap> gaps(
      Book book, TravelReach reach, Map<String, Double> hoursById, MarketSettings settings) {
    var seats = new BestSeats(reach, settings, hoursById);
    List<CoverageGap> gaps = new ArrayList<>();
    for (Team team : book.teams()) {
      List<Account> uncovered =
          team.accounts().stream()
              .filter(account -> hoursById.get(account.id()) > settings.mostHours())
              .toList();
      gaps.addAll(seats.propose(team.name(), uncovered));
    }
    return gaps;
  }

  /** Today's owners who are still there, as {@link #of} takes them. */
  public static Map<String, String> todaysOwners(Book book) {
    Map<String, String> owners = new TreeMap<>();
    book.assignableAccounts()
        .forEach(
            account ->
                book.findPresentOwner(account)
                    .ifPresent(rep -> owners.put(account.id(), rep.id())));
    return owners;
  }
}
