package dev.fairfield.service.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.PropertySource;

/** The service: REST, jobs and pages over one database. */
@SpringBootApplication(scanBasePackages = FairfieldServer.PACKAGES)
@ConfigurationPropertiesScan(FairfieldServer.PACKAGES)
@PropertySource("classpath:config/fairfield-server.properties")
public class FairfieldServer {

  static final String PACKAGES = "dev.fairfield.service";

  /**
   * Starts the service; it runs until its context is closed.
   *
   * @param data folder of the embedded database, unless another database is configured
   * @param settings keys and values that come before all others, such as {@code server.port}
   */
  public static ConfigurableApplicationContext start(Path data, Map<String, Object> settings) {
    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put("spring.datasource.url", embeddedDatabase(data));
    defaults.put("spring.datasource.username", "fairfield");
    defaults.put("logging.config", "classpath:logback-server.xml");
    var application = new SpringApplication(FairfieldServer.class);
    application.setDefaultProperties(defaults);
    return application.run(
        settings.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }

  /** Every commit reaches the disk before it is answered: a kill loses nothing accepted. */
  private static String embeddedDatabase(Path data) {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("fairfield")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
  }
}
