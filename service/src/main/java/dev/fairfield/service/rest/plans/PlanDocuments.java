package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What the database keeps of plans as JSON. Reads what other versions wrote. */
final class PlanDocuments {

  private static final ObjectMapper MAPPER =
      Jackson2ObjectMapperBuilder.json()
          .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private PlanDocuments() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a plan cannot be written as JSON.", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a plan in the database is damaged.", e);
    }
  }

  static <T> T convert(JsonNode json, Class<T> type) {
    return MAPPER.convertValue(json, type);
  }
}
