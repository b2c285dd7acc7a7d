/** Conventions that all of REST shares: problems, pages, entity tags, limits. */
package dev.fairfield.service.web;
