package dev.fairfield.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs a request in by the API key it carries; a key that is not valid ends it. */
final class ApiKeyFilter extends OncePerRequestFilter {

  private final ApiKeys keys;
  private final AuthenticationEntryPoint refusal;
  private final boolean otherTokens;

  /**
   * @param otherTokens whether bearer tokens that are no API keys are somebody else's to check
   */
  ApiKeyFilter(ApiKeys keys, AuthenticationEntryPoint refusal, boolean otherTokens) {
    this.keys = keys;
    this.refusal = refusal;
    this.otherTokens = otherTokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = BearerToken.find(request).orElse(null);
    if (token != null && (!otherTokens || token.startsWith(ApiKeySecret.SIGN))) {
      try {
        logIn(token);
      } catch (AuthenticationException e) {
        SecurityContextHolder.clearContext();
        refusal.commence(request, response, e);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** The key's login replaces that of a session and lasts for this request alone. */
  private void logIn(String token) {
    ApiKey key =
        keys.authenticate(token)
            .orElseThrow(() -> new BadCredentialsException("The API key is not valid."));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(login(key.principal(), key.role()));
    SecurityContextHolder.setContext(context);
  }

  static Authentication login(String principal, Role role) {
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
  }
}
