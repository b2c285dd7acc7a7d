package dev.fairfield.service.testing;

import dev.fairfield.service.server.FairfieldServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Fresh databases for tests. Contexts get them by {@code @ContextConfiguration(initializers =
 * Databases.OnH2.class)} or {@code OnPostgres.class}, with the shipped defaults of the service.
 */
public final class Databases {

  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

  private Databases() {}

  /** An H2 database in the memory of this process. */
  public static Map<String, Object> h2() {
    return settings(
        "jdbc:h2:mem:%s%s;DB_CLOSE_DELAY=-1".formatted(name(), H2_SETTINGS), "fairfield");
  }

  /** The H2 database of a folder, as the service has it by default. */
  public static Map<String, Object> h2(Path folder) {
    return settings(
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("fairfield")
            + H2_SETTINGS
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "fairfield");
  }

  /** A database of the PostgreSQL server that this process starts, which writes to the disk. */
  public static Map<String, Object> postgres() {
    String name = name();
    try (Connection connection = Server.SHARED.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings(
        "jdbc:postgresql://localhost:%d/%s".formatted(Server.SHARED.getPort(), name), "postgres");
  }

  /** A PostgreSQL server that loses nothing it has committed. */
  public static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of a data source. */
  public static Map<String, Object> settings(String url, String user) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", url);
    settings.put("spring.datasource.username", user);
    settings.put("spring.datasource.password", "");
    return settings;
  }

  private static String name() {
    return "test_" + UUID.randomUUID().toString().replace("-", "");
  }

  private static final class Server {
    static final EmbeddedPostgres SHARED = startPostgres();
  }

  /** The context gets an H2 database of its own. */
  public static final class OnH2
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      apply(context, h2());
    }
  }

  /** The context gets a PostgreSQL database of its own. */
  public static final class OnPostgres
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      apply(context, postgres());
    }
  }

  private static void apply(ConfigurableApplicationContext context, Map<String, Object> database) {
    var sources = context.getEnvironment().getPropertySources();
    sources.addLast(new MapPropertySource("database of the test", database));
    sources.addLast(new MapPropertySource("shipped defaults", FairfieldServer.defaults()));
  }
}
