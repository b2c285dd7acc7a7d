package dev.fairfield.service.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Problem details as they are sent.
 *
 * @param instance path of the request
 * @param errors values that were refused; absent where none is named
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "correlationId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why a request was refused (RFC 9457).")
record Problem(
    @Schema(description = "Kind of problem, for programs.", example = "urn:fairfield:problem:...")
        String type,
    @Schema(description = "The status in words.") String title,
    int status,
    @Schema(description = "What is wrong and what to do, for people.") String detail,
    @Schema(description = "Path of the request.") String instance,
    @Schema(description = "Names the request in the service's log.") String correlationId,
    @Schema(description = "Values that were refused.") List<FieldProblem> errors) {

  static final String TYPE = "urn:fairfield:problem:";

  static Problem of(ApiProblem problem, String path, String correlationId) {
    return new Problem(
        TYPE + problem.code(),
        problem.status().getReasonPhrase(),
        problem.status().value(),
        problem.getMessage(),
        path,
        correlationId,
        problem.errors());
  }
}
