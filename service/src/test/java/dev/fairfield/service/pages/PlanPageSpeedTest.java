package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast the page of a plan is, as somebody with a browser meets it. Prints medians and spreads
 * and asserts nothing of time: run it on an idle machine with {@code -Dfairfield.measure=true
 * -Dtest=PlanPageSpeedTest}; {@code -Dfairfield.measure.visits} sets the visits of each kind,
 * {@code -Dfairfield.measure.accounts=5000} or {@code 50000} measures one size alone.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "fairfield.measure", matches = "true")
class PlanPageSpeedTest {

  private static final int VISITS = Integer.getInteger("fairfield.measure.visits", 7);
  private static final String ONLY = System.getProperty("fairfield.measure.accounts", "");

  /** A reader's window is there before the page is asked for; a test's is made for the visit. */
  private static final double WINDOW_MILLIS = 2_000;

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private static final JsonObject THREAD_TIME = threadTime();
  private static final int PAN_STEPS = 90;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Until the map is drawn: milliseconds, requests, bytes as sent, and requests in sequence (the
   * most of which each began after the one before had ended).
   */
  private static final String OPENING =
      """
      () => {
        const [mark] = performance.getEntriesByName('fairfield-map-drawn');
        if (!mark) return null;
        const [page] = performance.getEntriesByType('navigation');
        const all = [page, ...performance.getEntriesByType('resource')].filter((one) => one.startTime < mark.startTime);
        const ends = all.map((one) => [one.startTime, one.responseEnd]).sort((a, b) => a[1] - b[1]);
        let [chain, last] = [0, -1];
        for (const [start, end] of ends) if (start >= last) [chain, last] = [chain + 1, end];
        const parts = Object.fromEntries(all.map((one) => [one.name.replace(/^.*\\//, ''), [Math.round(one.startTime), Math.round(one.responseStart), Math.round(one.responseEnd), one.encodedBodySize]]));
        return JSON.stringify({
          drawn: mark.startTime,
          document: page.responseEnd,
          requests: all.filter((one) => one.transferSize > 0).length,
          kilobytes: all.reduce((total, one) => total + one.transferSize, 0) / 1000,
          chain,
          parts,
        });
      }
      """;

  /** Bytes as sent of all that has been loaded, charts included. */
  private static final String LOADED =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .reduce((total, one) => total + one.transferSize, 0) / 1000
      """;

  /** The page's policy forbids what Playwright's own waiting does. */
  private static final String UNTIL_DRAWN =
      """
      async () => {
        while (performance.getEntriesByName('fairfield-map-drawn').length === 0) {
          await new Promise((later) => setTimeout(later, 25));
        }
      }
      """;

  /** Moves the chosen account to another rep; milliseconds until its price is on the page. */
  private static final String MOVE =
      """
      async () => {
        const frame = () => new Promise((drawn) => requestAnimationFrame(() => drawn()));
        const panel = document.querySelector('ff-moves-panel');
        const select = panel.querySelector('select[name=rep]');
        const model = panel.model;
        const [account] = model.chosen;
        const now = model.plannedOwner(account);
        const next = [...select.options].map((one) => one.value).find((value) => value !== '' && Number(value) !== now && Number(value) !== model.columns.rep[account]);
        select.value = next;
        const before = performance.now();
        panel.querySelector('.move-form button[type=submit]').click();
        while (model.asking || !panel.querySelector('[data-effect=difference]')) await frame();
        await frame();
        return performance.now() - before;
      }
      """;

  private static final String WATCH_FRAMES =
      """
      () => {
        window.frameTimes = [];
        const look = (time) => { window.frameTimes.push(time); window.watching = requestAnimationFrame(look); };
        window.watching = requestAnimationFrame(look);
      }
      """;

  private static final String FRAMES =
      """
      () => {
        cancelAnimationFrame(window.watching);
        const gaps = window.frameTimes.slice(1).map((time, i) => time - window.frameTimes[i]).sort((a, b) => a - b);
        return [1000 / gaps[Math.floor(gaps.length / 2)], 1000 / gaps[Math.floor(gaps.length * 0.95)]];
      }
      """;

  @Autowired private TestCallers callers;

  @Test
  void page_of5000Accounts_isMeasured() {
    assumeTrue(ONLY.isEmpty() || ONLY.equals("5000"), "Another size is measured.");
    measure("5,000 accounts, 40 reps", SamplePlans.id(callers));
  }

  @Test
  void page_of50000Accounts_isMeasured() {
    assumeTrue(ONLY.isEmpty() || ONLY.equals("50000"), "Another size is measured.");
    measure("50,000 accounts, 400 reps", LargePlan.make(callers));
  }

  private void measure(String what, String id) {
    say("## %s, load %.1f", what, load());
    List<Opening> first = new ArrayList<>();
    List<Opening> again = new ArrayList<>();
    List<Double> moves = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    List<Double> loaded = new ArrayList<>();
    for (int visit = 0; visit <= VISITS; visit++) {
      try (BrowserContext nobody = TestBrowser.open().newContext()) {
        nobody.addCookies(LoggedIn.as(callers, Role.PLANNER).cookies());
        try (Page page = nobody.newPage()) {
          keep(first, open(page, id), visit);
          page.locator("#cost-table table").waitFor();
          loaded.add(((Number) page.evaluate(LOADED)).doubleValue());
        }
        try (Page page = nobody.newPage()) {
          keep(again, open(page, id), visit);
          page.locator("#cost-table table").waitFor();
          frames.add(pan(page));
          moves.addAll(move(page));
        }
      }
    }
    report("first visit", first);
    say("%-34s %s", "first visit with charts, kB", spread(loaded, bytes -> bytes));
    report("later visit", again);
    say("%-34s %s", "later visit, parts", again.get(again.size() - 1).parts());
    say("%-34s %s", "move until shown, ms", spread(moves, move -> move));
    say("%-34s %s", "frames a second while panning", spread(frames, rate -> rate));
    say("load %.1f", load());
  }

  /** The first visit warms the service up and does not count. */
  private static void keep(List<Opening> visits, Opening opening, int visit) {
    if (visit > 0) {
      visits.add(opening);
    }
  }

  /**
   * @param taskMillis processor time of the page's main thread
   * @param scriptMillis of it in scripts
   */
  private record Opening(JsonNode facts, double taskMillis, double scriptMillis) {

    double fact(String name) {
      return facts.path(name).asDouble();
    }

    String parts() {
      return facts.path("parts").toString();
    }
  }

  private Opening open(Page page, String id) {
    page.setViewportSize(WIDTH, HEIGHT);
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("Performance.enable", THREAD_TIME);
    page.waitForTimeout(WINDOW_MILLIS);
    page.navigate(callers.root() + "/plans/" + id);
    page.evaluate(UNTIL_DRAWN);
    String metrics = tools.send("Performance.getMetrics").toString();
    return new Opening(
        json((String) page.evaluate(OPENING)),
        metric(metrics, "TaskDuration"),
        metric(metrics, "ScriptDuration"));
  }

  /** Has the browser count processor time, which other programs hardly change. */
  private static JsonObject threadTime() {
    var wanted = new JsonObject();
    wanted.addProperty("timeDomain", "threadTicks");
    return wanted;
  }

  private static double metric(String metrics, String name) {
    for (JsonNode metric : json(metrics).path("metrics")) {
      if (metric.path("name").asText().equals(name)) {
        return metric.path("value").asDouble() * 1000;
      }
    }
    return Double.NaN;
  }

  private static List<Double> move(Page page) {
    page.evaluate(
        "() => { const { model } = document.querySelector('ff-plan-map'); model.choose([model.byTeam[model.team][3]]); }");
    page.locator(".move-form").waitFor();
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double taken = ((Number) page.evaluate(MOVE)).doubleValue();
      if (i > 0) {
        millis.add(taken);
      }
    }
    return millis;
  }

  private static double pan(Page page) {
    page.locator(".plan-map-canvas").scrollIntoViewIfNeeded();
    BoundingBox map = page.locator(".plan-map-canvas").boundingBox();
    double x = map.x + map.width / 2;
    double y = map.y + map.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.evaluate(WATCH_FRAMES);
    for (int step = 0; step < PAN_STEPS; step++) {
      double angle = 2 * Math.PI * step / PAN_STEPS;
      page.mouse().move(x + 160 * Math.sin(angle), y + 100 * Math.sin(2 * angle));
    }
    Object rates = page.evaluate(FRAMES);
    page.mouse().up();
    return ((Number) ((List<?>) rates).get(0)).doubleValue();
  }

  private static void report(String kind, List<Opening> openings) {
    say("%-34s %s", kind + ", map drawn, ms", spread(openings, one -> one.fact("drawn")));
    say("%-34s %s", kind + ", document there, ms", spread(openings, one -> one.fact("document")));
    say("%-34s %s", kind + ", main thread, ms", spread(openings, Opening::taskMillis));
    say("%-34s %s", kind + ", scripts, ms", spread(openings, Opening::scriptMillis));
    say("%-34s %s", kind + ", requests", spread(openings, one -> one.fact("requests")));
    say("%-34s %s", kind + ", in sequence", spread(openings, one -> one.fact("chain")));
    say("%-34s %s", kind + ", kB as sent", spread(openings, one -> one.fact("kilobytes")));
  }

  /** Median, least and most. */
  private static <T> String spread(List<T> items, ToDoubleFunction<T> value) {
    double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
    assertThat(sorted).isNotEmpty();
    return String.format(
        Locale.ROOT,
        "%8.0f  (%.0f to %.0f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Processes that wanted a processor over the last minute; negative where the system tells none.
   */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void say(String template, Object... values) {
    System.out.println(String.format(Locale.ROOT, template, values));
  }
}
