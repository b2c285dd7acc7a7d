package dev.fairfield.service.cli;

import dev.fairfield.service.server.FairfieldServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until it is stopped. */
@Command(
    name = "serve",
    description = "Serve REST and web pages on this machine, with the sample book loaded.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

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
    ConfigurableApplicationContext context = FairfieldServer.start(data, settings);
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
}
