package dev.fairfield.service.rest.market;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.rest.plans.PlanShelf;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Turns;
import dev.fairfield.solver.market.MarketAnalysis;
import dev.fairfield.solver.market.MarketSettings;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Markets of plans and of books with present ownership. Neither plans nor books change, so the
 * markets asked for last stay in memory; two are analysed at a time.
 */
@Service
class MarketShelf {

  private static final int MOST_ROWS_KEPT = 100_000;
  private static final int ANALYSES_AT_ONCE = 2;

  private final PlanShelf plans;
  private final BookShelf books;
  private final Cache<Key, AnalysedMarket> marketsByKey =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS_KEPT)
          .weigher((Key key, AnalysedMarket market) -> Math.min(rows(market), MOST_ROWS_KEPT))
          .build();
  private final Turns turns = new Turns(ANALYSES_AT_ONCE, "market-analyses");

  MarketShelf(PlanShelf plans, BookShelf books) {
    this.plans = plans;
    this.books = books;
  }

  private record Key(String id, MarketSettings settings) {}

  /**
   * The market as a plan covers it.
   *
   * @throws ApiProblem 404 when there is no such plan, 409 while it has no result
   */
  AnalysedMarket ofPlan(String planId, MarketSettings settings) {
    StoredPlan plan = plans.get(planId);
    return analysed(
        new Key(planId, settings),
        () ->
            new AnalysedMarket(
                MarketAnalysis.of(plan.plan().priced(), plan.plan().ownersByAccount(), settings),
                plan.illustrative()));
  }

  /**
   * The market as today's owners cover it, at usual prices.
   *
   * @throws ApiProblem 404 when there is no such book
   */
  AnalysedMarket ofBook(String bookId, MarketSettings settings) {
    Book book = books.get(bookId);
    boolean illustrative = books.getStored(bookId).illustrative();
    return analysed(
        new Key(bookId, settings),
        () ->
            new AnalysedMarket(
                MarketAnalysis.of(
                    book, PlanRequest.DEFAULT, MarketAnalysis.todaysOwners(book), settings),
                illustrative));
  }

  private AnalysedMarket analysed(Key key, Supplier<AnalysedMarket> analysis) {
    return marketsByKey.get(key, missing -> turns.take(analysis));
  }

  private static int rows(AnalysedMarket market) {
    return market.analysis().rowsByCut().values().stream().mapToInt(List::size).sum();
  }
}
