/** Books of business over REST: read, checked, kept, shown, erased. */
package dev.fairfield.service.rest.books;
