/** The command line: what people type, what they see while it works, and what it ends with. */
package dev.fairfield.service.cli;
