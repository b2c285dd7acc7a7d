package dev.fairfield.service.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the two databases need to be told differently. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * A connection that answers nothing is given up after these seconds, not when TCP does. What the
   * address says comes first.
   */
  private static final Map<String, String> POSTGRESQL_SETTINGS =
      Map.of(
          "connectTimeout", "3",
          "loginTimeout", "3",
          "socketTimeout", "5",
          "tcpKeepAlive", "true",
          "ApplicationName", "fairfield");

  /** How migrations spell the type of bytes. */
  @Bean
  FlywayConfigurationCustomizer blobType(DataSourceProperties database) {
    return flyway -> {
      Map<String, String> placeholders = new LinkedHashMap<>(flyway.getPlaceholders());
      placeholders.put(
          "blob", isPostgresql(database.determineUrl()) ? "BYTEA" : "BINARY LARGE OBJECT");
      flyway.placeholders(placeholders);
    };
  }

  @Bean
  static BeanPostProcessor connectionLimits() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgresql(pool.getJdbcUrl())) {
          POSTGRESQL_SETTINGS.forEach(
              (key, value) -> {
                if (!pool.getJdbcUrl().contains(key + "=")) {
                  pool.getDataSourceProperties().putIfAbsent(key, value);
                }
              });
        }
        return bean;
      }
    };
  }

  private static boolean isPostgresql(String url) {
    return url != null && url.startsWith(POSTGRESQL);
  }
}
