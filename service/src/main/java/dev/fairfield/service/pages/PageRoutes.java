package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which module draws the page of an address, as the pages' own table {@code routes.js} says. */
@Component
class PageRoutes {

  private static final String FOLDER = "app/";
  private static final Pattern ENTRY =
      Pattern.compile("\\{ path: '([^']+)'[^}]*?import\\('\\./([^']+)'\\)");

  private final List<Route> routes;

  PageRoutes() {
    this.routes = read();
  }

  /**
   * @param path parts of a path, those that stand for any text with a colon first
   * @param module path within the folder of the pages
   */
  private record Route(List<String> path, String module) {

    boolean matches(List<String> parts) {
      if (parts.size() != path.size()) {
        return false;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!path.get(i).startsWith(":") && !path.get(i).equals(parts.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The module that draws an address, as a path within the folder of the pages; none where no page
   * has that address.
   */
  List<String> modules(String address) {
    List<String> parts = parts(address);
    return routes.stream()
        .filter(route -> route.matches(parts))
        .map(Route::module)
        .limit(1)
        .toList();
  }

  private static List<Route> read() {
    List<Route> routes =
        ENTRY
            .matcher(table())
            .results()
            .map(found -> new Route(parts(found.group(1)), FOLDER + found.group(2)))
            .toList();
    if (routes.isEmpty()) {
      throw new IllegalStateException("pages/app/routes.js names no page.");
    }
    return routes;
  }

  private static List<String> parts(String path) {
    return Pattern.compile("/").splitAsStream(path).filter(part -> !part.isEmpty()).toList();
  }

  private static String table() {
    try {
      return new ClassPathResource("pages/app/routes.js")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The table of the pages cannot be read.", e);
    }
  }
}
