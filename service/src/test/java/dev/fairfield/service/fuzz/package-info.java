/** Requests that nobody thought of, made from the OpenAPI document. */
package dev.fairfield.service.fuzz;
