package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One node over the embedded database, killed while it works and started again. */
class KilledH2NodeTest {

  @TempDir private Path folder;

  @Test
  void node_killedAndStartedAgain_losesNothingAndGoesOnAtOnce() {
    Map<String, Object> database = Databases.h2(folder);
    String begun = Watch.newId();
    String accepted = Watch.newId();
    try (var nodes = new Nodes(database, Map.of("db-scheduler.threads", "1"))) {
      Node node = nodes.start("A", Map.of()).awaitReady();
      node.tell("outcomes");
      node.tell("submit %s PLAN steps:40:50".formatted(begun));
      node.await(line -> line.startsWith("STEP " + begun + " 20"), Duration.ofSeconds(40));
      node.tell("submit %s PLAN steps:5:10".formatted(accepted));
      node.kill();
      Node again = nodes.start("A", Map.of()).awaitReady();
      long ready = System.nanoTime();
      nodes.awaitOwner(begun, 2);
      System.out.printf("Restarted node went on after %.1f s.%n", Watch.secondsSince(ready));
      assertThat(Watch.secondsSince(ready)).isLessThan(4);
      assertThat(nodes.begunFrom(begun, 2)).isGreaterThan(0);
      again.await(line -> line.equals("FINISHED " + begun + " 2 at 40"), Duration.ofSeconds(40));
      again.await(line -> line.equals("FINISHED " + accepted + " 1 at 5"), Duration.ofSeconds(40));
    }
    var watch = new Watch(database);
    assertThat(watch.outcomes(begun)).containsExactly("2 40 ");
    assertThat(watch.outcomes(accepted)).containsExactly("1 5 ");
  }

  @Test
  @EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
  void job_thatEndsItsProcess_isGivenUpAfterItsAttempts() {
    Map<String, Object> database = Databases.h2(folder);
    String poison = Watch.newId();
    try (var nodes = new Nodes(database, Map.of("fairfield.jobs.attempt-limit", "2"))) {
      Node node = nodes.start("A", Map.of()).awaitReady();
      node.tell("submit %s PLAN halt".formatted(poison), false);
      assertThat(node.waitFor(Duration.ofSeconds(20))).isTrue();
      Node second = nodes.start("A", Map.of());
      assertThat(second.waitFor(Duration.ofSeconds(60))).isTrue();
      Node third = nodes.start("A", Map.of()).awaitReady();
      String sound = Watch.newId();
      third.tell("outcomes");
      third.tell("submit %s PLAN steps:3:10".formatted(sound));
      third.await(line -> line.equals("FINISHED " + sound + " 1 at 3"), Duration.ofSeconds(20));
      assertThat(nodes.count("BEGIN " + poison)).isEqualTo(2);
    }
    assertThat(new Watch(database).status(poison)).isEqualTo("DEAD");
  }
}
