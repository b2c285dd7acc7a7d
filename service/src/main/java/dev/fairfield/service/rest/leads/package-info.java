/** Leads: who gets which by a plan, the routing table, rehearsals. */
package dev.fairfield.service.rest.leads;
