/** API keys, and who a caller is. */
package dev.fairfield.service.rest.keys;
