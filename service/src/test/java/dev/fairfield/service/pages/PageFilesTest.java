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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PageFilesTest {

  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final Pattern PRELOADED =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\"");
  private static final Pattern START = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
  private static final Pattern DEFINED = Pattern.compile("(?:define|provide)\\('([^']+)'");
  private static final Pattern ASKED_FOR = Pattern.compile("\\$get\\('([^']+)'\\)");
  private static final Pattern FETCHED = Pattern.compile("\\$later\\('([^']+)'\\)");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>");

  @Autowired private TestCallers callers;

  static Stream<String> addresses() {
    return Stream.of(
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
        "/admin/keys",
        "/plans/17/market",
        "/plans/17/leads",
        "/simulations",
        "/books/new");
  }

  static Stream<String> unknownAddress() {
    return Stream.of("/nothing");
  }

  @ParameterizedTest
  @MethodSource("addresses")
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
  void modules_ofThePage_standInTwoFilesNamedAtOnce() {
    String begin = text(start());
    String ofPlan = text(bundle("/plans/17"));

    assertThat(begin)
        .contains("define('app/main.js', ", "define('lib/lit-html/lit-html.js', ")
        .contains("get('app/early.js');\nget('app/main.js');")
        .doesNotContain("define('app/plan/plan-map.js', ");
    assertThat(ofPlan)
        .startsWith("import { define, provide } from '" + start() + "';")
        .contains("define('app/plan/plan-map.js', ")
        .doesNotContain("define('app/main.js', ", "echarts", "define('app/plan/plan-figures.js', ");
    assertThat(bundle("/")).endsWith("/bundle/app/pages/home.js");
  }

  /** Whatever a module asks for when it begins is in its file or in the one that begins all. */
  @ParameterizedTest
  @MethodSource({"addresses", "unknownAddress"})
  void modules_ofEachPage_haveAllTheyNeed(String address) {
    String text = text(bundle(address));
    Set<String> there = new TreeSet<>(found(DEFINED, text(start()) + text));

    assertThat(there).containsAll(found(ASKED_FOR, text));
    assertThat(found(FETCHED, text))
        .allSatisfy(
            module ->
                assertThat(callers.anonymous().get(folder() + "bundle/" + module).status())
                    .isEqualTo(200));
  }

  @Test
  void library_thatIsALargeFile_isImportedAsItIs() {
    String figures = text(folder() + "bundle/app/plan/plan-figures.js");

    assertThat(figures)
        .contains("import * as file0 from '" + folder() + "lib/echarts/echarts.esm.min.js';")
        .contains("provide('lib/echarts/echarts.esm.min.js', file0);")
        .contains("const echarts = $get('lib/echarts/echarts.esm.min.js');");
  }

  @Test
  void styles_ofAllPages_standInOneFile() {
    Answer styles = callers.anonymous().get(folder() + "bundle/style.css");

    assertThat(styles.contentType()).startsWith("text/css");
    assertThat(styles.body()).contains(":root", ".plan-map-canvas", ".bar");
  }

  @Test
  void bundle_ofNoModule_isNotThere() {
    assertThat(callers.anonymous().get(folder() + "bundle/app/nothing.js").status()).isEqualTo(404);
    assertThat(callers.anonymous().get(folder() + "bundle/app/icon.svg").status()).isEqualTo(404);
  }

  @Test
  void file_askedForWithGzip_isSentCompressedWithTheSameTag() {
    String address = start();
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

  /** Address of the file that begins every page. */
  private String start() {
    return found(START, page("/").body()).get(0);
  }

  /** Address of the file with the modules of a page. */
  private String bundle(String page) {
    return found(PRELOADED, page(page).body()).get(0);
  }

  private String folder() {
    return start().replaceFirst("bundle/.*$", "");
  }

  private String text(String address) {
    Answer answer = callers.anonymous().get(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void files_ofThePage_areKeptForEverAndOpenToAll() {
    List<String> files =
        FILE.matcher(page("/").body()).results().map(found -> found.group(1)).toList();

    assertThat(files).hasSizeGreaterThan(4);
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
