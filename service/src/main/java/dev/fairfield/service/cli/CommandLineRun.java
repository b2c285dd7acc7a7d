package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line and turns what went wrong into a message and an exit code. */
public final class CommandLineRun {

  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int BAD_INPUT = 2;

  private CommandLineRun() {}

  /** Runs on the terminal. Exit code: 0 done, 2 bad input, 1 failure. */
  public static int execute(String... arguments) {
    var fairfield = new FairfieldCommand();
    return run(fairfield, new CommandLine(fairfield), arguments);
  }

  /** Runs with output and messages going to these writers; the exit code is the same. */
  public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    var fairfield = new FairfieldCommand();
    return run(fairfield, new CommandLine(fairfield).setOut(out).setErr(err), arguments);
  }

  private static int run(FairfieldCommand fairfield, CommandLine commandLine, String... arguments) {
    commandLine.registerConverter(Duration.class, Durations::parse);
    commandLine.setParameterExceptionHandler(CommandLineRun::explain);
    commandLine.setExecutionExceptionHandler(new FailureMessages());
    if (arguments.length == 0) {
      commandLine.usage(commandLine.getOut());
      return BAD_INPUT;
    }
    int exitCode = commandLine.execute(arguments);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    fairfield.interruption().end(exitCode);
    return exitCode;
  }

  /** The message alone, and where to find the options: a page of options would hide it. */
  private static int explain(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println(exception.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.println(
          "Try '"
              + commandLine.getCommandSpec().qualifiedName()
              + " --help' for what can be given.");
    }
    return BAD_INPUT;
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
