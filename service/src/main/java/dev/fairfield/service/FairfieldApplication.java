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

  /** Libraries log through java.util.logging what concerns no user of the command line. */
  private static void quietLibraries() {
    Logger.getLogger("").setLevel(Level.SEVERE);
  }
}
