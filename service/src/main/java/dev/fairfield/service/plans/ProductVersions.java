package dev.fairfield.service.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What a plan was made with.
 *
 * @param fairfield version of this product
 * @param timefold version of the local search
 */
public record ProductVersions(String fairfield, String timefold) {

  private static final String RESOURCE = "/dev/fairfield/service/product.properties";

  /** As recorded when the product was built. */
  public static ProductVersions ofBuild() {
    var properties = new Properties();
    try (InputStream in = ProductVersions.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read.", e);
    }
    return new ProductVersions(
        properties.getProperty("version"), properties.getProperty("timefold.version"));
  }
}
