package dev.fairfield.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Sessions of browsers. */
@Component
class Sessions {

  /** Prefix of the API key that a session was opened with. */
  static final String KEY_PREFIX = "fairfield.key";

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final CsrfTokenRepository csrfTokens;

  Sessions(CsrfTokenRepository csrfTokens) {
    this.csrfTokens = csrfTokens;
  }

  /** Opens a session under a new id and with a new token: what was known before helps nobody. */
  void open(HttpServletRequest request, HttpServletResponse response, Authentication login) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(login);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrfTokens.saveToken(null, request, response);
  }

  /** Opens a session that ends with the key it was opened with. */
  void open(HttpServletRequest request, HttpServletResponse response, ApiKey key) {
    open(request, response, ApiKeyFilter.login(key.principal(), key.role()));
    request.getSession().setAttribute(KEY_PREFIX, key.prefix());
  }
}
