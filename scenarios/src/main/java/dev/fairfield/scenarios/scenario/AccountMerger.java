package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;

/**
 * An account is bought by another one and buys with it from then on.
 *
 * @param from id of the account that ends; blank when mergers are drawn
 * @param into id of the account that goes on; blank when mergers are drawn
 * @param count mergers drawn in each replication: an account, and the nearest other account of its
 *     team as the one that goes on; empty when a pair is named
 * @param where drawn accounts are among these
 * @param keptShare share of the ended account's demand that goes on in the other one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccountMerger(
    String from, String into, OptionalInt count, Where where, double week, double keptShare)
    implements ScenarioEvent {

  public AccountMerger {
    from = from == null ? "" : from;
    into = into == null ? "" : into;
    where = where == null ? Where.EVERYWHERE : where;
    Bounds.week("week", week);
    Bounds.share("keptShare", keptShare);
    EventBounds.oneOrDrawn("from", from, count);
    if (count.isPresent()) {
      if (!into.isBlank()) {
        throw new InvalidSettingException("into", into, "only together with from");
      }
    } else {
      Bounds.given("into", into);
      if (into.equals(from)) {
        throw new InvalidSettingException("into", into, "another account than from");
      }
      if (!where.isEverywhere()) {
        throw new InvalidSettingException("where", "given", "only together with count");
      }
    }
  }

  /** Whether the accounts are drawn in each replication. */
  @JsonIgnore
  public boolean isDrawn() {
    return count.isPresent();
  }
}
