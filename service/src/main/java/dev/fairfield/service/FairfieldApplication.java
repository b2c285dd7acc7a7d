package dev.fairfield.service;

import dev.fairfield.service.cli.CommandLineRun;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the product. */
public final class FairfieldApplication {

  private FairfieldApplication() {}

  public static void main(String[] arguments) {
    quietLibraries();
    System.exit(CommandLineRun.execute(arguments));
  }

  /** What libraries log concerns no user of the command line; the service sets up its own log. */
  private static void quietLibraries() {
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.setProperty("logback.configurationFile", "logback-cli.xml");
  }
}
