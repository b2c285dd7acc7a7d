package dev.fairfield.service.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one browser of all tests of the pages. */
final class TestBrowser {

  private static final String SETTING = "FAIRFIELD_CHROMIUM";
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser shared;

  private TestBrowser() {}

  /** Opened at the first call; without a browser on this machine the test is skipped. */
  static synchronized Browser open() {
    Path executable =
        Stream.of(
                System.getProperty(SETTING),
                System.getenv(SETTING),
                "/usr/bin/chromium",
                "/usr/bin/google-chrome")
            .filter(Objects::nonNull)
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(
        executable != null,
        "Tests of the pages need Chromium: set " + SETTING + " to its executable.");
    if (shared == null || !shared.isConnected()) {
      shared = launch(executable, FLAGS);
    }
    return shared;
  }

  private static Browser launch(Path executable, List<String> flags) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(flags));
  }
}
