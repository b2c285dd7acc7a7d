package dev.fairfield.service.web;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next to be given as {@code after} for the following part; null at the end
 */
public record Page<T>(List<T> items, String next) {}
