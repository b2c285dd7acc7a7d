package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.document.SettingsSchema;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.nio.file.Path;

/**
 * Reads scenarios in YAML or JSON. What a scenario leaves out has the default of the records; the
 * schema is the resource {@code scenario.schema.json} of this package. Thread-safe.
 */
public final class ScenarioReader {

  static final SettingsSchema SCHEMA =
      SettingsSchema.ofResource(ScenarioReader.class, "scenario.schema.json");

  private ScenarioReader() {}

  /**
   * Reads a scenario file of at most 10 MiB, and the files of accounts it names.
   *
   * @throws InvalidInputException with every problem: file, line (0 when unknown), path such as
   *     {@code events[2].marketShift.untilWeek} as column, value, what is allowed
   */
  public static Scenario read(Path file) {
    SettingsDocument document = SettingsReader.read(file);
    return MarketFiles.load(of(document), document, file.toAbsolutePath().getParent());
  }

  /**
   * Reads a scenario file for a book.
   *
   * @throws InvalidInputException as for {@link #read(Path)}, and with every name or id that the
   *     book does not have
   */
  public static Scenario read(Path file, Book book) {
    SettingsDocument document = SettingsReader.read(file);
    Scenario scenario = MarketFiles.load(of(document), document, file.toAbsolutePath().getParent());
    ScenarioChecks.require(ScenarioChecks.of(scenario, book, document));
    return scenario;
  }

  /**
   * A scenario that is already a tree, such as the body of a web request. It cannot name files.
   *
   * @param source what problems call it
   * @throws InvalidInputException as for {@link #read(Path)}, without lines
   */
  public static Scenario fromJson(JsonNode scenario, String source) {
    SettingsDocument document = SettingsDocument.of(source, scenario);
    Scenario read = of(document);
    MarketFiles.refuse(read, document);
    return read;
  }

  /**
   * A scenario that is already a text, such as the body of a web request. It cannot name files.
   *
   * @param name what problems call it; JSON when it ends in {@code .json}, else YAML
   * @throws InvalidInputException as for {@link #read(Path)}
   */
  public static Scenario readText(String name, String text) {
    SettingsDocument document = SettingsReader.readText(name, text);
    Scenario scenario = of(document);
    MarketFiles.refuse(scenario, document);
    return scenario;
  }

  /**
   * The same for a book.
   *
   * @throws InvalidInputException as for {@link #read(Path)}, and with every name or id that the
   *     book does not have
   */
  public static Scenario readText(String name, String text, Book book) {
    SettingsDocument document = SettingsReader.readText(name, text);
    Scenario scenario = of(document);
    MarketFiles.refuse(scenario, document);
    ScenarioChecks.require(ScenarioChecks.of(scenario, book, document));
    return scenario;
  }

  /** The published schema (JSON Schema, Draft 2020-12). */
  public static JsonNode schema() {
    return SCHEMA.json().deepCopy();
  }

  /** The scenario of a document, with markets of files still empty. */
  static Scenario of(SettingsDocument document) {
    SCHEMA.requireValid(document);
    return new ScenarioBinding(document).bind();
  }
}
