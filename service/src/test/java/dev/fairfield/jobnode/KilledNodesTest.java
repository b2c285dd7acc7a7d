package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes on PostgreSQL, one of which is killed, frozen or stopped while it works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledNodesTest {

  private static final Duration DEAD_LIMIT = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Watch watch;
  private Nodes nodes;

  @BeforeAll
  void createDatabase() {
    Map<String, Object> database = Databases.postgres();
    watch = new Watch(database);
    nodes = new Nodes(database, Map.of());
  }

  @BeforeEach
  void startNodes() {
    nodes.startTwo();
    watch.createOutcomes();
  }

  @AfterEach
  void nothingIsLeft() {
    Watch.await(() -> watch.alarms() == 0, DEAD_LIMIT.multipliedBy(3), "no alarm to be left");
  }

  @AfterAll
  void endNodes() {
    nodes.close();
  }

  @Test
  void owner_killed_otherNodeGoesOnFromCheckpoint() {
    String id = submit("steps:60:100");
    Node owner = awaitProgress(id, 0.2);
    double progress = watch.progress(id);
    owner.kill();
    long killed = System.nanoTime();
    Node heir = nodes.awaitOwner(id, 2);
    double takeover = Watch.secondsSince(killed);
    System.out.printf("Takeover after SIGKILL: %.1f s.%n", takeover);
    assertThat(heir).isNotSameAs(owner);
    assertThat(takeover).isLessThan(3 * DEAD_LIMIT.toSeconds());
    assertThat(nodes.begunFrom(id, 2)).isGreaterThanOrEqualTo((int) (progress * 60));
    watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
    assertThat(watch.outcomes(id)).containsExactly("2 60 ");
  }

  @Test
  void owner_terminated_handsOverWithinFiveSeconds() {
    String id = submit("steps:80:100");
    Node owner = awaitProgress(id, 0.1);
    double progress = watch.progress(id);
    owner.signal("TERM");
    long told = System.nanoTime();
    nodes.awaitOwner(id, 2);
    double handover = Watch.secondsSince(told);
    assertThat(owner.waitFor(Duration.ofSeconds(6))).isTrue();
    System.out.printf(
        "Handover after SIGTERM: %.1f s, exit %.1f s.%n", handover, Watch.secondsSince(told));
    assertThat(handover).isLessThan(5);
    assertThat(nodes.begunFrom(id, 2)).isGreaterThanOrEqualTo((int) (progress * 80));
    watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
    assertThat(watch.outcomes(id)).containsExactly("2 80 ");
    assertThat(failures(id)).isZero();
  }

  @Test
  @EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
  void owner_frozen_writesNothingWhenItWakes() {
    String id = submit("steps:150:100");
    Node owner = awaitProgress(id, 0.05);
    owner.signal("STOP");
    long frozen = System.nanoTime();
    Node heir = nodes.awaitOwner(id, 2);
    System.out.printf("Takeover after SIGSTOP: %.1f s.%n", Watch.secondsSince(frozen));
    assertThat(heir).isNotSameAs(owner);
    Node.pause(3 * DEAD_LIMIT.toMillis() - (long) (1000 * Watch.secondsSince(frozen)));
    owner.signal("CONT");
    long woken = System.nanoTime();
    owner.await(line -> line.startsWith("FENCED " + id + " 1"), Duration.ofSeconds(5));
    System.out.printf("Frozen node left after SIGCONT: %.1f s.%n", Watch.secondsSince(woken));
    watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
    assertThat(watch.outcomes(id)).containsExactly("2 150 ");
  }

  @Test
  @EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
  void deafOwner_terminated_isTakenFromWithinFiveSeconds() {
    String id = submit("deaf:80:100");
    Node owner = awaitProgress(id, 0.1);
    owner.signal("TERM");
    long told = System.nanoTime();
    nodes.awaitOwner(id, 2);
    double handover = Watch.secondsSince(told);
    assertThat(owner.waitFor(Duration.ofSeconds(8))).isTrue();
    System.out.printf(
        "Deaf job handed over after SIGTERM: %.1f s, exit %.1f s.%n",
        handover, Watch.secondsSince(told));
    assertThat(handover).isLessThan(5);
    watch.awaitStatus(id, "SUCCEEDED", PATIENCE);
    assertThat(watch.outcomes(id)).containsExactly("2 80 ");
  }

  @Test
  @EnabledIfSystemProperty(named = "fairfield.soak", matches = "true")
  void stop_duringTakeover_keepsTheCheckpoint() {
    String id = submit("steps:600:100");
    Node owner = awaitProgress(id, 0.01);
    owner.kill();
    Node other = nodes.otherThan(owner);
    other.tell("stop " + id);
    watch.awaitStatus(id, "SUCCEEDED", DEAD_LIMIT.multipliedBy(3));
    assertThat(watch.outcomes(id)).hasSize(1);
    other.tell("stop " + id);
    assertThat(watch.status(id)).isEqualTo("SUCCEEDED");
  }

  private int failures(String id) {
    return watch
        .jdbc()
        .sql("SELECT failures FROM job WHERE id = ?")
        .params(id)
        .query(Integer.class)
        .single();
  }

  private String submit(String what) {
    String id = Watch.newId();
    nodes.get("A").tell("submit %s PLAN %s".formatted(id, what));
    return id;
  }

  private Node awaitProgress(String id, double progress) {
    Node owner = nodes.awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) >= progress, PATIENCE, "progress");
    return owner;
  }
}
