package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What checking found of a plan that is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanReport", description = "What checking found.")
record PlanReport(
    @Schema(description = "Whether POST /v1/plans would accept it") boolean valid,
    @Schema(description = "What is wrong, for people; absent where it is valid") String detail,
    List<FieldProblem> problems) {

  static final PlanReport VALID = new PlanReport(true, null, List.of());

  static PlanReport of(ApiProblem problem) {
    return new PlanReport(false, problem.getMessage(), problem.errors());
  }
}
