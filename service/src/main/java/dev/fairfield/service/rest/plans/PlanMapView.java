package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.solver.plan.SolvedPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Everything a map of a plan draws, one list per attribute with one position per account: a third
 * of the size of a list of objects, in one answer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanMap")
record PlanMapView(
    @Schema(description = "Names of the teams; one blank name for a book without teams")
        List<String> teams,
    @Schema(description = "Ids of the reps, in the order of GET /v1/plans/{id}/reps")
        List<String> repIds,
    @Schema(description = "Ordered by account id") Accounts accounts) {

  /** Owner of an account that has none. */
  private static final int NO_OWNER = -1;

  /** Owner before of an account whose owner is not among the reps any more. */
  private static final int OWNER_LEFT = -2;

  private static final double DEGREE_STEPS = 1e5;
  private static final double HOUR_STEPS = 100;
  private static final double MINUTES_PER_HOUR = 60;

  /** One list per attribute; equal positions speak of one account. */
  @Schema(name = "PlanMapAccounts")
  record Accounts(
      String[] id,
      String[] name,
      @Schema(description = "For people, such as 'Nashville, TN'; blank where unknown")
          String[] place,
      @Schema(description = "Degrees, to five decimals") double[] latitude,
      double[] longitude,
      @Schema(description = "Position in 'teams'") int[] team,
      @Schema(description = "Position in 'repIds' of the owner; -1 for none") int[] rep,
      @Schema(
              description =
                  "Position of today's owner; -1 for none, -2 for one who is not among the reps")
          int[] previous,
      long[] potentialCents,
      long[] revenueCents,
      @Schema(description = "A year, to two decimals") double[] workloadHours,
      @Schema(description = "Positions of the accounts that must have their owner") int[] pinned) {}

  static PlanMapView of(SolvedPlan plan) {
    Book book = plan.priced().book();
    List<String> teams = book.teams().stream().map(Team::name).toList();
    List<String> repIds = plan.priced().reps().stream().map(Rep::id).toList();
    List<Account> accounts = book.assignableAccounts();
    Map<String, Integer> repById = positions(repIds);
    Map<String, Integer> teamByName = positions(teams);
    Map<String, String> owners = plan.ownersByAccount();
    return new PlanMapView(
        teams,
        repIds,
        new Accounts(
            texts(accounts, Account::id),
            texts(accounts, Account::name),
            texts(accounts, PlanMapView::place),
            degrees(accounts, account -> account.place().location().latitude()),
            degrees(accounts, account -> account.place().location().longitude()),
            accounts.stream().mapToInt(a -> teamByName.get(a.profile().team())).toArray(),
            accounts.stream()
                .mapToInt(
                    a -> owners.get(a.id()) == null ? NO_OWNER : repById.get(owners.get(a.id())))
                .toArray(),
            accounts.stream().mapToInt(a -> previous(a, repById)).toArray(),
            accounts.stream().mapToLong(a -> a.value().potentialCents()).toArray(),
            accounts.stream().mapToLong(a -> a.value().revenueCents()).toArray(),
            accounts.stream().mapToDouble(a -> hours(a.effort().workloadMinutes())).toArray(),
            IntStream.range(0, accounts.size())
                .filter(i -> plan.priced().pins().containsKey(accounts.get(i).id()))
                .toArray()));
  }

  private static String[] texts(List<Account> accounts, Function<Account, String> text) {
    return accounts.stream().map(text).toArray(String[]::new);
  }

  private static double[] degrees(List<Account> accounts, ToDoubleFunction<Account> degrees) {
    return accounts.stream()
        .mapToDouble(degrees)
        .map(value -> Math.rint(value * DEGREE_STEPS) / DEGREE_STEPS)
        .toArray();
  }

  private static double hours(long minutes) {
    return Math.rint(minutes * HOUR_STEPS / MINUTES_PER_HOUR) / HOUR_STEPS;
  }

  private static int previous(Account account, Map<String, Integer> repById) {
    String owner = account.ownership().currentOwner();
    return owner.isBlank() ? NO_OWNER : repById.getOrDefault(owner, OWNER_LEFT);
  }

  private static String place(Account account) {
    String city = account.place().city();
    String state = account.place().state();
    return city.isBlank() || state.isBlank() ? city + state : city + ", " + state;
  }

  private static Map<String, Integer> positions(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    names.forEach(name -> positions.put(name, positions.size()));
    return positions;
  }
}
