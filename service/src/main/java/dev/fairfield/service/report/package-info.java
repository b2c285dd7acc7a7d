/** The reports of a plan and of a simulation, each a single HTML file that opens from disk. */
package dev.fairfield.service.report;
