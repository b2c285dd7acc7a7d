package dev.fairfield.jobnode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A node's process as a test sees it. */
public final class Node implements AutoCloseable {

  private final String name;
  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Node(String name, Process process) {
    this.name = name;
    this.process = process;
    var reader = new Thread(this::read, "output of " + name);
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a process on the class path of this one; returns before it is ready. */
  public static Node start(String name, List<String> options, Map<String, ?> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.add(key + "=" + value));
    return start(name, options, NodeMain.class, arguments, Map.of());
  }

  /** Starts any main class in a process of its own. */
  static Node start(
      String name,
      List<String> options,
      Class<?> main,
      List<String> arguments,
      Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      var builder = new ProcessBuilder(command).directory(new File(".")).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      System.out.printf("Node %s has pid %d.%n", name, process.pid());
      return new Node(name, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Node awaitReady() {
    await(line -> line.startsWith("READY"), Duration.ofSeconds(180));
    return this;
  }

  /** Tells it something and waits until that is committed. */
  public void tell(String line) {
    tell(line, true);
  }

  /** Tells it something; it may not live to answer. */
  void tell(String line, boolean wait) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (wait) {
      await(said -> said.equals("DONE " + line), Duration.ofSeconds(40));
    }
  }

  public boolean said(Predicate<String> line) {
    return lines.stream().anyMatch(line);
  }

  public List<String> lines() {
    return lines;
  }

  public void await(Predicate<String> line, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!said(line)) {
      if (System.nanoTime() > end || (!process.isAlive() && !said(line))) {
        throw new AssertionError(
            "Node %s did not say what it should:%n%s".formatted(name, String.join("\n", lines)));
      }
      pause(10);
    }
  }

  /** SIGKILL. */
  public void kill() {
    System.out.printf("SIGKILL to node %s, pid %d.%n", name, process.pid());
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(5));
  }

  public void signal(String signal) {
    System.out.printf("SIG%s to node %s, pid %d.%n", signal, name, process.pid());
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it ended in time. */
  public boolean waitFor(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(5));
  }

  long pid() {
    return process.pid();
  }

  public String name() {
    return name;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(end of output: " + e.getMessage() + ")");
    }
  }
}
