/** Random numbers that depend on their key alone, and variates by inversion. */
package dev.fairfield.simulator.random;
