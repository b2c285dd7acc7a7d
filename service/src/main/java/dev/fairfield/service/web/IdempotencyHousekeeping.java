package dev.fairfield.service.web;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps kept answers from growing without bound. */
@Component
class IdempotencyHousekeeping {

  private final IdempotencyRows rows;

  IdempotencyHousekeeping(IdempotencyRows rows) {
    this.rows = rows;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void eraseExpired() {
    rows.eraseExpired();
  }
}
