/** The books that are measured, and books cut from them. */
package dev.fairfield.benchmarks.books;
