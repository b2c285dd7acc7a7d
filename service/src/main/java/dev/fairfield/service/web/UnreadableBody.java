package dev.fairfield.service.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that is not the JSON that was expected: where, and what was expected there. */
final class UnreadableBody {

  private UnreadableBody() {}

  static ApiProblem of(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable.getCause();
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof RefusedTextException refused) {
        return problem("refused-text", refused.pointer(), refused.getOriginalMessage());
      }
    }
    if (cause instanceof StreamConstraintsException) {
      return problem("too-complex", "", "The JSON is nested too deeply, or a value is too long.");
    }
    if (cause instanceof JsonMappingException mapping) {
      return of(mapping);
    }
    if (cause instanceof JsonParseException malformed) {
      return problem("malformed-json", pointer(malformed), malformed(malformed));
    }
    return problem("unreadable-body", "", "The request needs a JSON body.");
  }

  private static ApiProblem of(JsonMappingException mapping) {
    String pointer = pointer(mapping);
    if (mapping.getCause() instanceof StreamConstraintsException) {
      return problem(
          "too-complex", pointer, "The JSON is nested too deeply, or a value is too long.");
    }
    if (mapping.getCause() instanceof JsonParseException malformed) {
      return problem("malformed-json", pointer(malformed), malformed(malformed));
    }
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return problem("unknown-field", pointer, unknown(unknown));
    }
    if (mapping instanceof InvalidNullException) {
      return problem("null-value", pointer, "A value is missing here, or is null.");
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return problem(
          "wrong-value",
          pointer,
          "The value must be %s.".formatted(JsonTypes.describe(mismatch.getTargetType())));
    }
    return problem("wrong-value", pointer, "The value is not allowed here.");
  }

  private static String unknown(UnrecognizedPropertyException unknown) {
    String known =
        unknown.getKnownPropertyIds() == null
            ? ""
            : unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", ", "; known here: ", ""));
    return "There is no field '%s'%s.".formatted(unknown.getPropertyName(), known);
  }

  private static String malformed(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    String place =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    String message = malformed.getOriginalMessage();
    boolean duplicate = message != null && message.startsWith("Duplicate field");
    return duplicate
        ? "%s%s.".formatted(message, place)
        : "The body is not well-formed JSON%s.".formatted(place);
  }

  /** Where the parser stood: it also knows the way through values of no fixed form. */
  private static String pointer(JsonParseException malformed) {
    return malformed.getProcessor() == null
        ? ""
        : malformed.getProcessor().getParsingContext().pathAsPointer().toString();
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "/" + step.getIndex()
                    : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static ApiProblem problem(String code, String pointer, String message) {
    return new ApiProblem(
        HttpStatus.BAD_REQUEST, code, message, List.of(new FieldProblem(pointer, code, message)));
  }
}
