package dev.fairfield.service.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** A text, name or number that is well-formed JSON and yet refused everywhere. */
final class RefusedTextException extends JsonParseException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  RefusedTextException(JsonParser parser, String message) {
    super(parser, message);
    this.pointer = parser.getParsingContext().pathAsPointer().toString();
  }

  String pointer() {
    return pointer;
  }
}
