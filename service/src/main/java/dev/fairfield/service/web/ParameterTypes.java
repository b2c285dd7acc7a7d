package dev.fairfield.service.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Parameters of requests, in words. */
final class ParameterTypes {

  private ParameterTypes() {}

  static String describe(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (type == Instant.class) {
      return "a time such as 2027-01-31T00:00:00Z";
    }
    return type == LocalDate.class ? "a date such as 2027-01-31" : "of another form";
  }

  /** {@code ?name} of a query, {@code {name}} of a path, or the name of a header. */
  static String pointer(MethodParameter parameter) {
    String name = parameter.getParameterName();
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return "{" + name + "}";
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null ? "?" + name : header.value();
  }
}
