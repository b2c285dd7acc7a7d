/** Who changed what. */
package dev.fairfield.service.rest.audit;
