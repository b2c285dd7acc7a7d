/** Simulations over REST: accepted, run as jobs on all nodes, reported. */
package dev.fairfield.service.rest.simulations;
