/** The service as a whole: start, configuration, operations. */
package dev.fairfield.service.server;
