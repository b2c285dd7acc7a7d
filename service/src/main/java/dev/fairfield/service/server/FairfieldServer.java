package dev.fairfield.service.server;

import ai.timefold.solver.spring.boot.autoconfigure.TimefoldBenchmarkAutoConfiguration;
import ai.timefold.solver.spring.boot.autoconfigure.TimefoldSolverAutoConfiguration;
import ai.timefold.solver.spring.boot.autoconfigure.TimefoldSolverBeanFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.observation.web.client.HttpClientObservationsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.scheduling.ScheduledTasksObservabilityAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.ssl.SslHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.ssl.SslObservabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.http.client.HttpClientAutoConfiguration;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.websocket.servlet.WebSocketServletAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The service: REST, jobs and pages over one database. */
@SpringBootApplication(
    scanBasePackages = FairfieldServer.PACKAGES,
    exclude = {
      // Set up when first needed: see TimefoldStarter.
      TimefoldSolverAutoConfiguration.class,
      TimefoldBenchmarkAutoConfiguration.class,
      TimefoldSolverBeanFactory.class,
      // Not used, and each costs time at the start.
      HttpClientAutoConfiguration.class,
      HttpClientObservationsAutoConfiguration.class,
      MustacheAutoConfiguration.class,
      RestClientAutoConfiguration.class,
      RestTemplateAutoConfiguration.class,
      ScheduledTasksObservabilityAutoConfiguration.class,
      SqlInitializationAutoConfiguration.class,
      SslHealthContributorAutoConfiguration.class,
      SslObservabilityAutoConfiguration.class,
      WebSocketServletAutoConfiguration.class
    })
@ConfigurationPropertiesScan(FairfieldServer.PACKAGES)
public class FairfieldServer {

  static final String PACKAGES = "dev.fairfield.service";

  private static final String DEFAULTS = "config/fairfield-server.properties";

  /**
   * Starts the service; it runs until its context is closed.
   *
   * @param data folder of the embedded database, unless another database is configured
   * @param settings keys and values that come before all others, such as {@code server.port}
   */
  public static ConfigurableApplicationContext start(Path data, Map<String, Object> settings) {
    Map<String, Object> defaults = defaults();
    defaults.put("spring.datasource.url", embeddedDatabase(data));
    defaults.put("spring.datasource.username", "fairfield");
    System.clearProperty("logback.configurationFile");
    var application = new SpringApplication(FairfieldServer.class);
    application.setDefaultProperties(defaults);
    return application.run(
        settings.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }

  /** Settings that hold unless others are given; one core stays free for requests. */
  public static Map<String, Object> defaults() {
    Map<String, Object> defaults = new LinkedHashMap<>();
    shippedDefaults().forEach((key, value) -> defaults.put(key.toString(), value));
    defaults.put(
        "db-scheduler.threads", Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    return defaults;
  }

  private static Properties shippedDefaults() {
    try {
      return PropertiesLoaderUtils.loadProperties(new ClassPathResource(DEFAULTS));
    } catch (IOException e) {
      throw new UncheckedIOException("The defaults of the service cannot be read.", e);
    }
  }

  /**
   * Every commit reaches the disk before it is answered: a kill loses nothing accepted. The service
   * closes the database itself, after its jobs have left. Who meets a lock waits up to 10 s: half
   * of what makes a node seem dead.
   */
  private static String embeddedDatabase(Path data) {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().resolve("fairfield")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
  }
}
