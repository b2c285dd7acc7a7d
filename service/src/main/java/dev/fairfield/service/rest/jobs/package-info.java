/** Jobs of all kinds as administrators see them, and events of one job for every feature. */
package dev.fairfield.service.rest.jobs;
