package dev.fairfield.service.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module as a function, so that many modules stand in one file, each with a scope of its own. Its
 * imports become what {@code $get} answers, its exports are put on {@code $exports} at the end;
 * {@code loader.js} runs it. Modules that import each other in a circle cannot be told apart from
 * this text; whoever puts modules together sees to that.
 */
final class ModuleFunction {

  private static final String FROM = "\\s*from\\s*[\"']([^\"'\\n]+)[\"'];?";
  private static final String LIST = "\\{([^}]*)\\}";

  /** Where a statement may begin, in text as people write it and as programs shorten it. */
  private static final String BEGIN = "(?m)(?:^|(?<=[;}/]))";

  private static final Pattern NAMES = Pattern.compile(BEGIN + "import\\s*" + LIST + FROM);
  private static final Pattern WHOLE =
      Pattern.compile(BEGIN + "import\\s*\\*\\s*as\\s+([\\w$]+)" + FROM);
  private static final Pattern EFFECT =
      Pattern.compile(BEGIN + "import\\s*[\"']([^\"'\\n]+)[\"'];?");
  private static final Pattern PASSED_ON = Pattern.compile(BEGIN + "export\\s*" + LIST + FROM);
  private static final Pattern ALL_PASSED_ON = Pattern.compile(BEGIN + "export\\s*\\*" + FROM);
  private static final Pattern LISTED = Pattern.compile(BEGIN + "export\\s*" + LIST + ";?");
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^export (?=(?:async )?(?:function\\*?|const|let|class) ([\\w$]+))");
  private static final Pattern LATER =
      Pattern.compile("\\bimport\\(\\s*[\"']([^\"'\\n]+)[\"']\\s*\\)");
  private static final Pattern META = Pattern.compile("\\bimport\\.meta\\b");
  private static final Pattern MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");
  private static final Pattern LEFT = Pattern.compile("(?m)^\\s*(?:import|export)\\b.*$");
  private static final Pattern RENAMED = Pattern.compile("\\s+as\\s+");

  private final List<String> exports = new ArrayList<>();
  private final UnaryOperator<String> paths;

  private ModuleFunction(UnaryOperator<String> paths) {
    this.paths = paths;
  }

  /**
   * The function's text: {@code (function ($exports, $get, $later, $meta) { … })}. The brackets
   * tell a browser that it will be called, so that it reads the text once and not twice.
   *
   * @param path names the module in errors
   * @param paths path of the module that a name in an import stands for
   * @throws IllegalStateException when an import or export has a form that is not known; names the
   *     module and the line
   */
  static String of(String path, String module, UnaryOperator<String> paths) {
    var function = new ModuleFunction(paths);
    String body = function.body(module);
    Matcher left = LEFT.matcher(body);
    if (left.find()) {
      throw new IllegalStateException(
          "Module %s cannot stand in one file with others because of its line '%s'; write imports as \"import { a } from './b.js';\" and exports as the word before a declaration."
              .formatted(path, left.group().strip()));
    }
    return "(function ($exports, $get, $later, $meta) {\n"
        + body.strip()
        + function.exports.stream()
            .map(export -> "\n$exports." + export + ";")
            .collect(Collectors.joining())
        + "\n})";
  }

  private String body(String module) {
    String text = MAP.matcher(module).replaceAll("");
    text = replace(PASSED_ON, text, this::passOn);
    text =
        replace(
            ALL_PASSED_ON, text, found -> "Object.assign($exports, " + get(found.group(1)) + ");");
    text = replace(LISTED, text, this::list);
    text = replace(DECLARED, text, this::declare);
    text =
        replace(
            NAMES,
            text,
            found ->
                "const {"
                    + RENAMED.matcher(found.group(1)).replaceAll(": ")
                    + "} = "
                    + get(found.group(2))
                    + ";");
    text =
        replace(
            WHOLE, text, found -> "const " + found.group(1) + " = " + get(found.group(2)) + ";");
    text = replace(EFFECT, text, found -> get(found.group(1)) + ";");
    text = replace(LATER, text, found -> "$later('" + paths.apply(found.group(1)) + "')");
    return META.matcher(text).replaceAll("\\$meta");
  }

  private String passOn(MatchResult found) {
    return names(found.group(1))
        .map(name -> "$exports.%s = %s.%s;".formatted(name[1], get(found.group(2)), name[0]))
        .collect(Collectors.joining(" "));
  }

  private String list(MatchResult found) {
    names(found.group(1)).forEach(name -> exports.add(name[1] + " = " + name[0]));
    return "";
  }

  private String declare(MatchResult found) {
    exports.add(found.group(1) + " = " + found.group(1));
    return "";
  }

  /** Each name with the one it goes by elsewhere. */
  private static Stream<String[]> names(String list) {
    return Pattern.compile(",")
        .splitAsStream(list)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> RENAMED.split(name))
        .map(pair -> new String[] {pair[0], pair[pair.length - 1]});
  }

  private String get(String name) {
    return "$get('" + paths.apply(name) + "')";
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
