package dev.fairfield.service.web;

import dev.fairfield.service.security.LocalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Where somebody unknown ends: people at the login page, programs at a problem. */
@Component
class LoginEntryPoint implements AuthenticationEntryPoint {

  private final ProblemWriter problems;

  LoginEntryPoint(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean page =
        HttpMethod.GET.matches(request.getMethod())
            && accept != null
            && accept.contains(MediaType.TEXT_HTML_VALUE)
            && request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && !request.getRequestURI().startsWith("/v1/");
    if (page) {
      response.sendRedirect(request.getContextPath() + "/login" + comeBack(request));
    } else {
      problems.write(request, response, unknown);
    }
  }

  /** Tells the login page where its caller wanted to go. */
  private static String comeBack(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted =
        LocalAddress.of(request.getRequestURI() + (query == null ? "" : "?" + query)).toString();
    return wanted.equals(LocalAddress.HOME)
        ? ""
        : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }
}
