package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API document that the caller must name the state of the plan that was read. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "412", description = "If-Match names another state", content = @Content)
@ApiResponse(responseCode = "428", description = "If-Match is missing", content = @Content)
@interface NeedsTheSeenPlan {}
