package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.TestCallers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Browsers of people who have logged in, one for each service and role: a session is opened once,
 * and the files of the pages are fetched once, as for somebody who comes every day.
 */
final class LoggedIn {

  private static final String CSRF_COOKIE = "XSRF-TOKEN";
  private static final String CSRF_HEADER = "X-XSRF-TOKEN";
  private static final int SEE_OTHER = 303;
  private static final Map<String, BrowserContext> CONTEXTS = new ConcurrentHashMap<>();

  private LoggedIn() {}

  /** The browser of a role; opened anew when the one there was has broken down. */
  static synchronized BrowserContext as(TestCallers callers, Role role) {
    String key = callers.root() + " " + role;
    BrowserContext kept = CONTEXTS.get(key);
    if (kept == null || !kept.browser().isConnected()) {
      kept = TestBrowser.open().newContext();
      logIn(kept, callers.root(), callers.newKey(role).secret());
      CONTEXTS.put(key, kept);
    }
    return kept;
  }

  /** As the form of the login page does. */
  private static void logIn(BrowserContext context, String root, String secret) {
    context.request().get(root + "/login");
    APIResponse answer =
        context
            .request()
            .post(
                root + "/login",
                RequestOptions.create()
                    .setHeader(CSRF_HEADER, cookie(context))
                    .setForm(FormData.create().set("key", secret))
                    .setMaxRedirects(0));
    assertThat(answer.status()).as("login as %s", root).isEqualTo(SEE_OTHER);
  }

  private static String cookie(BrowserContext context) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(CSRF_COOKIE))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }
}
