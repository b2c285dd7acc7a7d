package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that new markets take their accounts from. */
final class MarketFiles {

  private static final String PATH = "events[%d].newMarket.accountsFile";
  private static final String A_FILE = "a file in the format of accounts.csv";

  private MarketFiles() {}

  /**
   * The scenario with the accounts of its files.
   *
   * @throws InvalidInputException with the problems of every file
   */
  static Scenario load(Scenario scenario, SettingsDocument document, Path folder) {
    List<Problem> problems = new ArrayList<>();
    List<ScenarioEvent> events = new ArrayList<>();
    for (int i = 0; i < scenario.events().size(); i++) {
      ScenarioEvent event = scenario.events().get(i);
      if (event instanceof NewMarket market && !market.accountsFile().isBlank()) {
        events.add(load(market, i, document, folder, problems));
      } else {
        events.add(event);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return scenario.withEvents(events);
  }

  private static NewMarket load(
      NewMarket market, int index, SettingsDocument document, Path folder, List<Problem> problems) {
    String path = PATH.formatted(index);
    try {
      List<Account> accounts =
          BookReader.of(BookPreset.FAIRFIELD).readAccounts(folder.resolve(market.accountsFile()));
      return market.withFileAccounts(accounts);
    } catch (InvalidPathException e) {
      problems.add(
          document.error(
              path,
              market.accountsFile(),
              A_FILE,
              "%s is %s, which is no file name; %s is allowed."
                  .formatted(path, market.accountsFile(), A_FILE)));
    } catch (InvalidInputException e) {
      problems.add(
          document.error(
              path,
              market.accountsFile(),
              A_FILE,
              "%s names the file %s, which cannot be used; see its own errors."
                  .formatted(path, market.accountsFile())));
      problems.addAll(e.problems());
    }
    return market;
  }

  /** The changed scenario with the accounts that the original has read from files. */
  static Scenario keep(Scenario changed, Scenario original) {
    List<ScenarioEvent> events = new ArrayList<>();
    for (int i = 0; i < changed.events().size(); i++) {
      events.add(
          changed.events().get(i) instanceof NewMarket market
              ? market.withFileAccounts(((NewMarket) original.events().get(i)).fileAccounts())
              : changed.events().get(i));
    }
    return changed.withEvents(events);
  }

  /**
   * Refuses files in a scenario that did not come from a file itself.
   *
   * @throws InvalidInputException naming every market with one
   */
  static void refuse(Scenario scenario, SettingsDocument document) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < scenario.events().size(); i++) {
      if (scenario.events().get(i) instanceof NewMarket market
          && !market.accountsFile().isBlank()) {
        problems.add(
            document.error(
                PATH.formatted(i),
                market.accountsFile(),
                "generate",
                "%s is allowed only in a scenario file; use generate instead."
                    .formatted(PATH.formatted(i))));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
