package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.List;

/**
 * A fictional rep at a real home city, as the source file has it.
 *
 * @param tenureYears years in the job at the reference date
 */
record SourceRep(
    String id,
    String name,
    SalesTeam team,
    GeoPoint home,
    String state,
    String country,
    List<String> languages,
    double tenureYears) {

  SourceRep {
    languages = List.copyOf(languages);
  }

  /** Whether the rep may own an account of this language; a blank one fits anyone. */
  boolean speaks(String language) {
    return language.isBlank() || languages.contains(language);
  }
}
