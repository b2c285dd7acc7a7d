package dev.fairfield.scenarios.io;

/** A column of a table we know. */
interface Column {

  /** The header as our own files write it. */
  String header();
}
