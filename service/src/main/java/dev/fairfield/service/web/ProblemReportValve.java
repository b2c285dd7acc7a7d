package dev.fairfield.service.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers requests that Tomcat refuses before any of ours is asked, such as malformed addresses.
 */
public final class ProblemReportValve extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
  private static final int FIRST_ERROR = 400;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Override
  protected void report(Request request, Response response, Throwable cause) {
    if (response.getStatus() < FIRST_ERROR
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(response.getStatus()), HttpStatus.INTERNAL_SERVER_ERROR);
    String correlationId = CorrelationId.of(request);
    var problem =
        new ApiProblem(status, ProblemTranslation.code(status), StatusWords.detail(status, null));
    try {
      response.setHeader(CorrelationId.HEADER, correlationId);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getOutputStream()
          .write(JSON.writeValueAsBytes(Problem.of(problem, null, correlationId)));
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("A caller left before he was answered.", e);
    }
  }
}
