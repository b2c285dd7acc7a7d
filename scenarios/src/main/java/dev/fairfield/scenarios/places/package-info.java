/** Postal codes, counties and countries: the tables that tell where a place is. */
package dev.fairfield.scenarios.places;
