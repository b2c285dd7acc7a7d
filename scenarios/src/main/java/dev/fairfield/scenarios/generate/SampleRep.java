package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.RepStatus;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A rep with capacity and record.
 *
 * @param winRate empty for the open seat
 */
record SampleRep(
    SourceRep source,
    RepStatus status,
    int capacityHours,
    OptionalInt maxAccounts,
    OptionalDouble winRate) {

  String id() {
    return source.id();
  }

  SalesTeam team() {
    return source.team();
  }

  boolean isOpenSeat() {
    return status == RepStatus.OPEN;
  }
}
