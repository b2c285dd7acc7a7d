package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.URI;
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
  private static final Pattern PRELOADED =
      Pattern.compile("<link rel=\"(?:modulepreload|prefetch)\" href=\"([^\"]+)\"");
  private static final Pattern RELATIVE_IMPORT =
      Pattern.compile("(?m)^(?:import|export)[^'\"]*['\"](\\.[^'\"]+)['\"]");
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
  void modules_ofThePage_areNamedAtOnceAndThere() {
    List<String> ofPlan = preloaded("/plans/17");

    assertThat(ofPlan)
        .doesNotHaveDuplicates()
        .anyMatch(address -> address.endsWith("/app/main.js"))
        .anyMatch(address -> address.endsWith("/app/plan/plan-map.js"))
        .anyMatch(address -> address.endsWith("/app/plan/plan-figures.js"))
        .anyMatch(address -> address.endsWith("/shared/format.js"))
        .anyMatch(address -> address.contains("/lib/lit-html/"))
        .noneMatch(address -> address.endsWith("/app/pages/home.js"));
    assertThat(preloaded("/")).anyMatch(address -> address.endsWith("/app/pages/home.js"));
    assertThat(ofPlan)
        .allSatisfy(
            address -> assertThat(callers.anonymous().get(address).status()).isEqualTo(200));
  }

  /** Every import of every module leads to a module that was named, or the browser waits for it. */
  @Test
  void imports_ofEachNamedModule_areNamedToo() {
    List<String> named = preloaded("/plans/17");

    assertThat(named)
        .filteredOn(address -> address.contains("/app/") || address.contains("/shared/"))
        .allSatisfy(
            address ->
                assertThat(named)
                    .containsAll(
                        RELATIVE_IMPORT
                            .matcher(callers.anonymous().get(address).body())
                            .results()
                            .map(found -> URI.create(address).resolve(found.group(1)).toString())
                            .toList()));
  }

  @Test
  void file_askedForWithGzip_isSentCompressedWithTheSameTag() {
    String address =
        preloaded("/").stream().filter(file -> file.endsWith("/app/main.js")).findFirst().get();
    Answer plain = callers.anonymous().get(address);
    Answer packed = callers.anonymous().get(address, "Accept-Encoding", "gzip");

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("Vary")).contains("Accept-Encoding");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag")).startsWith("W/");
    assertThat(packed.contentType()).isEqualTo(plain.contentType()).startsWith("text/javascript");
  }

  @Test
  void address_unknown_isAPageForPeopleAndAProblemForPrograms() {
    Answer seen = page("/plans/17/nothing/here");
    Answer called =
        callers
            .as(Role.VIEWER)
            .get("/plans/17/nothing/here", "Accept", "application/json, text/plain");

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.contentType()).startsWith("text/html");
    assertThat(seen.body()).contains("<ff-frame>").contains("/app/pages/not-found.js");
    assertThat(seen.header("Content-Security-Policy")).contains("'sha256-");
    assertThat(called.status()).isEqualTo(404);
    assertThat(called.contentType()).startsWith("application/problem+json");
    assertThat(page("/v1/nothing").contentType()).startsWith("application/problem+json");
    assertThat(page("/assets/latest/nothing.js").contentType())
        .startsWith("application/problem+json");
  }

  private List<String> preloaded(String address) {
    return PRELOADED.matcher(page(address).body()).results().map(found -> found.group(1)).toList();
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
