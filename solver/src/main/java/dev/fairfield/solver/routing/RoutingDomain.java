package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.model.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a routing table has to answer: every segment that some rep may serve in a covered state,
 * times every place there. A state is covered where the book has an account to assign or a rep is
 * limited to it. Its places are all its counties, every postal code of an account, and the rest.
 *
 * @param segmentsByState in the order a table tries them
 * @param areasByState counties with the postal codes of accounts in them; the county and the postal
 *     code "" stand for any other
 * @param unserved segments of a state that no rep may serve
 */
public record RoutingDomain(
    SortedMap<State, List<Segment>> segmentsByState,
    SortedMap<State, SortedMap<String, SortedSet<String>>> areasByState,
    SortedMap<State, List<Segment>> unserved) {

  /** A state or province of a country. */
  public record State(String country, String code) implements Comparable<State> {

    static State of(Place place) {
      return new State(place.country(), place.state());
    }

    @Override
    public int compareTo(State other) {
      int order = country.compareTo(other.country);
      return order != 0 ? order : code.compareTo(other.code);
    }

    LeadPlace place(String countyFips, String postalCode) {
      return new LeadPlace(null, "", code, postalCode, countyFips, country);
    }
  }

  public RoutingDomain {
    segmentsByState = Collections.unmodifiableSortedMap(new TreeMap<>(segmentsByState));
    areasByState = Collections.unmodifiableSortedMap(new TreeMap<>(areasByState));
    unserved = Collections.unmodifiableSortedMap(new TreeMap<>(unserved));
  }

  /** Number of (area, segment) pairs. */
  public long size() {
    long pairs = 0;
    for (Map.Entry<State, List<Segment>> state : segmentsByState.entrySet()) {
      long areas = areasByState.get(state.getKey()).values().stream().mapToLong(Set::size).sum();
      pairs += areas * state.getValue().size();
    }
    return pairs;
  }

  static SortedMap<String, SortedSet<String>> areas(Iterable<String> counties) {
    SortedMap<String, SortedSet<String>> areas = new TreeMap<>();
    areas.put("", new TreeSet<>(Set.of("")));
    counties.forEach(county -> areas.put(county, new TreeSet<>(Set.of(""))));
    return areas;
  }
}
