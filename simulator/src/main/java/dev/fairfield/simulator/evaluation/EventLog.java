package dev.fairfield.simulator.evaluation;

/** Hears what happens in one replication, in no order of time. */
public interface EventLog {

  /** What happened. */
  enum Kind {
    /** An account changed hands at the start. */
    HANDOVER,
    /** A person left the seat. */
    DEPARTURE,
    /** A person started in the seat. */
    ARRIVAL,
    /** The seat began to work an account of an empty seat or of nobody. */
    COVER,
    /** An opportunity came up; the value is its size in US dollars. */
    OPPORTUNITY,
    /** An opportunity was won; the value is its size in US dollars. */
    WON,
    /** An opportunity was lost or came to no decision; the value is its size in US dollars. */
    LOST,
    /** A lead came in. */
    LEAD,
    /** A lead was contacted; the value is the response time in hours. */
    CONTACT,
    /** A lead was lost before its contact; the value is the time waited in hours. */
    LEAD_LOST
  }

  /** No index. */
  int NONE = -1;

  /**
   * @param week since the start of the scenario
   * @param seat index of the seat concerned, or {@link #NONE}
   * @param account index of the account concerned, or {@link #NONE}
   * @param value see {@link Kind}; 0 where it has none
   */
  void add(double week, Kind kind, int seat, int account, double value);
}
