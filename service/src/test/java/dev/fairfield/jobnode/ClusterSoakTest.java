package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Nodes on PostgreSQL under everything that befalls them; takes minutes. */
@EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
class ClusterSoakTest {

  private static final Duration DEAD_LIMIT = Duration.ofSeconds(4);
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Map<String, Object> database = Databases.postgres();
  private final Watch watch = new Watch(database);

  @Test
  void link_frozen_nodeLeavesByItselfAndWritesNothingLater() throws IOException {
    String url = database.get("spring.datasource.url").toString();
    int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    try (var proxy = new TcpProxy(port);
        var nodes = new Nodes(database, Map.of())) {
      String detour = url.replace(":" + port + "/", ":" + proxy.port() + "/");
      Node cutOff = nodes.start("A", Map.of("spring.datasource.url", detour)).awaitReady();
      watch.createOutcomes();
      String id = Watch.newId();
      cutOff.tell("submit %s PLAN steps:250:100".formatted(id));
      nodes.awaitOwner(id, 1);
      nodes.start("B", Map.of()).awaitReady();
      Watch.await(() -> watch.progress(id) > 0.05, PATIENCE, "progress");
      proxy.freeze();
      long frozen = System.nanoTime();
      nodes.awaitOwner(id, 2);
      System.out.printf("Takeover after a frozen link: %.1f s.%n", Watch.secondsSince(frozen));
      cutOff.await(line -> line.startsWith("FENCED " + id + " 1"), PATIENCE);
      double left = Watch.secondsSince(frozen);
      System.out.printf("Cut-off node left after %.1f s.%n", left);
      assertThat(left).isLessThan(DEAD_LIMIT.plus(SOCKET_TIMEOUT).toSeconds());
      Node.pause(14_000 - (long) (1000 * left));
      proxy.thaw();
      watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
      assertThat(watch.outcomes(id)).containsExactly("2 250 ");
      String next = Watch.newId();
      cutOff.tell("submit %s PLAN steps:3:10".formatted(next));
      watch.awaitStatus(next, "SUCCEEDED", PATIENCE);
    }
  }

  @Test
  void poison_endsProcesses_untilItIsGivenUp() {
    try (var nodes = new Nodes(database, Map.of("fairfield.jobs.attempt-limit", "2"))) {
      for (String name : List.of("A", "B", "C")) {
        nodes.start(name, Map.of());
      }
      nodes.alive().forEach(Node::awaitReady);
      watch.createOutcomes();
      String id = Watch.newId();
      nodes.get("A").tell("submit %s PLAN halt".formatted(id), false);
      Watch.await(() -> nodes.alive().size() < 3, PATIENCE, "a node to end");
      watch.awaitStatus(id, "DEAD", PATIENCE);
      assertThat(nodes.alive()).hasSize(1);
      String greedy = Watch.newId();
      Node last = nodes.alive().get(0);
      last.tell("submit %s PLAN memory".formatted(greedy));
      watch.awaitStatus(greedy, "DEAD", PATIENCE);
      String sound = Watch.newId();
      last.tell("submit %s PLAN steps:3:10".formatted(sound));
      watch.awaitStatus(sound, "SUCCEEDED", PATIENCE);
    }
  }

  @Test
  void fanOut_nodeKilledMidway_sumIsTheSameToTheBit() {
    int count = 1500;
    try (var nodes = new Nodes(database, Map.of())) {
      nodes.startTwo();
      watch.createOutcomes();
      watch.jdbc().sql("VACUUM ANALYZE").update();
      String id = Watch.newId();
      nodes.get("A").tell("submit %s SIMULATION parts:%d".formatted(id, count));
      Node coordinator = nodes.awaitOwner(id, 1);
      Node other = nodes.otherThan(coordinator);
      Map<String, Long> mostPicked = new LinkedHashMap<>();
      Watch.await(() -> sample(mostPicked) && chunks(id) > count / 3, PATIENCE, "a third");
      other.kill();
      Watch.await(
          () -> sample(mostPicked) && watch.status(id).equals("SUCCEEDED"), PATIENCE, "the sum");
      long dropped = nodes.count("PART " + id) - count;
      System.out.printf(
          "Parts done: %d by %s, %d by %s; done twice: %d; most picked at once: %s.%n",
          parts(coordinator, id),
          coordinator.name(),
          parts(other, id),
          other.name(),
          dropped,
          mostPicked);
      assertThat(parts(other, id)).isPositive();
      assertThat(mostPicked.values()).allMatch(most -> most <= 2);
      List<byte[]> expected = IntStream.range(0, count).mapToObj(Part::draw).toList();
      assertThat(watch.outcomes(id))
          .containsExactly("1 %d %s".formatted(count, PartJob.sum(expected)));
      Watch.await(() -> watch.alarms() == 0, PATIENCE, "no alarm to be left");
    }
  }

  @Test
  void fanOut_nobodyKilled_picksNoMoreThanThreadsAndDropsNothing() {
    try (var nodes = new Nodes(database, Map.of())) {
      nodes.startTwo();
      watch.createOutcomes();
      watch.jdbc().sql("VACUUM ANALYZE").update();
      String id = Watch.newId();
      nodes.get("A").tell("submit %s SIMULATION parts:1500".formatted(id));
      long start = System.nanoTime();
      Map<String, Long> mostPicked = new LinkedHashMap<>();
      Watch.await(
          () -> sample(mostPicked) && watch.status(id).equals("SUCCEEDED"), PATIENCE, "the sum");
      System.out.printf(
          "1500 parts in %.1f s; most picked at once: %s.%n",
          Watch.secondsSince(start), mostPicked);
      assertThat(mostPicked).hasSize(2);
      assertThat(mostPicked.values()).allMatch(most -> most <= 2);
      assertThat(nodes.count("PART " + id)).isEqualTo(1500);
    }
  }

  @Test
  void kills_fifty_loseNothingAndDoNothingTwice() {
    var random = new Random(17);
    List<String> accepted = new ArrayList<>();
    List<String> unsure = new ArrayList<>();
    try (var nodes = new Nodes(database, Map.of("fairfield.jobs.attempt-limit", "100"))) {
      List<String> names = List.of("A", "B", "C");
      names.forEach(name -> nodes.start(name, Map.of()));
      nodes.alive().forEach(Node::awaitReady);
      watch.createOutcomes();
      for (int kill = 0; kill < 50; kill++) {
        String name = names.get(random.nextInt(names.size()));
        Node victim = nodes.get(name).awaitReady();
        for (int job = 0; job < 3; job++) {
          String id = Watch.newId();
          boolean lets = job < 2;
          victim.tell("submit %s %s".formatted(id, kind(random)), lets);
          (lets ? accepted : unsure).add(id);
        }
        Node.pause(random.nextInt(400));
        victim.kill();
        nodes.start(name, Map.of());
      }
      accepted.forEach(id -> watch.awaitStatus(id, "SUCCEEDED", PATIENCE));
      unsure.removeIf(
          id ->
              watch
                  .jdbc()
                  .sql("SELECT id FROM job WHERE id = ?")
                  .params(id)
                  .query(String.class)
                  .optional()
                  .isEmpty());
      unsure.forEach(id -> watch.awaitStatus(id, "SUCCEEDED", PATIENCE));
      Watch.await(() -> watch.alarms() == 0, PATIENCE, "no alarm to be left");
    }
    accepted.addAll(unsure);
    assertThat(accepted).allSatisfy(id -> assertThat(watch.outcomes(id)).hasSize(1));
    System.out.printf(
        "50 kills: %d jobs accepted, %d of them without an answer, %d executions, each one result.%n",
        accepted.size(),
        unsure.size(),
        watch.jdbc().sql("SELECT SUM(attempt) FROM job").query(Integer.class).single());
  }

  private static String kind(Random random) {
    return random.nextInt(4) == 0
        ? "SIMULATION parts:%d".formatted(20 + random.nextInt(40))
        : "PLAN steps:%d:50".formatted(5 + random.nextInt(40));
  }

  /** Keeps the most rows that a node had picked at once; always true. */
  private boolean sample(Map<String, Long> mostByNode) {
    watch
        .jdbc()
        .sql(
            "SELECT picked_by, COUNT(*) FROM scheduled_tasks WHERE picked"
                + " AND task_name <> 'housekeeping' GROUP BY picked_by")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(entry -> mostByNode.merge(entry.getKey(), entry.getValue(), Math::max));
    return true;
  }

  private int chunks(String id) {
    return watch
        .jdbc()
        .sql("SELECT COUNT(*) FROM job_chunk WHERE job_id = ?")
        .params(id)
        .query(Integer.class)
        .single();
  }

  private static long parts(Node node, String id) {
    return node.lines().stream().filter(line -> line.startsWith("PART " + id)).count();
  }
}
