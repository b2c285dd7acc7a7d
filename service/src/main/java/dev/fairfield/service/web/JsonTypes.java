package dev.fairfield.service.web;

import java.util.Collection;

/** Types of a JSON value, in words. */
final class JsonTypes {

  private JsonTypes() {}

  static String describe(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    boolean scalar = type.isPrimitive() || type.isEnum() || type.getName().startsWith("java.");
    return scalar && !java.util.Map.class.isAssignableFrom(type)
        ? ParameterTypes.describe(type)
        : "an object";
  }
}
