package dev.fairfield.simulator.random;

/**
 * Hashes of what draws belong to. Ids are those the user gave, never an index, so that adding an
 * account or a rep leaves the draws of all others alone.
 */
public final class EntityKey {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final char SEPARATOR = 0;

  private EntityKey() {}

  /**
   * FNV-1a over the UTF-16 units of the parts, then a finaliser.
   *
   * @param kind what the entity is, "account" for example
   * @param id its external id
   * @param purpose what is drawn
   */
  public static long of(String kind, String id, String purpose) {
    long hash = hash(FNV_OFFSET, kind);
    hash = hash(hash, id);
    return CounterDraws.mix(hash(hash, purpose));
  }

  /** The key that all draws of one replication share; seeds and replications do not overlap. */
  public static long ofWorld(long masterSeed, long replication) {
    return CounterDraws.mix(CounterDraws.mix(masterSeed ^ FNV_OFFSET) + replication * FNV_PRIME);
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ SEPARATOR) * FNV_PRIME;
  }
}
