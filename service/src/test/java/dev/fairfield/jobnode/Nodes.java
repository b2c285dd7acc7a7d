package dev.fairfield.jobnode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several nodes over one database. */
final class Nodes implements AutoCloseable {

  private final Map<String, Object> settings;
  private final List<Node> nodes = new ArrayList<>();

  Nodes(Map<String, ?> database, Map<String, ?> others) {
    settings = new LinkedHashMap<>(database);
    settings.put("logging.level.root", "INFO");
    settings.putAll(Watch.FAST);
    settings.putAll(others);
  }

  /** Another node, with settings of its own beside those of all; not ready yet. */
  Node start(String name, Map<String, ?> own, String... options) {
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.putAll(own);
    Node node = Node.start(name, List.of(options), all);
    nodes.add(node);
    return node;
  }

  /** Two nodes that are ready, A and B, if they are not alive already. */
  void startTwo() {
    for (String name : List.of("A", "B")) {
      if (findAlive(name).isEmpty()) {
        start(name, Map.of());
      }
    }
    alive().forEach(Node::awaitReady);
  }

  List<Node> alive() {
    return nodes.stream().filter(Node::isAlive).toList();
  }

  Node get(String name) {
    return findAlive(name).orElseThrow();
  }

  Node otherThan(Node node) {
    return alive().stream().filter(other -> other != node).findFirst().orElseThrow();
  }

  private Optional<Node> findAlive(String name) {
    return alive().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** The node on which an execution of a job began. */
  Node awaitOwner(String id, int attempt) {
    String begin = begin(id, attempt);
    Watch.await(() -> findOwner(begin).isPresent(), Duration.ofSeconds(40), begin);
    return findOwner(begin).orElseThrow();
  }

  /** The step from which an execution went on. */
  int begunFrom(String id, int attempt) {
    String begin = begin(id, attempt);
    return nodes.stream()
        .flatMap(node -> node.lines().stream())
        .filter(line -> line.startsWith(begin))
        .mapToInt(line -> Integer.parseInt(line.substring(begin.length())))
        .findFirst()
        .orElseThrow();
  }

  /** How often something was said by any node. */
  long count(String beginning) {
    return nodes.stream()
        .flatMap(node -> node.lines().stream())
        .filter(line -> line.startsWith(beginning))
        .count();
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
  }

  private Optional<Node> findOwner(String begin) {
    return nodes.stream().filter(node -> node.said(line -> line.startsWith(begin))).findFirst();
  }

  private static String begin(String id, int attempt) {
    return "BEGIN %s %d from ".formatted(id, attempt);
  }
}
