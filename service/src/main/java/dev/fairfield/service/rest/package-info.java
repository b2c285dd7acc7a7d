/** REST, a package for each feature. */
package dev.fairfield.service.rest;
