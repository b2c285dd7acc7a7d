/** Long work that survives a killed process: a table as the truth, db-scheduler as alarm clock. */
package dev.fairfield.service.jobs;
