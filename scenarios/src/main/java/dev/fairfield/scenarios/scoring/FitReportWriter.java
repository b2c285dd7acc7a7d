package dev.fairfield.scenarios.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a proposed profile and what it rests on. */
public final class FitReportWriter {

  private static final int DECIMALS = 6;

  private FitReportWriter() {}

  /**
   * Writes {@code profile.yaml} and {@code fit.json} into a folder.
   *
   * @throws IOException when a file cannot be written
   */
  public static void write(Path folder, FitReport report) throws IOException {
    Files.writeString(
        folder.resolve("profile.yaml"),
        ProfileWriter.toYaml(report.profile()),
        StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("fit.json"), toJson(report).toPrettyString() + "\n", StandardCharsets.UTF_8);
  }

  /** The report as a tree; rates are shares of 1. */
  public static ObjectNode toJson(FitReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("opportunities", report.opportunities());
    root.put("won", report.won());
    root.put("accounts", report.accounts());
    root.put("leftOut", report.leftOut());
    put(root, "auc", report.auc());
    put(root, "aucLow", report.aucLow());
    put(root, "aucHigh", report.aucHigh());
    ArrayNode folds = root.putArray("foldAucs");
    report.foldAucs().forEach(auc -> folds.add(rounded(auc)));
    put(root, "regularisation", report.regularisation());
    put(root, "intercept", report.intercept());
    put(root, "slope", report.slope());
    ArrayNode coefficients = root.putArray("coefficients");
    for (FitCoefficient coefficient : report.coefficients()) {
      ObjectNode node = coefficients.addObject();
      node.put("field", coefficient.field());
      node.put("level", coefficient.level());
      put(node, "coefficient", coefficient.coefficient());
      node.put("rows", coefficient.rows());
    }
    ArrayNode calibration = root.putArray("calibration");
    for (CalibrationRow row : report.calibration()) {
      ObjectNode node = calibration.addObject();
      node.put("decile", row.decile());
      node.put("opportunities", row.opportunities());
      node.put("won", row.won());
      put(node, "meanPredicted", row.meanPredicted());
      put(node, "winRate", row.winRate());
      put(node, "winRateLow", row.winRateLow());
      put(node, "winRateHigh", row.winRateHigh());
    }
    ArrayNode warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    root.set("profile", ProfileWriter.toJson(report.profile()));
    return root;
  }

  private static void put(ObjectNode node, String key, double number) {
    node.put(key, rounded(number));
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
