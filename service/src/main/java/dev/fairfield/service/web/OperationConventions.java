package dev.fairfield.service.web;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.security.RoleInterceptor;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation of the OpenAPI document what the conventions say of all of them. */
@Component
class OperationConventions implements OperationCustomizer {

  static final String ROLE = "x-fairfield-role";

  private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Optional<Role> role = RoleInterceptor.findRole(handler.getMethod());
    role.ifPresent(lowest -> operation.addExtension(ROLE, lowest.name()));
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    ApiResponses responses = operation.getResponses();
    if (creates(handler, responses)) {
      addHeader(operation, OnceOnly.KEY_HEADER, "A value of your own that you repeat on retries.");
      addProblem(responses, "409", "The first request with the key is still being answered.");
      addProblem(responses, "422", "The content, or the key with other content, is refused.");
    }
    if (changes(handler) || responses.containsKey("428")) {
      addHeader(operation, HttpHeaders.IF_MATCH, "The ETag that was read, or *.");
      addProblem(responses, "412", "It has changed since it was read.");
      addProblem(responses, "428", "If-Match is missing.");
    }
    addProblems(operation, responses);
    describeProblems(responses);
    return operation;
  }

  private static boolean creates(HandlerMethod handler, ApiResponses responses) {
    boolean readsHeaders =
        Arrays.stream(handler.getMethodParameters())
            .anyMatch(one -> one.getParameterType().equals(HttpServletRequest.class));
    return readsHeaders
        && handler.hasMethodAnnotation(PostMapping.class)
        && (responses.containsKey("201") || responses.containsKey("202"));
  }

  private static boolean changes(HandlerMethod handler) {
    return handler.hasMethodAnnotation(PutMapping.class)
        || handler.hasMethodAnnotation(PatchMapping.class)
        || handler.hasMethodAnnotation(DeleteMapping.class);
  }

  private static void addHeader(Operation operation, String name, String description) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(one -> name.equals(one.getName()));
    if (!known) {
      operation.addParametersItem(
          new Parameter()
              .in("header")
              .name(name)
              .required(true)
              .description(description)
              .schema(new StringSchema()));
    }
  }

  private static void addProblems(Operation operation, ApiResponses responses) {
    addProblem(responses, "400", "The request cannot be read; 'errors' says where.");
    addProblem(responses, "401", "Nobody is logged in, or the key is not valid.");
    addProblem(responses, "403", "The role of the caller does not allow this.");
    addProblem(responses, "406", "No media type that Accept names can be answered.");
    addProblem(responses, "429", "Too many requests or jobs of this caller; see Retry-After.");
    boolean named =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(one -> "path".equals(one.getIn()));
    if (named) {
      addProblem(responses, "404", "There is no such thing.");
    }
    if (operation.getRequestBody() != null) {
      addProblem(responses, "408", "The body did not arrive in time.");
      addProblem(responses, "413", "The body is too large.");
      addProblem(responses, "415", "The body is of another media type.");
      addProblem(responses, "422", "The content is refused; 'errors' says what of it.");
    }
  }

  private static void addProblem(ApiResponses responses, String status, String description) {
    if (!responses.containsKey(status)) {
      responses.addApiResponse(status, new ApiResponse().description(description));
    }
  }

  /** An error's body is a problem, whatever the method itself returns. */
  private static void describeProblems(ApiResponses responses) {
    responses.forEach(
        (status, response) -> {
          if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref(PROBLEM_SCHEMA))));
          }
        });
  }
}
