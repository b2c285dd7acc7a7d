package dev.fairfield.service.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Text files on the class path that become part of a page. */
final class PageResource {

  private static final String FOLDER = "dev/fairfield/service/report/";
  private static final String ECHARTS_FACTS = "META-INF/maven/org.mvnpm/echarts/pom.properties";
  private static final String ECHARTS_FILE =
      "META-INF/resources/_static/echarts/%s/dist/echarts.min.js";

  private PageResource() {}

  /** A file of this package's resource folder. */
  static String read(String name) {
    return readFromClassPath(FOLDER + name);
  }

  /** A script of this package's resource folder, safe to stand inside a script element. */
  static String readScript(String name) {
    return requireInlinable(name, read(name));
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
