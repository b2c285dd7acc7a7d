package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Databases;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on PostgreSQL, one of which is killed, frozen or stopped while it works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledNodesTest {

  private static final Duration DEAD_LIMIT = Duration.ofSeconds(4);

  private Map<String, Object> settings;
  private Watch watch;
  private Node first;
  private Node second;

  @BeforeAll
  void createDatabase() {
    settings = new LinkedHashMap<>(Databases.postgres());
    settings.putAll(Watch.FAST);
    watch = new Watch(settings);
  }

  @BeforeEach
  void startNodes() {
    first = first != null && first.isAlive() ? first : Node.start("A", List.of(), settings);
    second = second != null && second.isAlive() ? second : Node.start("B", List.of(), settings);
    first.awaitReady();
    second.awaitReady();
    watch.createOutcomes();
  }

  @AfterEach
  void nothingIsLeft() {
    Watch.await(() -> watch.alarms() == 0, DEAD_LIMIT.multipliedBy(3), "no alarm to be left");
  }

  @AfterAll
  void endNodes() {
    first.close();
    second.close();
  }

  @Test
  void owner_killed_otherNodeGoesOnFromCheckpoint() {
    String id = submit("steps:60:100");
    Node owner = awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) >= 0.2, Duration.ofSeconds(20), "progress");
    double progress = watch.progress(id);
    owner.kill();
    long killed = System.nanoTime();
    Node heir = awaitOwner(id, 2);
    double takeover = Watch.secondsSince(killed);
    System.out.printf("Takeover after SIGKILL: %.1f s.%n", takeover);
    assertThat(heir).isNotSameAs(owner);
    assertThat(takeover).isLessThan(3 * DEAD_LIMIT.toSeconds());
    assertThat(begunFrom(heir, id, 2)).isGreaterThanOrEqualTo((int) (progress * 60));
    watch.awaitStatus(id, "SUCCEEDED", Duration.ofSeconds(30));
    assertThat(watch.outcomes(id)).containsExactly("2 60 ");
  }

  @Test
  void owner_frozen_writesNothingWhenItWakes() {
    String id = submit("steps:80:100");
    Node owner = awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) >= 0.1, Duration.ofSeconds(20), "progress");
    owner.signal("STOP");
    long frozen = System.nanoTime();
    Node heir = awaitOwner(id, 2);
    System.out.printf("Takeover after SIGSTOP: %.1f s.%n", Watch.secondsSince(frozen));
    assertThat(heir).isNotSameAs(owner);
    owner.signal("CONT");
    long woken = System.nanoTime();
    owner.await(line -> line.startsWith("FENCED " + id + " 1"), Duration.ofSeconds(5));
    System.out.printf("Frozen node left after SIGCONT: %.1f s.%n", Watch.secondsSince(woken));
    watch.awaitStatus(id, "SUCCEEDED", Duration.ofSeconds(30));
    assertThat(watch.outcomes(id)).containsExactly("2 80 ");
  }

  @Test
  void owner_terminated_handsOverWithinFiveSeconds() {
    String id = submit("steps:80:100");
    Node owner = awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) >= 0.1, Duration.ofSeconds(20), "progress");
    double progress = watch.progress(id);
    owner.signal("TERM");
    long told = System.nanoTime();
    Node heir = awaitOwner(id, 2);
    double handover = Watch.secondsSince(told);
    assertThat(owner.waitFor(Duration.ofSeconds(6))).isTrue();
    System.out.printf(
        "Handover after SIGTERM: %.1f s, exit %.1f s.%n", handover, Watch.secondsSince(told));
    assertThat(handover).isLessThan(5);
    assertThat(begunFrom(heir, id, 2)).isGreaterThanOrEqualTo((int) (progress * 80));
    watch.awaitStatus(id, "SUCCEEDED", Duration.ofSeconds(30));
    assertThat(watch.outcomes(id)).containsExactly("2 80 ");
    assertThat(failures(id)).isZero();
  }

  @Test
  void deafOwner_terminated_isTakenFromWithinFiveSeconds() {
    String id = submit("deaf:80:100");
    Node owner = awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) >= 0.1, Duration.ofSeconds(20), "progress");
    owner.signal("TERM");
    long told = System.nanoTime();
    awaitOwner(id, 2);
    double handover = Watch.secondsSince(told);
    assertThat(owner.waitFor(Duration.ofSeconds(8))).isTrue();
    System.out.printf(
        "Deaf job handed over after SIGTERM: %.1f s, exit %.1f s.%n",
        handover, Watch.secondsSince(told));
    assertThat(handover).isLessThan(5);
    watch.awaitStatus(id, "SUCCEEDED", Duration.ofSeconds(30));
    assertThat(watch.outcomes(id)).containsExactly("2 80 ");
  }

  @Test
  void stop_duringTakeover_keepsTheCheckpoint() {
    String id = submit("steps:600:100");
    Node owner = awaitOwner(id, 1);
    Watch.await(() -> watch.progress(id) > 0.01, Duration.ofSeconds(20), "progress");
    owner.kill();
    Node other = owner == first ? second : first;
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
    first.tell("submit %s PLAN %s".formatted(id, what));
    return id;
  }

  private Node awaitOwner(String id, int attempt) {
    String begin = "BEGIN %s %d from".formatted(id, attempt);
    Watch.await(
        () ->
            first.said(line -> line.startsWith(begin))
                || second.said(line -> line.startsWith(begin)),
        Duration.ofSeconds(20),
        begin);
    return first.said(line -> line.startsWith(begin)) ? first : second;
  }

  private static int begunFrom(Node node, String id, int attempt) {
    String begin = "BEGIN %s %d from ".formatted(id, attempt);
    return node.lines().stream()
        .filter(line -> line.startsWith(begin))
        .mapToInt(line -> Integer.parseInt(line.substring(begin.length())))
        .findFirst()
        .orElseThrow();
  }
}
