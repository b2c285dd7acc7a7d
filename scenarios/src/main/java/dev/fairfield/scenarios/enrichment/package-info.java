/**
 * Further files merge into a book: firmographic, technographic, intent and market data. Rows find
 * their account by id, by web domain, or by name and place; every value keeps its source, date and
 * way of matching; what two sources say differently, and every row without an account, is listed.
 */
package dev.fairfield.scenarios.enrichment;
