package dev.fairfield.service.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import dev.fairfield.service.security.ContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The frame that all pages have in common: styles, the import map, and the script that draws the
 * page its address names.
 */
@Component
class PageShell {

  private final String html;
  private final String policy;

  PageShell(PageFiles files) {
    String importMap = importMap(files.address() + "lib/");
    this.html =
        Mustache.compiler()
            .compile(template())
            .execute(Map.of("files", files.address(), "importMap", importMap));
    this.policy = ContentPolicy.withInlineScript(sha256(importMap));
  }

  String html() {
    return html;
  }

  /** Content-Security-Policy: nothing inline but the import map, nothing from another host. */
  String policy() {
    return policy;
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
