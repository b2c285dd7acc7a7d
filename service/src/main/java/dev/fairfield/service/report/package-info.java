/** The report of one plan as a single HTML file that opens from disk without a network. */
package dev.fairfield.service.report;
