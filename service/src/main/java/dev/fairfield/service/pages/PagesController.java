package dev.fairfield.service.pages;

import dev.fairfield.service.security.ForViewers;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers the address of every page with the frame, so that people can link to what they see. */
@Controller
@Hidden
class PagesController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final PageShell shell;

  PagesController(PageShell shell) {
    this.shell = shell;
  }

  /** The frame; its script finds out what the address names and whether it is there. */
  @ForViewers
  @GetMapping(
      path = {
        "/",
        "/plans",
        "/plans/{id}",
        "/plans/{id}/print",
        "/what-if",
        "/what-if/{id}",
        "/simulations",
        "/simulations/{id}",
        "/simulations/{id}/print",
        "/books",
        "/books/{id}",
        "/admin",
        "/admin/{part}"
      },
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", shell.policy())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .body(shell.html());
  }
}
