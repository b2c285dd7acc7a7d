package dev.fairfield.benchmarks.mip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * HiGHS as the npm package {@code highs} (WebAssembly, one thread), run by Node in a process of its
 * own: an MPS file in, a solution file out. The binding of OR-Tools loses HiGHS's best solution at
 * the time limit; this one hands it out.
 */
final class Highs {

  /** System property that names the folder of the package, {@code …/node_modules/highs}. */
  static final String PACKAGE_PROPERTY = "highs.package";

  /** Where the property is absent, Node looks into the folders of its NODE_PATH. */
  private static final String ON_NODE_PATH = "highs";

  private static final String SCRIPT = "solve-with-highs.cjs";

  private Highs() {}

  static Optional<String> findObstacle() {
    try {
      String answer = run(List.of("node", "-e", "require(process.argv[1])", packageName()));
      return answer.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "Node does not find the package highs: install it by \"npm install highs\" in a folder of your choice and pass -D%s=FOLDER/node_modules/highs."
                  .formatted(PACKAGE_PROPERTY));
    } catch (UncheckedIOException noNode) {
      return Optional.of("The command \"node\" is not here; HiGHS runs on Node 18 or later.");
    }
  }

  private static String packageName() {
    String named = System.getProperty(PACKAGE_PROPERTY, ON_NODE_PATH);
    return named.equals(ON_NODE_PATH) ? named : Path.of(named).toAbsolutePath().toString();
  }

  static MipResult solve(AssignmentProgram assignment, MipLimits limits) {
    try {
      Path folder = Files.createTempDirectory("fairfield-highs");
      try {
        return solve(assignment, limits, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files for HiGHS could not be written or read.", e);
    }
  }

  private static MipResult solve(AssignmentProgram assignment, MipLimits limits, Path folder)
      throws IOException {
    Path model = folder.resolve("model.mps");
    Path options = folder.resolve("options.json");
    Path solution = folder.resolve("solution.txt");
    Path script = folder.resolve(SCRIPT);
    try (InputStream in = Highs.class.getResourceAsStream(SCRIPT)) {
      Files.copy(in, script);
    }
    MpsWriter.write(assignment.program(), model);
    Files.writeString(options, options(limits));
    String start = "-";
    if (limits.start() != null) {
      Path file = folder.resolve("start.txt");
      Files.writeString(
          file,
          DoubleStream.of(assignment.values(limits.start()))
              .mapToObj(Double::toString)
              .collect(Collectors.joining("\n")));
      start = file.toString();
    }
    String words =
        run(
            List.of(
                "node",
                script.toString(),
                packageName(),
                model.toString(),
                options.toString(),
                start,
                solution.toString()));
    if (!Files.exists(solution)) {
      throw new IllegalStateException("HiGHS ended without a solution file: " + words);
    }
    return result(assignment, Files.readAllLines(solution, StandardCharsets.UTF_8));
  }

  private static String options(MipLimits limits) {
    return String.format(
        Locale.ROOT,
        "{\"output_flag\": false, \"time_limit\": %.3f, \"random_seed\": %d, \"mip_rel_gap\": %s}",
        limits.seconds(),
        limits.seed(),
        limits.relativeGap());
  }

  private static MipResult result(AssignmentProgram assignment, List<String> lines) {
    String bound = lines.get(1);
    double[] values =
        lines.subList(2, lines.size()).stream().mapToDouble(Double::parseDouble).toArray();
    return new MipResult(
        values.length == 0 ? Optional.empty() : Optional.of(assignment.options(values)),
        Double.parseDouble(bound),
        lines.get(0));
  }

  /** What the command wrote; runs to its end. */
  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("The command \"%s\" failed.".formatted(command.get(0)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Waiting for HiGHS was interrupted.", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
