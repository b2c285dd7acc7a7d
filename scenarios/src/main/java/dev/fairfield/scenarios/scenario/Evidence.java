package dev.fairfield.scenarios.scenario;

/** How strong the evidence for a number is. */
public enum Evidence {
  /** Peer-reviewed, read at the source. */
  SOLID,
  /** A survey with a stated sample, or a journal paper of those who sell the method. */
  MIDDLING,
  /** A vendor's number, or one quoted by someone whose source was not seen. */
  LORE,
  /** Chosen by Fairfield; no study was found. */
  JUDGEMENT;

  /** Whether a result should say how much it rests on such a number. */
  public boolean isWeak() {
    return this == LORE || this == JUDGEMENT;
  }
}
