package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.TestCallers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Somebody's visit to the pages, with all that a page must not do written down on the way: errors
 * of the console, breaches of the content policy, requests to other hosts.
 */
final class Visit implements AutoCloseable {

  static final Path PICTURES = Path.of("target", "screenshots");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  /** Else most of the time goes into describing what is in order. */
  private static final AxeRunOptions VIOLATIONS_ALONE = new AxeRunOptions();

  static {
    VIOLATIONS_ALONE.setResultTypes(List.of("violations"));
  }

  private static final double PATIENCE_MILLIS = 120_000;
  private static final int WIDE = 1280;
  private static final int HIGH = 900;
  private static final double SHARE_OF_ANOTHER_COLOUR = 0.02;

  private final String root;
  private final Page page;
  private final Runnable end;
  private final List<String> offences = new CopyOnWriteArrayList<>();

  private Visit(String root, Page page, Runnable end) {
    this.root = root;
    this.page = page;
    this.end = end;
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.setDefaultNavigationTimeout(PATIENCE_MILLIS);
    page.setViewportSize(WIDE, HIGH);
    watch();
  }

  /** A visitor who is nobody yet, in a browser that has kept nothing. */
  static Visit begin(String root) {
    BrowserContext context = TestBrowser.open().newContext();
    return new Visit(root, context.newPage(), context::close);
  }

  /**
   * A visitor who logs in with an API key on the login page, in a browser that has kept nothing.
   */
  static Visit begin(String root, String key) {
    Visit visit = begin(root);
    visit.page.navigate(root + "/login");
    visit.logIn(key);
    return visit;
  }

  /** A visitor who was here before: logged in with a role, with the files of the pages kept. */
  static Visit begin(TestCallers callers, Role role) {
    Page page = LoggedIn.as(callers, role).newPage();
    return new Visit(callers.root(), page, page::close);
  }

  private void watch() {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            offences.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> offences.add("script error: " + error));
    page.onRequest(
        request -> {
          String address = request.url();
          boolean own = address.startsWith(root) || !address.startsWith("http");
          if (!own) {
            offences.add("request to another host: " + address);
          }
        });
  }

  Page page() {
    return page;
  }

  /** Fills the form of the login page and sends it. */
  void logIn(String key) {
    page.fill("#key", key);
    page.click("button[type=submit]");
    page.waitForURL(address -> !URI.create(address).getPath().equals("/login"));
  }

  /** Opens an address of the service and waits for its heading. */
  Page open(String path) {
    page.navigate(root + path);
    page.locator("main h1").first().waitFor();
    return page;
  }

  void turn(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  void narrow(int width) {
    page.setViewportSize(width, HIGH);
  }

  /** Errors that this visit provokes on purpose. */
  void forgive(String part) {
    offences.removeIf(offence -> offence.contains(part));
  }

  /** Nothing went wrong so far, and what is shown now is accessible. */
  void assertSound() {
    assertThat(offences).as("what %s must not do", page.url()).isEmpty();
    List<Rule> violations =
        new AxeBuilder(page)
            .setLegacyMode(true).options(VIOLATIONS_ALONE).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .toList();
    assertThat(violations)
        .as("serious accessibility problems of %s", page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  /** A picture of the whole page, kept for people to look at. */
  void picture(String name) {
    page.evaluate("window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Something is drawn here: enough of the picture differs from its most frequent colour. */
  void assertDrawn(Locator drawing) {
    BufferedImage image = read(drawing.screenshot());
    assertThat(shareOfOtherColours(image))
        .as("share of the pixels of %s that are not background", drawing)
        .isGreaterThan(SHARE_OF_ANOTHER_COLOUR);
  }

  private static double shareOfOtherColours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    long background =
        Arrays.stream(pixels)
            .boxed()
            .collect(Collectors.groupingBy(pixel -> pixel, Collectors.counting()))
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return 1 - (double) background / pixels.length;
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
