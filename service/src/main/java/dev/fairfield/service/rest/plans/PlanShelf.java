package dev.fairfield.service.rest.plans;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.service.web.ApiProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The plans of this installation that have a result. What a plan assigns never changes, so the
 * plans used last stay in memory, priced.
 */
@Service
public class PlanShelf {

  private final PlanStore plans;
  private final PlanArchive archive;
  private final Cache<String, LoadedPlan> plansById;

  PlanShelf(PlanStore plans, PlanArchive archive, PlanSettings settings) {
    this.plans = plans;
    this.archive = archive;
    long accounts = settings.cachedAccounts();
    this.plansById =
        Caffeine.newBuilder()
            .maximumWeight(accounts)
            .weigher((String id, LoadedPlan plan) -> (int) Math.min(plan.size(), accounts))
            .build();
  }

  /**
   * A plan that has a result, with its book and request.
   *
   * @throws ApiProblem 404 when there is no such plan, 409 while it has no result
   */
  public StoredPlan get(String planId) {
    return load(planId).stored();
  }

  /**
   * The book a plan was asked for.
   *
   * @throws ApiProblem 404 when there is no such plan
   */
  public String bookId(String planId) {
    return getRow(planId).bookId();
  }

  /**
   * What people call the plan now.
   *
   * @throws ApiProblem 404 when there is no such plan
   */
  public String name(String planId) {
    return getRow(planId).name();
  }

  /**
   * Id of the plan in use.
   *
   * @param bookId of which book; null where only one book has a plan in use
   * @throws ApiProblem 409 when there is none, or several and no book is named
   */
  public String activePlanId(String bookId) {
    List<PlanRow> active = plans.listActivePlans(bookId == null ? "" : bookId);
    if (active.size() == 1) {
      return active.get(0).id();
    }
    throw active.isEmpty()
        ? new ApiProblem(
            HttpStatus.CONFLICT,
            "no-active-plan",
            "No plan is active%s; approve and activate one."
                .formatted(bookId == null ? "" : " for this book"))
        : new ApiProblem(
            HttpStatus.CONFLICT,
            "several-active-plans",
            "%d books have an active plan; name one by bookId, such as %s of the plan '%s'."
                .formatted(active.size(), active.get(0).bookId(), active.get(0).name()));
  }

  /** As {@link #get}, with what is worked out once. */
  LoadedPlan load(String planId) {
    PlanRow row = getFinished(planId);
    return plansById.get(planId, id -> loaded(id, archive.read(row)));
  }

  /** Keeps a plan in memory that was just made, ready for whoever looks at it first. */
  void keep(String planId, StoredPlan plan) {
    LoadedPlan loaded = loaded(planId, plan);
    loaded.prepare();
    plansById.put(planId, loaded);
  }

  private LoadedPlan loaded(String planId, StoredPlan plan) {
    return new LoadedPlan(plan, () -> archive.get(planId, PlanFolder.TERRITORIES));
  }

  void forget(String planId) {
    plansById.invalidate(planId);
  }

  PlanRow getRow(String planId) {
    return plans.find(planId).orElseThrow(() -> ApiProblem.notFound("plan", planId));
  }

  /**
   * @throws ApiProblem 404 when there is no such plan, 409 while it has no result
   */
  PlanRow getFinished(String planId) {
    PlanRow row = getRow(planId);
    if (!row.hasResult()) {
      throw new ApiProblem(
          HttpStatus.CONFLICT,
          "plan-without-result",
          "The plan '%s' has no result; GET /v1/plans/%s tells how its job stands."
              .formatted(row.name(), planId));
    }
    return row;
  }
}
