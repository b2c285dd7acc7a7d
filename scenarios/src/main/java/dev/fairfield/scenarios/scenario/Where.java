package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;

/**
 * Which accounts an event touches: those that match every text given. A blank text matches all.
 *
 * @param region the company's own sales region; the state of an account without one, and its
 *     country where that is blank too
 * @param state state or province code
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Where(String region, String state, String industry, String team) {

  public static final Where EVERYWHERE = new Where("", "", "", "");

  public Where {
    region = region == null ? "" : region;
    state = state == null ? "" : state;
    industry = industry == null ? "" : industry;
    team = team == null ? "" : team;
  }

  /** Whether the account is among those meant. */
  public boolean matches(Account account) {
    return fits(region, regionOf(account))
        && fits(state, account.place().state())
        && fits(industry, account.profile().industry())
        && fits(team, account.profile().team());
  }

  /** The sales region of an account, else its state, else its country. */
  public static String regionOf(Account account) {
    if (!account.place().region().isBlank()) {
      return account.place().region();
    }
    return account.place().state().isBlank() ? account.place().country() : account.place().state();
  }

  @JsonIgnore
  public boolean isEverywhere() {
    return equals(EVERYWHERE);
  }

  private static boolean fits(String wanted, String found) {
    return wanted.isBlank() || wanted.equals(found);
  }
}
