/** A comparison of plans as files: JSON for programs, rows for analysts. */
package dev.fairfield.simulator.document;
