package dev.fairfield.service.jobs;

import dev.fairfield.service.testing.Databases;
import java.util.Map;

class JobsOnPostgresTest extends JobsContract {
  @Override
  Map<String, Object> database() {
    return Databases.postgres();
  }
}
