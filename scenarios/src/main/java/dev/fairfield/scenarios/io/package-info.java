/** Reading and writing the book of business as CSV, with a report of everything that is wrong. */
package dev.fairfield.scenarios.io;
