package dev.fairfield.service.jobs;

import java.sql.DatabaseMetaData;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Jobs whose process was killed, where the database belongs to one process at a time: whatever
 * counts as running when it starts cannot be alive and need not be waited for.
 */
@Component
class LeftBehind {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  private final DataSource dataSource;
  private final JobStore jobs;
  private final JobLedger ledger;
  private final AlarmClock alarm;
  private final TransactionOperations transactions;

  LeftBehind(
      DataSource dataSource,
      JobStore jobs,
      JobLedger ledger,
      AlarmClock alarm,
      TransactionOperations transactions) {
    this.dataSource = dataSource;
    this.jobs = jobs;
    this.ledger = ledger;
    this.alarm = alarm;
    this.transactions = transactions;
  }

  void takeOver() {
    if (belongsToThisProcess()) {
      transactions.executeWithoutResult(
          status -> {
            jobs.running()
                .forEach(
                    id -> {
                      LOG.info("Job {} was left behind by a killed process.", id);
                      ledger.brokeOff(id);
                    });
            alarm.releaseAll();
          });
    }
  }

  private boolean belongsToThisProcess() {
    try {
      String url = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getURL);
      String words = url.toLowerCase(Locale.ROOT);
      return words.startsWith("jdbc:h2:")
          && !words.startsWith("jdbc:h2:tcp:")
          && !words.startsWith("jdbc:h2:ssl:")
          && !words.contains("auto_server=true");
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The database does not tell its address.", e);
    }
  }
}
