package dev.fairfield.service.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The time of the database, which all nodes share: whether a node is thought dead must not depend
 * on how its own clock is set. Between two readings it advances with this machine's monotonic
 * clock.
 */
@Component
class DatabaseClock implements Clock {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  private record Reading(Instant time, long nanos) {}

  private final JdbcClient jdbc;
  private volatile Reading last;

  DatabaseClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.last = read();
  }

  @Override
  public Instant now() {
    Reading reading = last;
    return reading.time.plus(Duration.ofNanos(System.nanoTime() - reading.nanos));
  }

  /** Reads the time anew; while the database is away the last reading counts. */
  void synchronise() {
    try {
      last = read();
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("The time of the database cannot be read: {}", e.getMessage());
    }
  }

  private Reading read() {
    long before = System.nanoTime();
    Instant time =
        jdbc.sql("SELECT CURRENT_TIMESTAMP")
            .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .single();
    long after = System.nanoTime();
    return new Reading(time, before + (after - before) / 2);
  }
}
