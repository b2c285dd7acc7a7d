/** Ideal customer profiles: kept, changed, proposed from won and lost opportunities. */
package dev.fairfield.service.rest.profiles;
