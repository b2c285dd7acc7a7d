package dev.fairfield.scenarios.enrichment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a company's or city's name that tell it from others. */
final class NameWords {

  /** Legal forms and fillers, which say nothing about which company it is. */
  private static final Set<String> FILLERS =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "llp",
          "lp",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "co",
          "company",
          "plc",
          "gmbh",
          "ag",
          "sa",
          "sarl",
          "nv",
          "bv",
          "pty",
          "ulc",
          "ltee",
          "the",
          "of",
          "and",
          "at",
          "in",
          "for",
          "de",
          "du",
          "la",
          "le");

  private static final Map<String, String> LONG_FORMS =
      Map.ofEntries(
          Map.entry("st", "saint"),
          Map.entry("ste", "sainte"),
          Map.entry("ft", "fort"),
          Map.entry("mt", "mount"),
          Map.entry("n", "north"),
          Map.entry("s", "south"),
          Map.entry("e", "east"),
          Map.entry("w", "west"),
          Map.entry("ctr", "center"),
          Map.entry("centre", "center"),
          Map.entry("cntr", "center"),
          Map.entry("hosp", "hospital"),
          Map.entry("univ", "university"),
          Map.entry("inst", "institute"),
          Map.entry("med", "medical"),
          Map.entry("mem", "memorial"),
          Map.entry("reg", "regional"),
          Map.entry("comm", "community"),
          Map.entry("coll", "college"),
          Map.entry("dept", "department"),
          Map.entry("intl", "international"),
          Map.entry("natl", "national"),
          Map.entry("mfg", "manufacturing"),
          Map.entry("svc", "services"),
          Map.entry("svcs", "services"),
          Map.entry("tech", "technology"),
          Map.entry("technologies", "technology"),
          Map.entry("assoc", "associates"),
          Map.entry("bros", "brothers"),
          Map.entry("grp", "group"),
          Map.entry("sys", "systems"));

  private NameWords() {}

  /** The telling words in order; all words when every one is a filler. */
  static List<String> of(String name) {
    String plain = PlainText.of(name);
    if (plain.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    for (String word : plain.split(" ")) {
      String full = LONG_FORMS.getOrDefault(word, word);
      all.add(full);
      if (!FILLERS.contains(full)) {
        telling.add(full);
      }
    }
    return telling.isEmpty() ? List.copyOf(all) : List.copyOf(telling);
  }
}
