package dev.fairfield.service.rest.simulations;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAnalysts;
import dev.fairfield.service.simulations.StoredSimulation;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.document.EventsCsv;
import dev.fairfield.simulator.replay.ReplayedWorld;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single futures of simulations told in full, and the files simulations were made from. */
@RestController
@RequestMapping("/v1/simulations/{id}")
@Tag(name = "Simulations")
class SimulationReplayController {

  private final SimulationDesk desk;
  private final PreparedSimulations simulations;
  private final SimulationFiles files;

  SimulationReplayController(
      SimulationDesk desk, PreparedSimulations simulations, SimulationFiles files) {
    this.desk = desk;
    this.simulations = simulations;
    this.files = files;
  }

  /** A file that a simulation was made from. */
  @Schema(name = "SimulationFile")
  record FileView(String name, long bytes, String sha256) {}

  @ForAnalysts
  @GetMapping(path = "/replay/{replication}", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "One simulated future, event by event",
      description = "With Accept: text/csv its events as rows.")
  @ApiResponse(responseCode = "200", description = "The future.")
  @ApiResponse(responseCode = "400", description = "A parameter cannot be read.")
  @ApiResponse(responseCode = "404", description = "There is no such simulation or future.")
  @ApiResponse(responseCode = "409", description = "There is no result.")
  @ApiResponse(responseCode = "422", description = "The simulation has no such plan.")
  ReplayView replay(
      @PathVariable UUID id,
      @Parameter(description = "Number of the future, from 0.") @PathVariable int replication,
      @Parameter(description = "Only this plan beside the baseline, by its name in the report.")
          @RequestParam(required = false)
          String plan) {
    ReplayableSimulation simulation = replayable(id);
    StoredSimulation stored = simulation.stored();
    return ReplayView.of(
        world(simulation, id, replication, plan),
        stored.isOfOtherVersion()
            ? "The simulation was made with %s; with this version the future may differ."
                .formatted(stored.product())
            : "");
  }

  @ForAnalysts
  @GetMapping(path = "/replay/{replication}", produces = SimulationResultsController.CSV)
  @Operation(summary = "The events of one future as rows", hidden = true)
  void replayCsv(
      @PathVariable UUID id,
      @PathVariable int replication,
      @RequestParam(required = false) String plan,
      HttpServletResponse response)
      throws IOException {
    ReplayedWorld world = world(replayable(id), id, replication, plan);
    response.setContentType(SimulationResultsController.CSV_UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        SimulationResultsController.attachment("replay-%d.csv".formatted(replication)));
    EventsCsv.write(response.getOutputStream(), world);
  }

  private ReplayableSimulation replayable(UUID id) {
    return simulations.getReplayable(desk.getFinished(id.toString()).id());
  }

  private static ReplayedWorld world(
      ReplayableSimulation simulation, UUID id, int replication, String plan) {
    StoredSimulation stored = simulation.stored();
    if (replication < 0 || replication >= stored.replications()) {
      throw new ApiProblem(
          HttpStatus.NOT_FOUND,
          "replication-not-found",
          Sentence.of(
              "The simulation %s has no future %d; it has 0 to %d.",
              id, replication, stored.replications() - 1));
    }
    List<String> names = stored.inputs().plans().stream().map(NamedPlan::name).toList();
    if (plan != null && !names.contains(plan)) {
      throw ApiProblem.refused(
          "unknown-plan",
          "?plan",
          "The simulation has no plan %s.%s"
              .formatted(
                  plan,
                  NearestName.find(plan, names)
                      .map(" Did you mean %s?"::formatted)
                      .orElse(" There are %s.".formatted(String.join(", ", names)))));
    }
    ReplayedWorld world = simulation.replay().replicate(replication);
    return plan == null ? world : world.only(plan);
  }

  @ForAnalysts
  @GetMapping(path = "/files", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "List the files a simulation is made from")
  @ApiResponse(responseCode = "200", description = "By name.")
  @ApiResponse(responseCode = "404", description = "There is no such simulation.")
  List<FileView> files(@PathVariable UUID id) {
    return files.list(desk.get(id.toString()).id()).stream()
        .filter(file -> SimulationFiles.isInput(file.name()))
        .map(SimulationReplayController::view)
        .toList();
  }

  private static FileView view(StoredFiles.Facts file) {
    return new FileView(file.name(), file.bytes(), file.sha256());
  }

  @ForAnalysts
  @GetMapping("/files/{name}")
  @Operation(
      summary = "Download a file that a simulation is made from",
      description =
          "For analysts book-reps.csv comes without quota_usd and win_rate, so its digest differs.")
  @ApiResponse(
      responseCode = "200",
      description = "CSV, YAML or JSON.",
      content = @Content(schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such simulation or file.")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String name) throws IOException {
    StoredRow row = desk.get(id.toString());
    if (!SimulationFiles.isInput(name)) {
      throw ApiProblem.notFound("file", name);
    }
    byte[] content = content(row, name);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type(name)))
        .header(HttpHeaders.CONTENT_DISPOSITION, SimulationResultsController.attachment(name))
        .body(content);
  }

  private byte[] content(StoredRow row, String name) throws IOException {
    if (!SimulationFiles.isReps(name) || CurrentUser.mayReadRepFigures()) {
      return files.get(row.id(), name);
    }
    var shown = new ByteArrayOutputStream();
    BookWriter.writeReps(shown, simulations.get(row.id()).inputs().book(), false);
    return shown.toByteArray();
  }

  private static String type(String name) {
    if (name.endsWith(".csv")) {
      return SimulationResultsController.CSV_UTF_8;
    }
    return name.endsWith(".json") ? APPLICATION_JSON_VALUE : "application/yaml";
  }
}
