package dev.fairfield.service.jobs;

import dev.fairfield.service.testing.Databases;
import java.util.Map;

class JobEndsOnPostgresTest extends JobEndsContract {
  @Override
  Map<String, Object> database() {
    return Databases.postgres();
  }
}
