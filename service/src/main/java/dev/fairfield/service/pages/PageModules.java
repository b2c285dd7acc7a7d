package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which modules a module needs, as its import lines say. A browser that is told of them all at once
 * asks for them side by side; else it learns of each only once the one before has come.
 * Thread-safe.
 */
@Component
class PageModules {

  /** The table of all pages names each of them; who opens one needs none of the others. */
  private static final String TABLE_OF_PAGES = "app/routes.js";

  private static final Pattern STATIC =
      Pattern.compile("(?:\\bfrom|\\bimport)\\s*[\"']([^\"']+)[\"']");
  private static final Pattern LATER =
      Pattern.compile("\\bimport\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

  private final String folder;
  private final Map<String, String> importMap;
  private final Map<String, String> libraries = new TreeMap<>();
  private final Map<String, Needs> needsByAddress = new ConcurrentHashMap<>();
  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  PageModules(PageFiles files) {
    this.folder = files.address();
    this.importMap = PageLibraries.importMap(folder + "lib/");
    PageLibraries.locations()
        .forEach((name, location) -> libraries.put(folder + "lib/" + name + "/", location));
  }

  /**
   * Addresses of modules to fetch.
   *
   * @param first without which the page cannot begin
   * @param later which it fetches once it has begun
   */
  record Needs(List<String> first, List<String> later) {}

  /**
   * All modules behind some modules, themselves included, those asked for first.
   *
   * @param entries paths within the folder of the pages, such as {@code app/main.js}
   */
  Needs behind(List<String> entries) {
    Set<String> first = closure(entries.stream().map(folder::concat).toList());
    Set<String> later =
        closure(
            first.stream()
                .filter(address -> !address.equals(folder + TABLE_OF_PAGES))
                .flatMap(address -> needs(address).later().stream())
                .toList());
    later.removeAll(first);
    return new Needs(List.copyOf(first), List.copyOf(later));
  }

  private Set<String> closure(List<String> addresses) {
    Set<String> found = new LinkedHashSet<>(addresses);
    Deque<String> open = new ArrayDeque<>(addresses);
    while (!open.isEmpty()) {
      for (String address : needs(open.remove()).first()) {
        if (found.add(address)) {
          open.add(address);
        }
      }
    }
    return found;
  }

  private Needs needs(String address) {
    return needsByAddress.computeIfAbsent(address, this::read);
  }

  private Needs read(String address) {
    String text = text(address);
    return new Needs(named(STATIC, text, address), named(LATER, text, address));
  }

  private List<String> named(Pattern pattern, String text, String from) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(found -> address(found.group(1), from))
        .distinct()
        .toList();
  }

  /** Nothing for what only looks like a module's name, such as a word in a comment. */
  private Stream<String> address(String name, String from) {
    if (name.startsWith("./") || name.startsWith("../")) {
      return Stream.of(URI.create(from).resolve(name).toString());
    }
    String whole = importMap.get(name);
    if (whole != null) {
      return Stream.of(whole);
    }
    return importMap.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + name.substring(entry.getKey().length()))
        .limit(1);
  }

  private String text(String address) {
    try {
      return resource(address).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The module %s of the pages cannot be read.".formatted(address), e);
    }
  }

  private Resource resource(String address) {
    return libraries.entrySet().stream()
        .filter(library -> address.startsWith(library.getKey()))
        .findFirst()
        .map(library -> library.getValue() + address.substring(library.getKey().length()))
        .or(() -> Optional.of(PageFiles.LOCATION + address.substring(folder.length())))
        .map(resources::getResource)
        .orElseThrow();
  }
}
