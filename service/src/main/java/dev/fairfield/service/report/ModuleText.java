package dev.fairfield.service.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module's text for a page that holds all its modules in one scope: what they import from each
 * other is there already. Imports stand at the beginning of a line and end with a semicolon,
 * exports are the word before a declaration.
 */
final class ModuleText {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;']*'[^'\n]+';\n");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?=(?:async )?function |const |let |class )");
  private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*$");

  private ModuleText() {}

  /**
   * The text without its imports and without the word export.
   *
   * @throws IllegalStateException when an import or export has another form; names the module and
   *     the line
   */
  static String inlined(String name, String module) {
    String text = EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll("");
    Matcher left = LEFT.matcher(text);
    if (left.find()) {
      throw new IllegalStateException(
          "Module %s cannot stand inside a page because of its line '%s'; write imports as \"import { a } from './b.js';\" and exports as the word before a declaration."
              .formatted(name, left.group()));
    }
    return text;
  }
}
