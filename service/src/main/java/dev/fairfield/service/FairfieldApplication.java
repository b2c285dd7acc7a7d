package dev.fairfield.service;

import dev.fairfield.service.cli.CommandLineRun;

/** Entry point of the product. */
public final class FairfieldApplication {

  private FairfieldApplication() {}

  public static void main(String[] arguments) {
    System.exit(CommandLineRun.execute(arguments));
  }
}
