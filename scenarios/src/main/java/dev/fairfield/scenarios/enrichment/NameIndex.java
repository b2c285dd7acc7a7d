package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.enrichment.SourceRow.RowPlace;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds accounts by name among those at one place. Only accounts with the row's postal code, or its
 * city and state, are compared, so that a long file costs little.
 */
final class NameIndex {

  /** What a name is worth less when the postal codes of row and account are known and differ. */
  static final double OTHER_POSTAL_CODE = 0.05;

  private final Map<String, List<Named>> accountsByPlace = new HashMap<>();
  private final NameSimilarity similarity;
  private long pairsCompared;

  private record Named(Account account, List<String> words) {}

  /** An account and how alike its name is. */
  record Candidate(Account account, double score) {

    /** The best first; ids decide between equals. */
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.account().id());
  }

  NameIndex(Book book) {
    List<List<String>> names = new ArrayList<>();
    for (Account account : book.accounts()) {
      var named = new Named(account, NameWords.of(account.name()));
      names.add(named.words());
      Place place = account.place();
      for (String key : keys(place.city(), place.state(), place.postalCode())) {
        accountsByPlace.computeIfAbsent(key, at -> new ArrayList<>()).add(named);
      }
    }
    similarity = new NameSimilarity(names);
  }

  /** Pairs of names compared so far. */
  long pairsCompared() {
    return pairsCompared;
  }

  /** All accounts at the row's place with how alike their names are, the best first. */
  List<Candidate> candidates(SourceRow row) {
    RowPlace place = row.place();
    Map<String, Named> near = new LinkedHashMap<>();
    for (String key : keys(place.city(), place.state(), place.postalCode())) {
      for (Named named : accountsByPlace.getOrDefault(key, List.of())) {
        near.put(named.account().id(), named);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Named named : near.values()) {
      if (isSameCountry(place, named.account().place())) {
        pairsCompared++;
        double score = similarity.between(row.nameWords(), named.words());
        candidates.add(new Candidate(named.account(), score - penalty(place, named.account())));
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    return candidates;
  }

  private static double penalty(RowPlace place, Account account) {
    String known = account.place().postalCode();
    boolean differ =
        !known.isBlank() && !place.postalCode().isBlank() && !known.equals(place.postalCode());
    return differ ? OTHER_POSTAL_CODE : 0;
  }

  private static boolean isSameCountry(RowPlace row, Place account) {
    return row.country().isBlank()
        || account.country().isBlank()
        || row.country().equals(account.country());
  }

  private static List<String> keys(String city, String state, String postalCode) {
    List<String> keys = new ArrayList<>();
    if (!postalCode.isBlank()) {
      keys.add("postal/" + postalCode);
    }
    if (!city.isBlank()) {
      keys.add("city/%s/%s".formatted(state, String.join(" ", NameWords.of(city))));
    }
    return keys;
  }
}
