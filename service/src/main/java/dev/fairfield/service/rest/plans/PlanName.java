package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What people call a plan. */
@Schema(name = "PlanName")
record PlanName(@NotBlank @Size(max = 200) String name) {}
