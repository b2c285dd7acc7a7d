package dev.fairfield.service.jobs;

import dev.fairfield.service.testing.Databases;
import java.util.Map;

class JobEndsOnH2Test extends JobEndsContract {
  @Override
  Map<String, Object> database() {
    return Databases.h2();
  }
}
