package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The modules of a page in two files instead of some seventy, and its style sheets in one: a
 * request costs a browser more than the text it brings. What all pages begin with stands in {@code
 * start.js}; the file of any other module holds it and whatever it needs beyond that. A module in
 * two files runs once. Libraries that are one large file of their own are left alone. Thread-safe.
 */
@Component
class PageBundles {

  /** Folder of the bundles within that of the files. */
  static final String FOLDER = "bundle/";

  /** Changes whenever the same modules come in another form, so that no browser mixes the two. */
  static final String FORM = "functions 1";

  /** What every page runs, in this order. */
  private static final List<String> START = List.of("app/early.js", "app/main.js");

  private static final String START_FILE = "start.js";
  private static final String STYLE_FILE = "style.css";
  private static final String LOADER = "app/loader.js";
  private static final String OWN_FILE = ".min.js";

  /** In the order in which they override each other. */
  private static final List<String> STYLES =
      List.of(
          "shared/tokens-light.css",
          "shared/page.css",
          "app/style/frame.css",
          "app/style/parts.css",
          "app/style/home.css",
          "app/style/whatif.css",
          "app/style/plan.css",
          "app/style/forms.css");

  private final String folder;
  private final PageModules modules;

  PageBundles(PageFiles files, PageModules modules) {
    this.folder = files.address();
    this.modules = modules;
  }

  /** Address of the file that begins every page. */
  String start() {
    return folder + FOLDER + START_FILE;
  }

  /** Address of the style sheets of all pages. */
  String style() {
    return folder + FOLDER + STYLE_FILE;
  }

  /**
   * Address of the file that holds a module.
   *
   * @param module path within the folder of the pages, such as {@code app/pages/home.js}
   */
  String address(String module) {
    return folder + FOLDER + module;
  }

  /**
   * The text of a bundle; empty when there is none of that name.
   *
   * @param path within the folder of the bundles
   */
  Optional<String> find(String path) {
    if (path.equals(STYLE_FILE)) {
      return Optional.of(STYLES.stream().map(PageBundles::style).collect(Collectors.joining("\n")));
    }
    if (path.equals(START_FILE)) {
      return Optional.of(startText());
    }
    return modules.has(folder + path) ? Optional.of(pageText(path)) : Optional.empty();
  }

  private String startText() {
    String run = START.stream().map(path -> "get('" + path + "');\n").collect(Collectors.joining());
    return modules.text(folder + LOADER) + definitions(startModules()) + run;
  }

  private String pageText(String path) {
    Set<String> all = modules.closure(List.of(folder + path));
    all.removeAll(startModules());
    return "import { define, provide } from '" + start() + "';\n" + definitions(all);
  }

  private Set<String> startModules() {
    return modules.closure(START.stream().map(folder::concat).toList());
  }

  private String definitions(Collection<String> addresses) {
    List<String> imports = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    for (String address : addresses) {
      if (address.endsWith(OWN_FILE)) {
        String name = "file" + imports.size();
        imports.add("import * as %s from '%s';".formatted(name, address));
        definitions.add("provide('%s', %s);".formatted(path(address), name));
      } else {
        definitions.add("define('%s', %s);".formatted(path(address), function(address)));
      }
    }
    return Stream.concat(imports.stream(), definitions.stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String function(String address) {
    return ModuleFunction.of(
        path(address), modules.text(address), name -> path(modules.resolve(name, address)));
  }

  private String path(String address) {
    return address.substring(folder.length());
  }

  private static String style(String file) {
    try {
      return new ClassPathResource("pages/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The style sheet %s of the pages cannot be read.".formatted(file), e);
    }
  }
}
