package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler wakes up on this node. */
@Configuration(proxyBeanMethods = false)
class JobTasks {

  static final String HOUSEKEEPING = "housekeeping";

  @Bean
  DbSchedulerCustomizer schedulerCustomizer(JobNode node) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(node.name()));
      }
    };
  }

  @Bean
  Task<Void> jobTask(JobRunner runner) {
    return Tasks.custom(AlarmClock.JOB, Void.class)
        .onFailure(runner::tryLater)
        .onDeadExecution(runner::brokeOff)
        .execute((instance, context) -> runner.run(instance.getId(), context));
  }

  @Bean
  Task<Void> chunkTask(ChunkRunner runner) {
    return Tasks.custom(AlarmClock.CHUNK, Void.class)
        .onFailure(runner::drop)
        .onDeadExecution(runner::drop)
        .execute((instance, context) -> runner.run(instance.getId(), context));
  }

  @Bean
  Task<Void> housekeepingTask(Housekeeping housekeeping, RetentionSettings settings) {
    return Tasks.recurring(HOUSEKEEPING, FixedDelay.of(settings.interval()))
        .execute((instance, context) -> housekeeping.tidy());
  }
}
