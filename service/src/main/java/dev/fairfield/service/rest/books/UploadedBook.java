package dev.fairfield.service.rest.books;

import io.swagger.v3.oas.annotations.media.Schema;

/** A book that was accepted, and what reading it found. */
@Schema(description = "A book that was accepted, and what reading it found.")
record UploadedBook(BookDto book, ValidationReport report) {}
