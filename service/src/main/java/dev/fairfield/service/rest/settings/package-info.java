/** How this installation is set up. */
package dev.fairfield.service.rest.settings;
