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
  ResponseEntity<String> ask(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = LocalAddress.HOME) String to,
      CsrfToken token) {
    return page(
        HttpStatus.OK,
        link.isEmpty()
            ? LoginPage.askForKey("", LocalAddress.of(to), token)
            : LoginPage.confirm(link, LocalAddress.of(to), token));
  }

  @PostMapping("/login")
  ResponseEntity<String> logIn(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = LocalAddress.HOME) String to,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    URI target = LocalAddress.of(to);
    if (!link.isEmpty()) {
      return links
          .use(link)
          .map(role -> openByLink(role, target, request, response))
          .orElseGet(
              () ->
                  refused(
                      "This link has been used or is too old. Start the service again for a new"
                          + " one, or log in with an API key.",
                      target,
                      token));
    }
    Optional<ApiKey> found = keys.authenticate(key.strip());
    found.ifPresent(valid -> sessions.open(request, response, valid));
    return found
        .map(valid -> opened(valid.principal(), "by API key", target))
        .orElseGet(() -> refused("This is not a valid API key.", target, token));
  }

  private ResponseEntity<String> openByLink(
      Role role, URI target, HttpServletRequest request, HttpServletResponse response) {
    sessions.open(request, response, ApiKeyFilter.login(LOCAL_ADMIN, role));
    return opened(LOCAL_ADMIN, "by the link printed at the start", target);
  }

  private ResponseEntity<String> opened(String principal, String how, URI target) {
    audit.record(principal, "session.opened", "session", how);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
  }

  private static ResponseEntity<String> refused(String notice, URI target, CsrfToken token) {
    return page(HttpStatus.UNAUTHORIZED, LoginPage.askForKey(notice, target, token));
  }

  private static ResponseEntity<String> page(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(page);
  }
}
