package dev.fairfield.scenarios.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.document.SettingsSchema;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads enrichment requests in YAML or JSON. The schema is the resource {@code
 * enrichment.schema.json} of this package. Thread-safe.
 */
public final class EnrichmentRequestReader {

  private static final SettingsSchema SCHEMA =
      SettingsSchema.ofResource(EnrichmentRequestReader.class, "enrichment.schema.json");

  private EnrichmentRequestReader() {}

  /**
   * Reads a request file.
   *
   * @throws InvalidInputException with every problem: file, line, path of the setting, value, what
   *     is allowed
   */
  public static EnrichmentRequest read(Path file) {
    return of(SettingsReader.read(file));
  }

  /**
   * A request that is already a text.
   *
   * @param name what problems call it; JSON when it ends in {@code .json}, else YAML
   * @throws InvalidInputException as for {@link #read(Path)}
   */
  public static EnrichmentRequest readText(String name, String text) {
    return of(SettingsReader.readText(name, text));
  }

  /** The published schema (JSON Schema, Draft 2020-12). */
  public static JsonNode schema() {
    return SCHEMA.json().deepCopy();
  }

  private static EnrichmentRequest of(SettingsDocument document) {
    SCHEMA.requireValid(document);
    EnrichmentRequestChecks.require(document);
    JsonNode root = document.root();
    List<EnrichmentSource> sources = new ArrayList<>();
    root.get("sources").forEach(source -> sources.add(source(source)));
    return new EnrichmentRequest(
        root.get("name").asText(), root.path("numberTolerance").asDouble(0), sources);
  }

  private static EnrichmentSource source(JsonNode source) {
    Map<AccountField, String> columns = new EnumMap<>(AccountField.class);
    source
        .path("fields")
        .properties()
        .forEach(entry -> columns.put(field(entry.getKey()), entry.getValue().asText().strip()));
    Map<String, SignalColumn> signals = new LinkedHashMap<>();
    source
        .path("signals")
        .properties()
        .forEach(entry -> signals.put(entry.getKey(), signal(entry.getValue())));
    Set<AccountField> overrides = new LinkedHashSet<>();
    source.path("overrides").forEach(name -> overrides.add(field(name.asText())));
    return new EnrichmentSource(
        source.get("name").asText(),
        source.get("file").asText(),
        source.hasNonNull("asOf") ? LocalDate.parse(source.get("asOf").asText()) : null,
        source.path("dateColumn").asText("").strip(),
        keys(source.get("match")),
        columns,
        signals,
        overrides);
  }

  private static AccountField field(String header) {
    return AccountField.findByHeader(header).orElseThrow();
  }

  private static SignalColumn signal(JsonNode signal) {
    return new SignalColumn(
        signal.get("column").asText().strip(),
        SignalType.ofWord(signal.get("type").asText()),
        signal.path("separator").asText(SignalType.LIST_SEPARATOR));
  }

  private static MatchKeys keys(JsonNode match) {
    return new MatchKeys(
        match.path("id").asText("").strip(),
        match.path("domain").asText("").strip(),
        match.path("name").asText("").strip(),
        match.path("city").asText("").strip(),
        match.path("state").asText("").strip(),
        match.path("postalCode").asText("").strip(),
        match.path("country").asText("").strip(),
        match.path("nameThreshold").asDouble(MatchKeys.DEFAULT_NAME_THRESHOLD),
        match.path("nameMargin").asDouble(MatchKeys.DEFAULT_NAME_MARGIN),
        match.path("sharedDomains").asBoolean(false));
  }
}
