/**
 * The sample book: how it is made from places, step by step.
 *
 * <p>Each attribute has one short method with its rule and reason. Draws come from a stream keyed
 * by seed, purpose and id, so adding an attribute leaves all others as they were.
 */
package dev.fairfield.scenarios.generate;
