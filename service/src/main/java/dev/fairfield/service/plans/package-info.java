/** A plan as files: assignments, figures, territories and a report, written all or not at all. */
package dev.fairfield.service.plans;
