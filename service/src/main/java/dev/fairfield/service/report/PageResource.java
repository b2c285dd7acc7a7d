package dev.fairfield.service.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** Text files on the class path that become part of a page. */
final class PageResource {

  private static final String TEMPLATES = "dev/fairfield/service/report/";
  private static final String SHARED = "pages/shared/";
  private static final String ECHARTS_FACTS = "META-INF/maven/org.mvnpm/echarts/pom.properties";
  private static final String ECHARTS_FILE =
      "META-INF/resources/_static/echarts/%s/dist/echarts.min.js";

  private PageResource() {}

  /** A template of the reports. */
  static String readTemplate(String name) {
    return readFromClassPath(TEMPLATES + name);
  }

  /** A file that reports and the service's pages share. */
  static String read(String name) {
    return readFromClassPath(SHARED + name);
  }

  /** A shared script that is no module, safe to stand inside a script element. */
  static String readScript(String name) {
    return requireInlinable(name, read(name));
  }

  /**
   * Shared modules as one module that needs no other, safe to stand inside a script element.
   *
   * @param names in the order the browser reads them
   */
  static String readModules(List<String> names) {
    return names.stream()
        .map(name -> requireInlinable(name, ModuleText.inlined(name, read(name))))
        .collect(Collectors.joining());
  }

  /**
   * Style of a report: colours for light and dark screens, what all pages share, and its own.
   *
   * @param own file with what only this report needs
   */
  static String readStyle(String own) {
    return read("tokens-light.css")
        + "@media (prefers-color-scheme: dark) {\n"
        + read("tokens-dark.css")
        + "}\n"
        + read("page.css")
        + read(own);
  }

  /** The chart library, in whatever version the class path holds. */
  static String echarts() {
    Properties facts = new Properties();
    try {
      facts.load(new StringReader(readFromClassPath(ECHARTS_FACTS)));
    } catch (IOException e) {
      throw new UncheckedIOException(ECHARTS_FACTS + " cannot be read.", e);
    }
    String file = ECHARTS_FILE.formatted(facts.getProperty("version"));
    return requireInlinable(file, readFromClassPath(file));
  }

  private static String requireInlinable(String name, String script) {
    if (script.toLowerCase(Locale.ROOT).contains("</script")) {
      throw new IllegalStateException(
          "Script %s holds '</script' and cannot stand inside a page.".formatted(name));
    }
    return script;
  }

  private static String readFromClassPath(String path) {
    try (InputStream in = PageResource.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "%s is not on the class path; the program was not packaged whole.".formatted(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read.", e);
    }
  }
}
