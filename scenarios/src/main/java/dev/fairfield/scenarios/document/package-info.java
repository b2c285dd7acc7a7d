/**
 * Settings files in YAML or JSON: read with bounds, checked against a published JSON Schema, every
 * problem named with its line and path.
 */
package dev.fairfield.scenarios.document;
