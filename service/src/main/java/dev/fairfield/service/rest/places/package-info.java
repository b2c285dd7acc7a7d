/** Where cities and postal codes are. */
package dev.fairfield.service.rest.places;
