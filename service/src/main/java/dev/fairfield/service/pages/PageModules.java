package dev.fairfield.service.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

/** Which modules a module needs, as its import lines say, and their texts. Thread-safe. */
@Component
class PageModules {

  private static final Pattern STATIC =
      Pattern.compile("(?:\\bfrom|\\bimport)\\s*[\"']([^\"']+)[\"']");
  private static final Pattern LATER =
      Pattern.compile("\\bimport\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

  private static final Pattern OWN = Pattern.compile("(?:app|shared)/[a-z0-9/-]+\\.js");

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
   * Addresses of modules.
   *
   * @param first without which the module cannot begin
   * @param later which it fetches once it has begun
   */
  private record Needs(List<String> first, List<String> later) {}

  /** Whether a module of the pages' own has that address. */
  boolean has(String address) {
    return address.startsWith(folder)
        && OWN.matcher(address.substring(folder.length())).matches()
        && resource(address).exists();
  }

  /**
   * Modules behind some modules, themselves included; those that a module needs come before it.
   *
   * @param addresses of the modules
   * @throws IllegalStateException when modules import each other in a circle; names one of them
   */
  Set<String> closure(List<String> addresses) {
    Set<String> found = new LinkedHashSet<>();
    addresses.forEach(address -> collect(address, found, new LinkedHashSet<>()));
    return found;
  }

  private void collect(String address, Set<String> found, Set<String> open) {
    if (found.contains(address)) {
      return;
    }
    if (!open.add(address)) {
      throw new IllegalStateException(
          "The modules of the pages import each other in a circle: "
              + String.join(", ", open)
              + ".");
    }
    needs(address).first().forEach(needed -> collect(needed, found, open));
    open.remove(address);
    found.add(address);
  }

  private Needs needs(String address) {
    return needsByAddress.computeIfAbsent(address, this::read);
  }

  private Needs read(String address) {
    String text = text(address);
    return new Needs(named(STATIC, text, address), named(LATER, text, address));
  }

  /**
   * Address of the module that a name stands for.
   *
   * @param from address of the module that has the name in an import
   * @throws IllegalStateException when it stands for none
   */
  String resolve(String name, String from) {
    return address(name, from)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Module %s imports '%s', which is no module of the pages."
                        .formatted(from, name)));
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

  /** A module as it was written. */
  String text(String address) {
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
