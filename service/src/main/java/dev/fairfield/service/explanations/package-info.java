/** Explanations of plans as files, for spreadsheets and other programs. */
package dev.fairfield.service.explanations;
