/** A comparison of plans as files, and what goes into one. */
package dev.fairfield.service.simulations;
