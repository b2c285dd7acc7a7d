package dev.fairfield.scenarios.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The ideal customer: criteria with weights, tiers, and a rule for potential where the book has
 * none.
 *
 * @param name short name for files
 * @param criteria at least one, of which at least one has a weight; names differ
 * @param potential null: potentials are left as they are
 */
public record Profile(
    String name,
    String title,
    String description,
    List<Criterion> criteria,
    Tiers tiers,
    PotentialFromScore potential) {

  public Profile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(tiers, "tiers");
    criteria = List.copyOf(criteria);
    if (criteria.stream().noneMatch(criterion -> criterion.weight() > 0)) {
      throw new IllegalArgumentException("No criterion has a weight; give one a weight above 0.");
    }
    Set<String> names = new HashSet<>();
    criteria.forEach(
        criterion -> {
          if (!names.add(criterion.name())) {
            throw new IllegalArgumentException(
                "Two criteria are called %s; give each a name of its own."
                    .formatted(criterion.name()));
          }
        });
  }

  public Optional<PotentialFromScore> findPotential() {
    return Optional.ofNullable(potential);
  }
}
