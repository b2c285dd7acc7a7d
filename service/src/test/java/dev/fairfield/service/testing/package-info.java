/** A running service for tests, and callers of it. */
package dev.fairfield.service.testing;
