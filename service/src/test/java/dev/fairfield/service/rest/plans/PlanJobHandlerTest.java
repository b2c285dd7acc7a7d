package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRefusedException;
import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.service.jobs.JobStatus;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Executions of the handler, as a job that breaks off and begins anew has them. */
@ServiceTest
class PlanJobHandlerTest {

  @Autowired private TestCallers callers;
  @Autowired private PlanJobHandler handler;
  @Autowired private PlanStore plans;
  @Autowired private PlanShelf shelf;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  /** An execution in the hands of a test. */
  private final class Execution implements JobRun {

    private final String planId;
    private final int attempt;
    private final byte[] begin;
    private final BooleanSupplier stop;
    private volatile Supplier<byte[]> offered = () -> null;
    private volatile String facts = "";
    private volatile boolean active;
    private volatile boolean finished;

    Execution(String planId, int attempt, byte[] begin, BooleanSupplier stop) {
      this.planId = planId;
      this.attempt = attempt;
      this.begin = begin;
      this.stop = stop;
    }

    @Override
    public Job job() {
      Instant now = clock.instant();
      return new Job(
          planId,
          JobKind.PLAN,
          JobStatus.RUNNING,
          attempt,
          "here",
          "",
          0,
          facts,
          false,
          false,
          Optional.empty(),
          now,
          Optional.of(now),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "test",
          1);
    }

    @Override
    public Optional<byte[]> findCheckpoint() {
      return Optional.ofNullable(begin);
    }

    @Override
    public void checkpoint(Supplier<byte[]> content) {
      offered = content;
    }

    @Override
    public void report(double progress, String phase, String factsJson) {
      assertThat(progress).isBetween(0.0, 1.0);
      facts = factsJson;
    }

    @Override
    public void active() {
      active = true;
    }

    @Override
    public boolean shouldStop() {
      return stop.getAsBoolean();
    }

    @Override
    public List<byte[]> chunks(int count, IntConsumer done) {
      throw new UnsupportedOperationException("A plan has no parts.");
    }

    @Override
    public void finish(boolean stoppedEarly, Runnable writes) {
      transaction.executeWithoutResult(status -> writes.run());
      finished = true;
    }
  }

  /** A plan that no job works on. */
  private String planWithoutJob(String bookId, int steps) {
    String id = UUID.randomUUID().toString();
    plans.insert(
        new PlanRow(
            id,
            "By hand",
            bookId,
            PlanLifecycle.DRAFT,
            null,
            "{\"request\":{},\"steps\":%d,\"seed\":1}".formatted(steps),
            null,
            clock.instant(),
            "test",
            1));
    return id;
  }

  private String book(int hours) {
    return new PlanCalls(callers.as(Role.PLANNER)).book("Handled " + hours, hours);
  }

  @Test
  void run_leftAndBegunAnew_goesOnFromTheCheckpoint() throws IOException {
    String id = planWithoutJob(book(400), 3_000_000);
    var first = new Execution[1];
    first[0] = new Execution(id, 1, null, () -> first[0].active);

    handler.run(first[0]);

    assertThat(first[0].finished).isFalse();
    assertThat(plans.find(id)).get().extracting(PlanRow::hasResult).isEqualTo(false);
    byte[] checkpoint = first[0].offered.get();
    Map<String, String> owners = PlanCheckpoint.read(checkpoint);
    assertThat(owners).hasSize(25);
    PlanJobFacts facts = PlanJobFacts.read(first[0].facts);

    String secondId = planWithoutJob(shelf.bookId(id), 0);
    var second = new Execution(secondId, 2, checkpoint, () -> false);
    handler.run(second);

    assertThat(second.finished).isTrue();
    assertThat(shelf.get(secondId).plan().cost().totalCents())
        .isLessThanOrEqualTo(facts.costCents());
  }

  @Test
  void run_again_writesTheSameResult() throws IOException {
    String id = planWithoutJob(book(400), 200);

    handler.run(new Execution(id, 1, null, () -> false));
    Map<String, String> owners = shelf.get(id).plan().ownersByAccount();
    shelf.forget(id);
    handler.run(new Execution(id, 2, null, () -> false));
    shelf.forget(id);

    assertThat(shelf.get(id).plan().ownersByAccount()).isEqualTo(owners);
  }

  @Test
  void run_impossibleBook_isRefusedWithTheClash() {
    String id = planWithoutJob(book(120), 10);

    assertThatThrownBy(() -> handler.run(new Execution(id, 1, null, () -> false)))
        .isInstanceOf(JobRefusedException.class)
        .hasMessageStartingWith("No plan can fit")
        .hasMessageEndingWith("GET /v1/plans/%s/doctor names what would mend it.".formatted(id));
  }

  @Test
  void run_erasedPlan_isRefused() {
    String id = UUID.randomUUID().toString();

    assertThatThrownBy(() -> handler.run(new Execution(id, 1, null, () -> false)))
        .isInstanceOf(JobRefusedException.class)
        .hasMessage("The plan was erased meanwhile.");
  }
}
