/**
 * What-if scenarios: what may happen in the coming year, with every number a scenario rests on,
 * read from YAML or JSON and checked against a published schema and a book.
 */
package dev.fairfield.scenarios.scenario;
