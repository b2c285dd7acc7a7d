package dev.fairfield.service.simulations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.simulator.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison read back from its folder, ready to be replayed. Nothing outside the folder is
 * needed.
 *
 * @param inputs what was simulated
 * @param replications simulated
 * @param product name and version it was made with
 * @param illustrative whether dollar figures stand for no real money
 */
public record StoredSimulation(
    SimulationInputs inputs, long seed, int replications, String product, boolean illustrative) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads what {@link SimulationFolder} wrote.
   *
   * @throws InvalidInputException when a file is missing or was changed since
   * @throws IOException when a file cannot be read
   */
  public static StoredSimulation read(Path folder) throws IOException {
    JsonNode json = json(folder);
    List<String> plans = new ArrayList<>();
    for (JsonNode input : json.path("inputs")) {
      requireUnchanged(folder, input);
      String role = input.path("role").asText();
      if (role.startsWith(SimulationInputs.PLAN_ROLE)) {
        plans.add(role.substring(SimulationInputs.PLAN_ROLE.length()));
      }
    }
    if (plans.isEmpty()) {
      throw refused(
          SimulationFolder.COMPARISON,
          "the file that simulate wrote",
          "The file names no plan, so it is not what simulate wrote. Simulate again.");
    }
    return new StoredSimulation(
        SimulationInputs.read(folder, plans),
        json.path("seed").asLong(),
        json.path("replications").asInt(),
        json.path("product").asText(),
        json.path("illustrative").asBoolean());
  }

  /** Whether another version made it, whose worlds may differ. */
  public boolean isOfOtherVersion() {
    return !product.equals(SimulationFolder.product());
  }

  /** Worlds of the comparison under its plans. */
  public Replay replay() {
    return inputs.replay(seed);
  }

  private static JsonNode json(Path folder) throws IOException {
    Path file = folder.resolve(SimulationFolder.COMPARISON);
    if (!Files.isRegularFile(file)) {
      throw refused(
          SimulationFolder.COMPARISON,
          "a folder that simulate wrote",
          "The folder %s holds no comparison: %s is not there. Name a folder that simulate --out wrote."
              .formatted(folder, SimulationFolder.COMPARISON));
    }
    try {
      return MAPPER.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw refused(
          SimulationFolder.COMPARISON,
          "the file that simulate wrote",
          "The file is not the JSON that simulate wrote: "
              + e.getOriginalMessage()
              + ". Simulate again.");
    }
  }

  private static void requireUnchanged(Path folder, JsonNode input) throws IOException {
    String name = input.path("name").asText();
    Path file = folder.resolve(Path.of(name).getFileName());
    if (!Files.isRegularFile(file)) {
      throw refused(
          name,
          "a file that simulate wrote",
          "The folder %s has no %s, which the simulation was made from; put it back or simulate again."
              .formatted(folder, name));
    }
    if (!InputFile.of(name, file).sha256().equals(input.path("sha256").asText())) {
      throw refused(
          name,
          "the file that simulate wrote",
          "The file was changed after the simulation, so its worlds cannot be replayed. Put the original back, or simulate again.");
    }
  }

  private static InvalidInputException refused(String file, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem(file, 0, "", "", allowed, Severity.ERROR, message)));
  }
}
