package dev.fairfield.service.cli;

import dev.fairfield.service.plans.ProductVersions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command that holds the others. */
@Command(
    name = "fairfield",
    description = "Sales territories with a proven bound on their cost.",
    mixinStandardHelpOptions = true,
    versionProvider = FairfieldCommand.Version.class,
    subcommands = {
      DemoCommand.class,
      ValidateCommand.class,
      EnrichCommand.class,
      FitProfileCommand.class,
      ScoreCommand.class,
      PlanCommand.class,
      SimulateCommand.class,
      ReplayCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      MarketCommand.class,
      RouteCommand.class,
      ServeCommand.class
    },
    footer = {"", "Exit codes: 0 done, 2 bad input, 1 failure."})
final class FairfieldCommand {

  private final Interruption interruption = new Interruption();

  /** Ctrl-C during this run. */
  Interruption interruption() {
    return interruption;
  }

  /** Version as built. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"Fairfield " + ProductVersions.ofBuild().fairfield()};
    }
  }
}
