package dev.fairfield.service.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The page that people log in on. */
final class LoginPage {

  private static final String FRAME = read("login.html");
  private static final String LINK_FORM = read("login-link.html");
  private static final String KEY_FORM = read("login-key.html");

  private LoginPage() {}

  /** Asks whether to log in now: whoever only looks at a link does not use it up. */
  static String confirm(String link, URI target, CsrfToken token) {
    return page("", LINK_FORM.replace("{{link}}", HtmlUtils.htmlEscape(link)), target, token);
  }

  /**
   * Asks for an API key.
   *
   * @param notice what went wrong before; blank for nothing
   * @param target where the caller goes once he is in
   */
  static String askForKey(String notice, URI target, CsrfToken token) {
    String shown =
        notice.isBlank()
            ? ""
            : "<p class=\"notice\" role=\"alert\">" + HtmlUtils.htmlEscape(notice) + "</p>";
    return page(shown, KEY_FORM, target, token);
  }

  private static String page(String notice, String form, URI target, CsrfToken token) {
    return FRAME
        .replace("{{notice}}", notice)
        .replace("{{form}}", form)
        .replace("{{to}}", HtmlUtils.htmlEscape(target.toString()))
        .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
  }

  private static String read(String name) {
    try {
      return new ClassPathResource(name, LoginPage.class)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A part of the login page cannot be read.", e);
    }
  }
}
