package dev.fairfield.service.rest.plans;

import java.time.Instant;

/**
 * A question about a plan.
 *
 * @param jobId of the job that answers it
 * @param asked JSON of {@link AskedStudy}
 */
record StudyRow(
    String planId,
    StudyKind kind,
    String jobId,
    String asked,
    Instant createdAt,
    String createdBy) {}
