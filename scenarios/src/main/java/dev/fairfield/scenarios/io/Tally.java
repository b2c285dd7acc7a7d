package dev.fairfield.scenarios.io;

/** Counts rows that share one warning. */
final class Tally {

  private long firstLine;
  private long count;

  void add(long line) {
    if (count == 0) {
      firstLine = line;
    }
    count++;
  }

  long firstLine() {
    return firstLine;
  }

  long count() {
    return count;
  }
}
