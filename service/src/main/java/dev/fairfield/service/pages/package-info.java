/**
 * The pages of the service: the frame that every address of a page answers with, and the files that
 * browsers load for it. What pages show they read from REST.
 */
package dev.fairfield.service.pages;
