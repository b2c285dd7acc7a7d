package dev.fairfield.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.service.testing.Databases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class JobAllowanceTest {

  private static final int CALLS = 12;
  private static final int ALLOWED = 3;

  @AfterEach
  void logOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void jobs_submittedAtOnce_areNeverMoreThanAllowed(boolean postgres) throws Exception {
    Map<String, Object> database = postgres ? Databases.postgres() : Databases.h2();
    var source =
        new DriverManagerDataSource(
            database.get("spring.datasource.url").toString(),
            database.get("spring.datasource.username").toString(),
            "");
    Flyway.configure()
        .dataSource(source)
        .placeholders(Map.of("blob", postgres ? "BYTEA" : "BINARY LARGE OBJECT"))
        .load()
        .migrate();
    JdbcClient jdbc = JdbcClient.create(source);
    var allowance = new JobAllowance(jdbc, new CallerLimits(1, ALLOWED));
    var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    ExecutorService threads = Executors.newFixedThreadPool(CALLS);
    List<Future<Boolean>> calls = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      calls.add(threads.submit(() -> submit("ann", allowance, transaction, jdbc)));
    }
    int accepted = 0;
    for (Future<Boolean> call : calls) {
      accepted += call.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(accepted).isEqualTo(ALLOWED);
    assertThat(submit("bob", allowance, transaction, jdbc)).isTrue();
    logIn("ann");
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> allowance.require()))
        .isInstanceOf(TooManyRequestsException.class)
        .hasMessage(
            "3 of your jobs are queued or running, which is as many as one caller may have; wait"
                + " for one to end, or stop one.");
  }

  private static boolean submit(
      String caller, JobAllowance allowance, TransactionTemplate transaction, JdbcClient jdbc) {
    logIn(caller);
    try {
      transaction.executeWithoutResult(
          status -> {
            allowance.require();
            jdbc.sql(
                    "INSERT INTO job (id, kind, status, attempt, failures, progress, stop_requested,"
                        + " stopped_early, submitted_at, created_by, version)"
                        + " VALUES (?, 'PLAN', 'QUEUED', 0, 0, 0, ?, ?, ?, ?, 1)")
                .params(UUID.randomUUID().toString(), false, false)
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), caller)
                .update();
          });
      return true;
    } catch (TooManyRequestsException e) {
      return false;
    }
  }

  private static void logIn(String caller) {
    SecurityContextHolder.getContext().setAuthentication(ApiKeyFilter.login(caller, Role.PLANNER));
  }
}
