package dev.fairfield.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.Browser;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LoginTest {

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String KEY = "{\"name\":\"k\",\"role\":\"VIEWER\",\"validDays\":3}";

  @Autowired private TestCallers callers;
  @Autowired private LoginLinks links;
  @Autowired private ApiKeys keys;

  private Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(callers.root());
  }

  @Test
  void link_lookedAt_isNotUsedUp() {
    String link = links.create(Role.ADMIN, VALID);
    assertThat(browser.get("/login?link=" + link).body()).contains("logs you in once");
    assertThat(browser.get("/v1/me").statusCode()).isEqualTo(401);
    assertThat(follow(browser, link).statusCode()).isEqualTo(303);
    assertThat(browser.get("/v1/me").body()).contains("\"ADMIN\"", "local admin");
  }

  @Test
  void link_used_isWorthNothing() {
    String link = links.create(Role.ADMIN, VALID);
    follow(browser, link);
    HttpResponse<String> second = follow(new Browser(callers.root()), link);
    assertThat(second.statusCode()).isEqualTo(401);
    assertThat(second.body()).contains("has been used or is too old");
  }

  @Test
  void link_tooOld_isWorthNothing() {
    String link = links.create(Role.ADMIN, Duration.ZERO);
    assertThat(follow(browser, link).statusCode()).isEqualTo(401);
  }

  @Test
  void link_withMarkup_isShownAsText() {
    assertThat(browser.get("/login?link=%22%3E%3Cscript%3E").body())
        .contains("&quot;&gt;&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void login_withoutToken_isRefused() {
    String link = links.create(Role.ADMIN, VALID);
    HttpResponse<String> answer = browser.submit("/login", Map.of("link", link));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(follow(browser, link).statusCode()).isEqualTo(303);
  }

  @Test
  void session_changing_needsTheTokenOfItsCookie() {
    follow(browser, links.create(Role.ADMIN, VALID));
    browser.get("/v1/me");
    HttpResponse<String> without = browser.send("POST", "/v1/keys", KEY, "Idempotency-Key", "a");
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("csrf-token-missing", "X-XSRF-TOKEN");
    String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
    HttpResponse<String> with =
        browser.send("POST", "/v1/keys", KEY, "Idempotency-Key", "a", "X-XSRF-TOKEN", token);
    assertThat(with.statusCode()).isEqualTo(201);
  }

  @Test
  void session_cookie_isOutOfReachOfScriptsAndSentByLinksAlone() {
    HttpResponse<String> answer = follow(browser, links.create(Role.VIEWER, VALID));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void session_loggedOut_isOver() {
    follow(browser, links.create(Role.VIEWER, VALID));
    browser.get("/v1/me");
    String token = Browser.tokenIn(browser.get("/login").body());
    assertThat(browser.submit("/logout", Map.of("_csrf", token)).statusCode()).isEqualTo(302);
    assertThat(browser.get("/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void session_openedWithAKey_endsWithTheKey() {
    ApiKeys.Created made = callers.newKey(Role.PLANNER);
    String token = Browser.tokenIn(browser.get("/login").body());
    browser.submit("/login", Map.of("key", made.secret(), "_csrf", token));
    assertThat(browser.get("/v1/me").body()).contains("\"PLANNER\"", made.key().prefix());
    keys.revoke(made.key().id(), made.key().version());
    assertThat(browser.get("/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void page_withoutLogin_leadsToTheLoginPage() {
    HttpResponse<String> answer = browser.get("/docs");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?to=%2Fdocs");
  }

  private static HttpResponse<String> follow(Browser browser, String link) {
    String token = Browser.tokenIn(browser.get("/login?link=" + link).body());
    return browser.submit("/login", Map.of("link", link, "_csrf", token));
  }
}
