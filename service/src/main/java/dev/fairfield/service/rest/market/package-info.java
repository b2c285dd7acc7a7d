/** The market of a plan or a book by area and segment, its whitespace and coverage gaps. */
package dev.fairfield.service.rest.market;
