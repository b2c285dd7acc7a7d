package dev.fairfield.service.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes problems as {@code application/problem+json}, whatever the caller accepts. */
@Component
public class ProblemWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_PATH = 500;

  /** Answers with what the exception stands for, unless an answer is already on its way. */
  public void write(HttpServletRequest request, HttpServletResponse response, Throwable cause) {
    ApiProblem problem = ProblemTranslation.of(cause);
    if (problem.status().is5xxServerError()) {
      LOG.error("{} {} failed.", request.getMethod(), path(request), cause);
    } else {
      LOG.debug("{} {}: {}", request.getMethod(), path(request), problem.code());
    }
    if (response.isCommitted()) {
      return;
    }
    try {
      send(request, response, problem);
    } catch (IOException e) {
      LOG.debug("{} {}: the caller has left.", request.getMethod(), path(request), e);
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
      throws IOException {
    String correlationId = CorrelationId.of(request);
    List<String> cookies = List.copyOf(response.getHeaders(HttpHeaders.SET_COOKIE));
    response.reset();
    cookies.forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    problem.headers().forEach(response::setHeader);
    response.setHeader(CorrelationId.HEADER, correlationId);
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(JSON.writeValueAsBytes(Problem.of(problem, path(request), correlationId)));
    response.flushBuffer();
  }

  private static String path(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(0, Math.min(path.length(), LONGEST_PATH));
  }
}
