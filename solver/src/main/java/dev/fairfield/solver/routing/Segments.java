package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The segments of a book: each team, by the industries and languages that its reps differ in. */
final class Segments {

  private final Map<String, Set<String>> industriesByTeam = new HashMap<>();
  private final Map<String, Set<String>> languagesByTeam = new HashMap<>();
  private final List<Segment> all = new ArrayList<>();

  Segments(PricedBook priced) {
    List<AssignmentRule> rules = priced.request().assignment().rules();
    for (Team team : priced.book().teams()) {
      if (team.reps().isEmpty()) {
        continue;
      }
      Set<String> industries = new TreeSet<>();
      Set<String> languages = new TreeSet<>();
      for (Rep rep : team.reps()) {
        industries.addAll(rep.coverage().industries());
        languages.addAll(rep.coverage().languages());
      }
      // What every rep speaks tells nobody apart, and whoever gives no language goes to anyone.
      languages.removeIf(language -> team.reps().stream().allMatch(rep -> speaks(rep, language)));
      rules.stream()
          .filter(
              rule -> rule.match().teams().isEmpty() || rule.match().teams().contains(team.name()))
          .forEach(rule -> industries.addAll(rule.match().industries()));
      industriesByTeam.put(team.name(), industries);
      languagesByTeam.put(team.name(), languages);
      list(team.name(), industries, languages);
    }
    all.sort(null);
  }

  private static boolean speaks(Rep rep, String language) {
    return rep.coverage().languages().isEmpty() || rep.coverage().languages().contains(language);
  }

  private void list(String team, Set<String> industries, Set<String> languages) {
    Set<String> anyIndustry = new TreeSet<>(industries);
    anyIndustry.add("");
    Set<String> anyLanguage = new TreeSet<>(languages);
    anyLanguage.add("");
    for (String industry : anyIndustry) {
      anyLanguage.forEach(language -> all.add(new Segment(team, industry, language)));
    }
  }

  /** In the order a table tries them. */
  List<Segment> all() {
    return all;
  }

  /** The segment of a company. */
  Segment of(AccountProfile profile) {
    Set<String> industries = industriesByTeam.getOrDefault(profile.team(), Set.of());
    Set<String> languages = languagesByTeam.getOrDefault(profile.team(), Set.of());
    return new Segment(
        profile.team(),
        industries.contains(profile.industry()) ? profile.industry() : "",
        languages.contains(profile.language()) ? profile.language() : "");
  }
}
