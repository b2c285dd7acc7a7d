/** Scenarios over REST: those that ship with the product and people's own. */
package dev.fairfield.service.rest.scenarios;
