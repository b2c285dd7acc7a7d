package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The numbers a scenario rests on, in the order of the catalogue: which are at their default and
 * which the scenario set otherwise.
 *
 * @param numbers one for each assumption
 */
public record Assumptions(List<Number> numbers) {

  private static final List<Assumption> CATALOGUE = load();

  public Assumptions {
    numbers = List.copyOf(numbers);
  }

  /**
   * A number of a scenario.
   *
   * @param assumption what the default is and why
   * @param value what the scenario says; empty when it switched the number off or has no such part
   */
  public record Number(Assumption assumption, OptionalDouble value) {

    /** Whether the scenario leaves the number as it is by default. */
    public boolean isDefault() {
      return value.isPresent() && value.getAsDouble() == assumption.value();
    }
  }

  /** Every default number with its source, from the resource {@code assumptions.yaml}. */
  public static List<Assumption> catalogue() {
    return CATALOGUE;
  }

  /** The assumption of a path; empty for a number without a default. */
  public static Optional<Assumption> findByPath(String path) {
    return CATALOGUE.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  /** The numbers of a scenario. */
  public static Assumptions of(Scenario scenario) {
    JsonNode tree = ScenarioWriter.toJson(scenario);
    return new Assumptions(
        CATALOGUE.stream()
            .map(assumption -> new Number(assumption, number(tree, assumption.path())))
            .toList());
  }

  private static OptionalDouble number(JsonNode tree, String path) {
    JsonNode found = tree.at(NumberPath.pointer(path));
    return found.isNumber() ? OptionalDouble.of(found.doubleValue()) : OptionalDouble.empty();
  }

  /** The numbers that are at their default. */
  public List<Number> atDefault() {
    return numbers.stream().filter(Number::isDefault).toList();
  }

  /** The numbers that the scenario sets otherwise. */
  public List<Number> set() {
    return numbers.stream().filter(number -> !number.isDefault()).toList();
  }

  /** The numbers at their default that rest on weak evidence. */
  public List<Number> weak() {
    return atDefault().stream().filter(number -> number.assumption().evidence().isWeak()).toList();
  }

  private static List<Assumption> load() {
    try (InputStream in = Assumptions.class.getResourceAsStream("assumptions.yaml")) {
      return List.copyOf(
          new YAMLMapper().readValue(in, new TypeReference<ArrayList<Assumption>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The assumptions of the product cannot be read.", e);
    }
  }
}
