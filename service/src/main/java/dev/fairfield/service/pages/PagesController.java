package dev.fairfield.service.pages;

import dev.fairfield.service.security.ForViewers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers the address of every page with the frame, so that people can link to what they see. */
@Controller
@Hidden
class PagesController {

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
        "/plans/{id}/market",
        "/plans/{id}/leads",
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
  ResponseEntity<String> page(HttpServletRequest request) {
    return shell.answer(HttpStatus.OK, request.getRequestURI());
  }
}
