/** What tests of the simulator build their cases from. */
package dev.fairfield.simulator.support;
