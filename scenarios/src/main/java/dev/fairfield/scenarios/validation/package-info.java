/** Problems of an input as typed data, so that a command line, a file and a page can show them. */
package dev.fairfield.scenarios.validation;
