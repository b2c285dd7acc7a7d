package dev.fairfield.service.testing;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import dev.fairfield.service.server.FairfieldServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** Jobs and storage alone, for handlers that tests bring along; starts in little time. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  MetricsAutoConfiguration.class,
  CompositeMeterRegistryAutoConfiguration.class,
  SimpleMetricsExportAutoConfiguration.class,
  DbSchedulerAutoConfiguration.class
})
@ComponentScan({JobsApplication.JOBS, JobsApplication.STORAGE})
@ConfigurationPropertiesScan({JobsApplication.JOBS, JobsApplication.STORAGE})
public class JobsApplication {

  static final String JOBS = "dev.fairfield.service.jobs";
  static final String STORAGE = "dev.fairfield.service.storage";

  /**
   * Starts it.
   *
   * @param beans of classes by which they are found
   */
  public static ConfigurableApplicationContext start(
      Map<String, Object> settings, Object... beans) {
    Map<String, Object> defaults = new LinkedHashMap<>(FairfieldServer.defaults());
    defaults.put("spring.main.log-startup-info", "false");
    return new SpringApplicationBuilder(JobsApplication.class)
        .web(WebApplicationType.NONE)
        .properties(defaults)
        .initializers(
            (ApplicationContextInitializer<GenericApplicationContext>)
                context -> {
                  for (Object bean : beans) {
                    register(context, bean);
                  }
                })
        .run(
            settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private static <T> void register(GenericApplicationContext context, T bean) {
    context.registerBean(bean.getClass().getName(), (Class<T>) bean.getClass(), () -> bean);
  }
}
