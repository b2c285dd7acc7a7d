/** What the database keeps beside the tables of each feature. */
package dev.fairfield.service.storage;
