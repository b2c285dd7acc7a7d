package dev.fairfield.solver.request;

/** Turns constant names into the keys used in files. */
final class RuleKeys {

  private RuleKeys() {}

  static String camelCase(String lowerSnakeCase) {
    var key = new StringBuilder();
    boolean upper = false;
    for (char letter : lowerSnakeCase.toCharArray()) {
      if (letter == '_') {
        upper = true;
      } else {
        key.append(upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      }
    }
    return key.toString();
  }
}
