package dev.fairfield.service.explanations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.solver.feasibility.Clash;
import dev.fairfield.solver.feasibility.Diagnosis;
import java.util.List;

/** Why a book has no plan and what would mend it; clashes and their lists are cut short. */
public final class DoctorJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int CLASHES = 50;
  private static final int IDS = 200;

  private DoctorJson() {}

  public static ObjectNode of(Diagnosis diagnosis) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("clashCount", diagnosis.clashes().size());
    ArrayNode clashes = json.putArray("clashes");
    diagnosis.clashes().stream()
        .limit(CLASHES)
        .forEach(clash -> addClash(clashes.addObject(), clash));
    ArrayNode remedies = json.putArray("remedies");
    diagnosis
        .remedies()
        .forEach(
            remedy ->
                remedies
                    .addObject()
                    .put("kind", remedy.kind().name())
                    .put("sentence", remedy.sentence())
                    .put("yearlyCents", remedy.yearlyCents()));
    return json;
  }

  private static void addClash(ObjectNode json, Clash clash) {
    json.put("message", clash.message());
    json.put("measure", clash.measure().name());
    json.put("needed", clash.needed());
    json.put("available", clash.available());
    json.put("missing", clash.missing());
    json.put("unitName", clash.unitName());
    json.put("accountCount", clash.accountIds().size());
    addIds(json.putArray("accountIds"), clash.accountIds());
    json.put("repCount", clash.repIds().size());
    addIds(json.putArray("repIds"), clash.repIds());
  }

  private static void addIds(ArrayNode json, List<String> ids) {
    ids.stream().limit(IDS).forEach(json::add);
  }
}
