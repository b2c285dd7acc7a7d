/** The door: the command line. */
package dev.fairfield.service;
