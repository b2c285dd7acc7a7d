package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The libraries of the pages, in whatever version the class path holds. */
final class PageLibraries {

  private static final List<Library> ALL =
      List.of(
          new Library("echarts", "org.mvnpm/echarts", "_static/echarts/%s/dist/"),
          new Library("lit", "org.mvnpm/lit", "_static/lit/%s/"),
          new Library("lit-html", "org.mvnpm/lit-html", "_static/lit-html/%s/"),
          new Library("lit-element", "org.mvnpm/lit-element", "_static/lit-element/%s/"),
          new Library(
              "reactive-element",
              "org.mvnpm.at.lit/reactive-element",
              "_static/reactive-element/%s/"),
          new Library("ol", "org.webjars.npm/ol", "webjars/ol/%s/"));

  private PageLibraries() {}

  /**
   * @param name folder under which browsers find it
   * @param artifact group and name of the Maven artifact that holds it
   * @param folder within META-INF/resources, with a place for the version
   */
  private record Library(String name, String artifact, String folder) {

    String version() {
      String facts = "META-INF/maven/%s/pom.properties".formatted(artifact);
      try {
        Properties read = PropertiesLoaderUtils.loadProperties(new ClassPathResource(facts));
        return read.getProperty("version");
      } catch (IOException e) {
        throw new UncheckedIOException(
            "%s is not on the class path; the program was not packaged whole.".formatted(facts), e);
      }
    }

    String location() {
      return "classpath:/META-INF/resources/" + folder.formatted(version());
    }
  }

  /** Locations on the class path by the folder under which browsers find them. */
  static Map<String, String> locations() {
    Map<String, String> locations = new LinkedHashMap<>();
    ALL.forEach(library -> locations.put(library.name(), library.location()));
    return locations;
  }

  /** Names and versions, as text that changes when one of them does. */
  static String versions() {
    StringBuilder text = new StringBuilder();
    ALL.forEach(library -> text.append(library.name()).append(library.version()).append('\n'));
    return text.toString();
  }

  /**
   * What a module's bare name stands for.
   *
   * @param folder address of the libraries' folder, ending with a slash
   */
  static Map<String, String> importMap(String folder) {
    Map<String, String> imports = new LinkedHashMap<>();
    imports.put("echarts", folder + "echarts/echarts.esm.min.js");
    imports.put("lit", folder + "lit/index.js");
    imports.put("lit/", folder + "lit/");
    imports.put("lit-html", folder + "lit-html/lit-html.js");
    imports.put("lit-html/", folder + "lit-html/");
    imports.put("lit-element", folder + "lit-element/index.js");
    imports.put("lit-element/", folder + "lit-element/");
    imports.put("@lit/reactive-element", folder + "reactive-element/reactive-element.js");
    imports.put("@lit/reactive-element/", folder + "reactive-element/");
    imports.put("ol", folder + "ol/dist/ol.js");
    imports.put("ol/", folder + "ol/");
    return imports;
  }
}
