package dev.fairfield.service.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The data that stand inside a page for its script to read. */
final class PageData {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PageData() {}

  /** JSON that can stand inside a script element: no character in it opens or closes a tag. */
  static String scriptSafe(Object value) {
    try {
      return JSON.writeValueAsString(value).replace("<", "\\u003c");
    } catch (IOException e) {
      throw new UncheckedIOException("The data of a report cannot be written as JSON.", e);
    }
  }
}
