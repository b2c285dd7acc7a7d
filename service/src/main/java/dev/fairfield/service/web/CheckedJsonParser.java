package dev.fairfield.service.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Refuses texts and names that no database stores or no page shows alike: control characters but
 * tab and line breaks, and halves of surrogate pairs. Refuses numbers beyond a double's range.
 */
final class CheckedJsonParser extends JsonParserDelegate {

  private static final int LONGEST_FINITE_DIGITS = 300;

  CheckedJsonParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    check(token);
    return token;
  }

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  private void check(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      checkText(delegate.getTextCharacters(), delegate.getTextOffset(), delegate.getTextLength());
    } else if (token == JsonToken.FIELD_NAME) {
      char[] name = delegate.currentName().toCharArray();
      checkText(name, 0, name.length);
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT
        || (token == JsonToken.VALUE_NUMBER_INT
            && delegate.getTextLength() > LONGEST_FINITE_DIGITS)) {
      if (Double.isInfinite(delegate.getDoubleValue())) {
        throw new RefusedTextException(this, "The number is too large.");
      }
    }
  }

  private void checkText(char[] text, int offset, int length) throws IOException {
    int end = offset + length;
    for (int at = offset; at < end; at++) {
      char character = text[at];
      if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
        throw refused("a control character (U+%04X)".formatted((int) character));
      }
      if (character >= 0x7f && character <= 0x9f) {
        throw refused("a control character (U+%04X)".formatted((int) character));
      }
      if (Character.isSurrogate(character)) {
        boolean pair =
            Character.isHighSurrogate(character)
                && at + 1 < end
                && Character.isLowSurrogate(text[at + 1]);
        if (!pair) {
          throw refused("half of a surrogate pair (U+%04X)".formatted((int) character));
        }
        at++;
      }
    }
  }

  private RefusedTextException refused(String what) {
    return new RefusedTextException(this, "The text has %s; leave it out.".formatted(what));
  }
}
