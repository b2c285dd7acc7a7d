package dev.fairfield.service.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs people in, by a link printed at the start or by an API key. */
@Controller
@Hidden
class LoginController {

  /** Whoever came by the link of the start. */
  static final String LOCAL_ADMIN = "local admin";

  private static final URI HOME = URI.create("/");

  private final LoginLinks links;
  private final ApiKeys keys;
  private final Sessions sessions;
  private final Audit audit;

  LoginController(LoginLinks links, ApiKeys keys, Sessions sessions, Audit audit) {
    this.links = links;
    this.keys = keys;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping("/login")
  ResponseEntity<String> ask(@RequestParam(defaultValue = "") String link, CsrfToken token) {
    return page(
        HttpStatus.OK,
        link.isEmpty() ? LoginPage.askForKey("", token) : LoginPage.confirm(link, token));
  }

  @PostMapping("/login")
  ResponseEntity<String> logIn(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String key,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!link.isEmpty()) {
      return links
          .use(link)
          .map(role -> openByLink(role, request, response))
          .orElseGet(
              () ->
                  refused(
                      "This link has been used or is too old. Start the service again for a new"
                          + " one, or log in with an API key.",
                      token));
    }
    Optional<ApiKey> found = keys.authenticate(key.strip());
    found.ifPresent(valid -> sessions.open(request, response, valid));
    return found
        .map(valid -> home(valid.principal(), "by API key"))
        .orElseGet(() -> refused("This is not a valid API key.", token));
  }

  private ResponseEntity<String> openByLink(
      Role role, HttpServletRequest request, HttpServletResponse response) {
    sessions.open(request, response, ApiKeyFilter.login(LOCAL_ADMIN, role));
    return home(LOCAL_ADMIN, "by the link printed at the start");
  }

  private ResponseEntity<String> home(String principal, String how) {
    audit.record(principal, "session.opened", "session", how);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(HOME).build();
  }

  private static ResponseEntity<String> refused(String notice, CsrfToken token) {
    return page(HttpStatus.UNAUTHORIZED, LoginPage.askForKey(notice, token));
  }

  private static ResponseEntity<String> page(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(page);
  }
}
