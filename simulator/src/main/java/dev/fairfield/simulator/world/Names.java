package dev.fairfield.simulator.world;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Names in order, each with its place as an index.
 *
 * @param list sorted, without doubles
 */
public record Names(List<String> list) {

  static Names of(Collection<String> names) {
    return new Names(List.copyOf(new TreeSet<>(names)));
  }

  public int size() {
    return list.size();
  }

  public String get(int index) {
    return list.get(index);
  }

  /** Index of the name; −1 where it is not among them. */
  public int indexOf(String name) {
    int place = Arrays.binarySearch(list.toArray(), name);
    return place < 0 ? -1 : place;
  }

  /** The index of each of the given names. */
  int[] indexes(Collection<String> of) {
    return of.stream().mapToInt(this::indexOf).toArray();
  }
}
