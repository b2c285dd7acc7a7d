package dev.fairfield.service.cli;

import dev.fairfield.service.server.FairfieldServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the service until it is stopped. */
@Command(
    name = "serve",
    description = "Serve REST and web pages on this machine, with the sample book loaded.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  /** DATABASE_ALREADY_OPEN_1. */
  private static final int H2_FILE_LOCKED = 90020;

  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: 8080).")
  private Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "fairfield-data",
      description = "Folder of the embedded database (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(data);
    Map<String, Object> settings = new LinkedHashMap<>();
    if (port != null) {
      settings.put("server.port", port);
    }
    ConfigurableApplicationContext context = start(settings);
    var closed = new CountDownLatch(1);
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            closed.countDown();
          }
        });
    closed.await();
    return CommandLineRun.DONE;
  }

  private ConfigurableApplicationContext start(Map<String, Object> settings) {
    try {
      return FairfieldServer.start(data, settings);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException taken) {
          throw new ParameterException(
              spec.commandLine(),
              "Port %d is taken by another program; choose another with --port N."
                  .formatted(taken.getPort()));
        }
        if (isLocked(cause)) {
          throw new ParameterException(
              spec.commandLine(),
              "The data in %s are in use by another Fairfield; stop it, or choose another folder with --data DIR."
                  .formatted(data));
        }
      }
      throw e;
    }
  }

  private static boolean isLocked(Throwable cause) {
    return cause instanceof SQLException failure && failure.getErrorCode() == H2_FILE_LOCKED;
  }
}
