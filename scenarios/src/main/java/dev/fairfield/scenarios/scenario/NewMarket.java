package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fairfield.scenarios.model.Account;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Accounts that did not exist before.
 *
 * @param name of the market, 1 to 64 characters without a blank at either end; generated accounts
 *     are called after it
 * @param generate how its accounts are made up; empty when a file lists them
 * @param accountsFile file that lists them, in the format of {@code accounts.csv}, seen from the
 *     scenario's folder; blank when they are made up
 * @param fileAccounts the accounts read from that file
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewMarket(
    String name,
    double week,
    Optional<GeneratedAccounts> generate,
    String accountsFile,
    @JsonIgnore List<Account> fileAccounts)
    implements ScenarioEvent {

  private static final String NAME = "\\S(.{0,62}\\S)?";

  public NewMarket {
    requireName(name);
    Bounds.week("week", week);
    Objects.requireNonNull(generate, "generate");
    accountsFile = accountsFile == null ? "" : accountsFile;
    if (generate.isPresent() != accountsFile.isBlank()) {
      throw new InvalidSettingException(
          accountsFile.isBlank() ? "generate" : "accountsFile",
          accountsFile,
          "either generate or accountsFile, and only one of them,");
    }
    fileAccounts = fileAccounts.stream().sorted(Comparator.comparing(Account::id)).toList();
  }

  private static void requireName(String name) {
    if (name == null || !name.matches(NAME)) {
      throw new InvalidSettingException(
          "name",
          name == null ? "" : name,
          "a name of 1 to 64 characters without a blank at either end");
    }
  }

  /** A market as a scenario file names it, before the file it may point to is read. */
  @JsonCreator
  static NewMarket of(
      @JsonProperty("name") String name,
      @JsonProperty("week") double week,
      @JsonProperty("generate") Optional<GeneratedAccounts> generate,
      @JsonProperty("accountsFile") String accountsFile) {
    return new NewMarket(name, week, generate, accountsFile, List.of());
  }

  /** A market with made-up accounts. */
  public static NewMarket generated(String name, double week, GeneratedAccounts accounts) {
    return new NewMarket(name, week, Optional.of(accounts), "", List.of());
  }

  /** The same market with the accounts its file lists. */
  NewMarket withFileAccounts(List<Account> accounts) {
    return new NewMarket(name, week, generate, accountsFile, accounts);
  }

  /** Its accounts in order of id, none with an owner; the same each time. */
  public List<Account> accounts() {
    return generate.map(made -> made.accounts(name)).orElse(fileAccounts);
  }
}
