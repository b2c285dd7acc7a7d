package dev.fairfield.solver.territories;

import org.locationtech.jts.geom.Coordinate;

/**
 * The point of an account that draws a cell.
 *
 * @param position where the account is, in grid steps, not rounded
 */
record Site(MappedAccount account, Coordinate position) {

  long column() {
    return StrictMath.round(position.x);
  }

  long row() {
    return StrictMath.round(position.y);
  }

  /** The nearest grid point. */
  Coordinate gridPoint() {
    return new Coordinate(column(), row());
  }

  String repId() {
    return account.repId();
  }
}
