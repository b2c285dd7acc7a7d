/** Plans over REST: solved, watched, questioned, changed by hand, approved, used. */
package dev.fairfield.service.rest.plans;
