package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.service.report.SimulationReportPage;
import dev.fairfield.service.simulations.SimulationFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What simulations found, in full or without figures of single reps. */
@Component
class ComparisonShelf {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final SimulationFiles files;
  private final Cache<Key, List<KpiRow>> kpis;

  private record Key(String id, boolean repFigures) {}

  ComparisonShelf(SimulationFiles files, SimulationLimits limits) {
    this.files = files;
    this.kpis = Caffeine.newBuilder().maximumSize(limits.cached()).expireAfterAccess(KEPT).build();
  }

  /**
   * comparison.json.
   *
   * @param repFigures whether the caller may read figures of single reps
   */
  byte[] getJson(String id, boolean repFigures) {
    return repFigures
        ? files.get(id, SimulationFolder.COMPARISON)
        : (RepFigures.hide(read(id)).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** report.html. */
  byte[] getReport(String id, boolean repFigures) {
    return repFigures
        ? files.get(id, SimulationFolder.REPORT)
        : SimulationReportPage.render(RepFigures.hide(read(id))).getBytes(StandardCharsets.UTF_8);
  }

  /** replications.csv.gz. */
  byte[] getReplications(String id, boolean repFigures) {
    return repFigures
        ? files.get(id, SimulationFolder.REPLICATIONS)
        : files
            .find(id, SimulationFiles.SHARED_REPLICATIONS)
            .orElseGet(() -> files.get(id, SimulationFolder.REPLICATIONS));
  }

  /** All figures, in the order of comparison.json. */
  List<KpiRow> listKpis(String id, boolean repFigures) {
    return kpis.get(new Key(id, repFigures), this::readKpis);
  }

  private List<KpiRow> readKpis(Key key) {
    ObjectNode comparison = read(key.id());
    ObjectNode shown = key.repFigures() ? comparison : RepFigures.hide(comparison);
    return StreamSupport.stream(shown.path("kpis").spliterator(), false).map(KpiRow::of).toList();
  }

  private ObjectNode read(String id) {
    try {
      return (ObjectNode) MAPPER.readTree(files.get(id, SimulationFolder.COMPARISON));
    } catch (IOException e) {
      throw new UncheckedIOException("The comparison of %s cannot be read.".formatted(id), e);
    }
  }
}
