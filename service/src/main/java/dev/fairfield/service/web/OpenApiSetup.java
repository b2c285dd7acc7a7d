package dev.fairfield.service.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the service as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {

  private static final String SCHEME = "apiKey";
  private static final String CONVENTIONS =
      """
      Sales territories: books of accounts and reps, plans, scenarios and simulations.

      Every error is a problem (RFC 9457, application/problem+json) with a correlation id. Money is
      in whole cents, times are ISO 8601 in UTC, ids are opaque texts. A POST that creates something
      needs an Idempotency-Key, kept for 24 hours; a change needs If-Match with the ETag that was
      read. Lists give 'next', to be sent as 'after'. x-fairfield-role names the lowest role that
      may call an operation: VIEWER, ANALYST, PLANNER or ADMIN.
      """;

  @Bean
  OpenAPI openApi() {
    var components =
        new Components()
            .addSecuritySchemes(
                SCHEME,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("An API key, ff_<prefix>_<secret>, or a token of the provider."));
    return new OpenAPI()
        .info(
            new Info()
                .title("Fairfield")
                .version("1")
                .description(CONVENTIONS)
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(SCHEME));
  }

  /** With the schema of problems; the same service yields the same document, to the last byte. */
  @Bean
  OpenApiCustomizer completeInFixedOrder() {
    return document -> {
      ModelConverters.getInstance(true)
          .readAll(Problem.class)
          .forEach(document.getComponents()::addSchemas);
      document.setServers(List.of(new Server().url("/")));
      if (document.getTags() != null) {
        document.setTags(
            document.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .distinct()
                .toList());
      }
    };
  }
}
