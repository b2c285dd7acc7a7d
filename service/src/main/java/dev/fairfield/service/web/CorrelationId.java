package dev.fairfield.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ties a request to its lines in the log: given by the caller or drawn. */
public final class CorrelationId {

  /** Header of requests and answers. */
  public static final String HEADER = "X-Correlation-Id";

  /** Key of the diagnostic context of the log. */
  public static final String LOG_KEY = "correlationId";

  private static final String ATTRIBUTE = CorrelationId.class.getName();
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private CorrelationId() {}

  /** The request's own; drawn when first asked for, unless the caller gave a usable one. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String given = request.getHeader(HEADER);
    String id =
        given != null && ALLOWED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
