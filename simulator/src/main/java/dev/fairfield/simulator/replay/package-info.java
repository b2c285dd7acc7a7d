/** One simulated future told event by event, to answer why a plan won or lost there. */
package dev.fairfield.simulator.replay;
