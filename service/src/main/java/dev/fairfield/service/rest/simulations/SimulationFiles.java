package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.simulations.FinishedSimulation;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.service.simulations.StoredSimulation;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.simulator.document.ReplicationsCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The files of simulations in the database: the same that the command line writes into a folder.
 * Its inputs are there from the moment it is accepted, so that it needs neither book nor plans any
 * more.
 */
@Component
class SimulationFiles {

  /** Replications without figures of single reps; absent when there are none to hide. */
  static final String SHARED_REPLICATIONS = "replications-shared.csv.gz";

  private final StoredFiles files;

  SimulationFiles(StoredFiles files) {
    this.files = files;
  }

  /** Keeps what is to be simulated, within the caller's transaction. */
  void putInputs(String id, SimulationInputs inputs) {
    try (var folder = TemporaryFolder.create()) {
      inputs.writeInto(folder.path());
      putAll(id, folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is to be simulated. */
  SimulationInputs getInputs(String id, List<String> planNames) {
    try (var folder = TemporaryFolder.create()) {
      copyAll(id, folder.path());
      return SimulationInputs.read(folder.path(), planNames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finished simulation, ready to be replayed. */
  StoredSimulation getStored(String id) {
    try (var folder = TemporaryFolder.create()) {
      copyAll(id, folder.path());
      return StoredSimulation.read(folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file is one of those a simulation is made from, and not what was found. */
  static boolean isInput(String name) {
    return SimulationInputs.isInput(name);
  }

  /** Whether a file holds figures of single reps. */
  static boolean isReps(String name) {
    return name.equals(SimulationInputs.REPS);
  }

  /** Makes the files of a result; they are kept with {@link #putAll}. */
  static void write(Path folder, FinishedSimulation simulation, RunFacts facts) {
    try {
      SimulationFolder.write(folder, simulation, facts);
      ReplicationsCsv.writeWithoutRepFigures(
          folder.resolve(SHARED_REPLICATIONS), simulation.comparison());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps every file of a folder, within the caller's transaction. */
  void putAll(String id, Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.sorted().toList()) {
        files.put(id, file.getFileName().toString(), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names and sizes, by name. */
  List<StoredFiles.Facts> list(String id) {
    return files.list(id);
  }

  Optional<byte[]> find(String id, String name) {
    return files.find(id, name);
  }

  /**
   * The content of a file.
   *
   * @throws ApiProblem 404 when there is none
   */
  byte[] get(String id, String name) {
    return files.find(id, name).orElseThrow(() -> ApiProblem.notFound("file", name));
  }

  void erase(String id) {
    files.erase(id);
  }

  private void copyAll(String id, Path folder) throws IOException {
    for (StoredFiles.Facts file : files.list(id)) {
      if (!file.name().endsWith(".gz") && !file.name().equals(SimulationFolder.REPORT)) {
        Files.write(folder.resolve(file.name()), get(id, file.name()));
      }
    }
  }
}
