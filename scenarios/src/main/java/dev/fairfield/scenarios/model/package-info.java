/** The book of business: accounts, reps, teams, places and units, as immutable facts. */
package dev.fairfield.scenarios.model;
