package dev.fairfield.simulator.document;

import java.util.List;

/**
 * What a comparison was made from and with.
 *
 * @param product name and version
 * @param jdk version of Java
 * @param illustrative whether dollar figures stand for no real money
 * @param inputs files, in the order given
 */
public record Provenance(String product, String jdk, boolean illustrative, List<Input> inputs) {

  public Provenance {
    inputs = List.copyOf(inputs);
  }

  /**
   * A file that went in.
   *
   * @param role such as {@code accounts} or {@code plan:today}
   * @param name file name without folders
   * @param sha256 digest of its bytes, in hexadecimal
   */
  public record Input(String role, String name, String sha256) {}
}
