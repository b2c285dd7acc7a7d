package dev.fairfield.service.rest.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.solver.routing.RoutingState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what reps got since their plan became active. */
@Repository
class LeadRoutingStore {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  LeadRoutingStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What reps got so far, held until the transaction ends, so that leads come one by one. */
  RoutingState lock(String planId, Instant now) {
    jdbc.sql(
            "INSERT INTO lead_routing (plan_id, state, changed_at) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
        .params(planId, write(RoutingState.START), time(now))
        .update();
    return jdbc.sql("SELECT state FROM lead_routing WHERE plan_id = ? FOR UPDATE")
        .param(planId)
        .query((row, number) -> read(row.getString("state")))
        .single();
  }

  void put(String planId, RoutingState state, Instant now) {
    jdbc.sql("UPDATE lead_routing SET state = ?, changed_at = ? WHERE plan_id = ?")
        .params(write(state), time(now), planId)
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private RoutingState read(String text) {
    try {
      return json.readValue(text, RoutingState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What reps got cannot be read from the database.", e);
    }
  }

  private String write(RoutingState state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What reps got cannot be written as JSON.", e);
    }
  }
}
