package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API document that the plan must be there and have a result. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "404", description = "There is no such plan", content = @Content)
@ApiResponse(responseCode = "409", description = "The plan has no result", content = @Content)
@interface NeedsASolvedPlan {}
