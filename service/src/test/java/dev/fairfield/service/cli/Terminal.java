package dev.fairfield.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a tiny book of four accounts and two reps, and what people type beside it. */
record Terminal(Path folder) {

  private static final String ACCOUNTS =
      """
      account_id,name,latitude,longitude,team,potential_usd,revenue_usd,workload_hours,visits_per_year,current_owner
      A1,Acme,36.1,-86.7,East,100000,40000,20,12,R1
      A2,Bolt,36.2,-86.8,East,80000,0,20,12,R2
      A3,Crux,40.7,-74.0,East,120000,50000,30,12,R1
      A4,Dyn,40.8,-74.1,East,90000,50000,30,12,R9
      """;

  private static final String REPS =
      """
      rep_id,name,latitude,longitude,team,capacity_hours
      R1,Ann,36.0,-86.7,East,100
      R2,Bob,40.7,-74.0,East,100
      """;

  /** What one command line gave. */
  record Run(int exitCode, String out, String err) {}

  static Terminal in(Path folder) throws IOException {
    var terminal = new Terminal(folder);
    terminal.write("accounts.csv", ACCOUNTS);
    terminal.write("reps.csv", REPS);
    return terminal;
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Puts other words into a file. */
  void edit(String name, String from, String to) throws IOException {
    write(name, text(name).replace(from, to));
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = CommandLineRun.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** The arguments of {@code plan} on this book, and more. */
  String[] planArguments(String... more) {
    return Stream.concat(
            Stream.of("plan", "--accounts", path("accounts.csv"), "--reps", path("reps.csv"))
                .map(Object::toString),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  /** {@code plan} with a step limit into a folder of that name. */
  Run plan(String outName, String... more) {
    String[] limits = {"--steps", "20", "--out", path(outName).toString()};
    return run(
        planArguments(
            Stream.concat(Arrays.stream(limits), Arrays.stream(more)).toArray(String[]::new)));
  }

  /** {@code simulate} on this book into a folder of that name. */
  Run simulate(String outName, String... more) {
    return run(simulateArguments(outName, more));
  }

  /** The arguments of {@code simulate} on this book, and more. */
  String[] simulateArguments(String outName, String... more) {
    return Stream.concat(
            Stream.of(
                    "simulate",
                    "--accounts",
                    path("accounts.csv"),
                    "--reps",
                    path("reps.csv"),
                    "--out",
                    path(outName))
                .map(Object::toString),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(path(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
