/** Scores of a book's accounts, the signals that change them, and flags of scores that jump. */
package dev.fairfield.service.rest.scores;
