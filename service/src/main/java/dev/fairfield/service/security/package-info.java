/** Who may do what: keys, sessions, roles. */
package dev.fairfield.service.security;
