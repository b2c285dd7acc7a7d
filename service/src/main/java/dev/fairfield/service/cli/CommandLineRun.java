package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Runs one command line and turns what went wrong into a message and an exit code. */
public final class CommandLineRun {

  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int BAD_INPUT = 2;

  private CommandLineRun() {}

  /** Exit code: 0 done, 2 bad input, 1 failure. */
  public static int execute(String... arguments) {
    CommandLine commandLine = new CommandLine(new FairfieldCommand());
    commandLine.registerConverter(Duration.class, Durations::parse);
    commandLine.setExecutionExceptionHandler(new FailureMessages());
    if (arguments.length == 0) {
      commandLine.usage(commandLine.getOut());
      return BAD_INPUT;
    }
    return commandLine.execute(arguments);
  }

  /** No stack trace reaches people, except for defects, where it helps to report them. */
  private static final class FailureMessages implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
        Exception exception, CommandLine commandLine, ParseResult parsed) {
      PrintWriter err = commandLine.getErr();
      if (exception instanceof InvalidInputException invalid) {
        err.println(invalid.getMessage());
        return BAD_INPUT;
      }
      if (exception instanceof IOException) {
        err.println(
            "A file could not be read or written: "
                + exception.getMessage()
                + ". Check the path, the rights and the space on the disk.");
        return FAILURE;
      }
      err.println("Something went wrong that should not have: " + exception.getMessage());
      exception.printStackTrace(err);
      return FAILURE;
    }
  }
}
