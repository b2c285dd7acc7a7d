package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PageFilesTest {

  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>");

  @Autowired private TestCallers callers;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/plans",
        "/plans/new",
        "/plans/17",
        "/plans/17/print",
        "/plans/compare",
        "/what-if/new",
        "/simulations/17",
        "/simulations/17/print",
        "/books",
        "/books/17",
        "/admin",
        "/admin/keys"
      })
  void address_ofEachPage_answersTheFrame(String address) {
    Answer answer = page(address);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.body()).contains("<ff-frame>");
  }

  @Test
  void policy_ofThePage_allowsItsImportMapAloneInline() throws Exception {
    Answer answer = page("/");
    Matcher map = IMPORT_MAP.matcher(answer.body());
    assertThat(map.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));

    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
  }

  @Test
  void files_ofThePage_areKeptForEverAndOpenToAll() {
    List<String> files =
        FILE.matcher(page("/").body()).results().map(found -> found.group(1)).toList();

    assertThat(files).hasSizeGreaterThan(5);
    assertThat(files)
        .allSatisfy(
            file -> {
              Answer answer = callers.anonymous().get(file);
              assertThat(answer.status()).as(file).isEqualTo(200);
              assertThat(answer.header("Cache-Control"))
                  .contains("max-age=31536000", "public", "immutable");
              assertThat(answer.header("Set-Cookie")).isEmpty();
            });
  }

  @Test
  void file_underTheLatestAddress_isAskedForEachTime() {
    Answer answer = callers.anonymous().get("/assets/latest/shared/tokens-light.css");

    assertThat(answer.header("Cache-Control")).contains("no-cache");
    assertThat(
            callers
                .anonymous()
                .get(
                    "/assets/latest/shared/tokens-light.css",
                    "If-None-Match",
                    answer.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void file_outsideThePages_isNotServed() {
    assertThat(callers.anonymous().get("/assets/latest/%2e%2e/application.properties").status())
        .isBetween(400, 404);
    assertThat(callers.anonymous().get("/assets/latest/nothing.js").status()).isEqualTo(404);
  }

  private Answer page(String address) {
    return callers.as(Role.VIEWER).get(address, "Accept", "text/html");
  }
}
