package dev.fairfield.service.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Names the operations of the OpenAPI document by method and path alone, so that no other operation
 * can change a name: {@code listBooks}, {@code getBook}, {@code createPlanRevision}, {@code
 * stopPlan}. Generated clients call their methods so.
 */
@Component
class OperationNames implements OpenApiCustomizer {

  private static final String PAGE = "#/components/schemas/Page";

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            operation.setOperationId(name(path, method, operation))));
  }

  private static String name(String path, HttpMethod method, Operation operation) {
    List<String> words = words(path);
    int last = words.size() - 1;
    if (method == HttpMethod.GET) {
      return (answersList(operation) ? "list" : "get") + String.join("", words);
    }
    if (method != HttpMethod.POST) {
      String verb = method == HttpMethod.PATCH ? "update" : method.name().toLowerCase(Locale.ROOT);
      return verb + String.join("", words);
    }
    List<String> before = words.subList(0, last);
    return creates(operation)
        ? "create" + String.join("", before) + singular(words.get(last))
        : StringUtils.uncapitalize(words.get(last)) + String.join("", before);
  }

  /** Of {@code /v1/plans/{id}/rule-prices}: Plan, RulePrices. */
  private static List<String> words(String path) {
    List<String> words = new ArrayList<>();
    List<String> parts = Stream.of(path.split("/")).skip(2).toList();
    for (String part : parts) {
      if (part.startsWith("{")) {
        words.add(singular(words.remove(words.size() - 1)));
      } else {
        words.add(
            Arrays.stream(part.split("[-.]"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining()));
      }
    }
    return words;
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean creates(Operation operation) {
    return (operation.getResponses().containsKey("201")
            || operation.getResponses().containsKey("202"))
        && operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> OnceOnly.KEY_HEADER.equals(parameter.getName()));
  }

  private static boolean answersList(Operation operation) {
    return Optional.ofNullable(operation.getResponses().get("200"))
        .map(ApiResponse::getContent)
        .map(Content::values)
        .orElse(List.of())
        .stream()
        .anyMatch(type -> isList(type.getSchema()));
  }

  private static boolean isList(Schema<?> schema) {
    return schema != null
        && (schema.getItems() != null
            || schema.get$ref() != null && schema.get$ref().startsWith(PAGE));
  }
}
