package dev.fairfield.service.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.fairfield.service.security.ContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The frame that all pages have in common: styles, the import map, the script that draws the page
 * its address names, and where the modules of that page are, so that a browser asks for them at
 * once. Thread-safe.
 */
@Component
class PageShell {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String NOT_FOUND = "app/pages/not-found.js";

  private final PageFiles files;
  private final PageRoutes routes;
  private final PageBundles bundles;
  private final String importMap;
  private final Template template;

  /** Nothing inline but the import map, nothing from another host. */
  private final String policy;

  private final Map<List<String>, String> htmlByModules = new ConcurrentHashMap<>();

  PageShell(PageFiles files, PageRoutes routes, PageBundles bundles) {
    this.files = files;
    this.routes = routes;
    this.bundles = bundles;
    this.importMap = importMap(files.address() + "lib/");
    this.template = Mustache.compiler().compile(template());
    this.policy = ContentPolicy.withInlineScript(sha256(importMap));
  }

  /**
   * The answer to a browser that opens an address.
   *
   * @param path of the address, without its query
   */
  ResponseEntity<String> answer(HttpStatus status, String path) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Content-Security-Policy", policy)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .body(html(path));
  }

  private String html(String path) {
    return htmlByModules.computeIfAbsent(routes.modules(path), this::write);
  }

  private String write(List<String> page) {
    String drawn = page.isEmpty() ? NOT_FOUND : page.get(0);
    return template.execute(
        Map.of(
            "files",
            files.address(),
            "importMap",
            importMap,
            "style",
            bundles.style(),
            "start",
            bundles.start(),
            "page",
            bundles.address(drawn)));
  }

  private static String importMap(String libraries) {
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("imports", PageLibraries.importMap(libraries)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The import map cannot be written.", e);
    }
  }

  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String template() {
    try {
      return new ClassPathResource("shell.mustache", PageShell.class)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The frame of the pages cannot be read.", e);
    }
  }
}
