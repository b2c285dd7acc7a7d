package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes further files about the accounts of the sample book: company data by name and place,
 * technologies and intent by web domain, and decided opportunities. All companies, values and
 * outcomes are fictional; chances of winning follow {@link CompanySketch#logOdds()}, so that a fit
 * has something to find. The same book and seed give the same bytes on every machine.
 */
public final class IntelligenceSample {

  /** The seed of the shipped files. */
  public static final long DEFAULT_SEED = 20_260_701L;

  /** Share of the accounts that the vendor of company data knows. */
  private static final double KNOWN = 0.45;

  private static final double STRANGER = 0.03;
  private static final double HAS_TECHNOLOGIES = 0.8;
  private static final double HAS_INTENT = 0.7;
  private static final double HAS_OPPORTUNITY = 0.65;
  private static final int DAYS = 540;

  private final KeyedRandom random;
  private final List<Account> accounts;

  private IntelligenceSample(List<Account> accounts, KeyedRandom random) {
    this.accounts = accounts;
    this.random = random;
  }

  /**
   * Writes firmographics.csv, technographics.csv, intent.csv and opportunities.csv into a folder.
   *
   * @param accounts of the sample book, ordered by id
   * @throws IOException when a file cannot be written
   */
  public static void generate(List<Account> accounts, Path folder, long seed) throws IOException {
    new IntelligenceSample(accounts, new KeyedRandom(seed)).write(folder);
  }

  private void write(Path folder) throws IOException {
    List<CompanySketch> known = known();
    SpreadsheetCsv.write(
        folder.resolve("firmographics.csv"),
        List.of(
            "Company",
            "Website",
            "City",
            "State",
            "Zip",
            "Country",
            "Sector",
            "Staff",
            "Turnover",
            "Growth",
            "Updated"),
        Stream.concat(known.stream().map(CompanySketch::companyRow), strangers()));
    SpreadsheetCsv.write(
        folder.resolve("technographics.csv"),
        List.of("Domain", "Technologies"),
        known.stream()
            .filter(company -> draw("technographics", company) < HAS_TECHNOLOGIES)
            .map(
                company ->
                    List.of(Cell.text(company.domain()), Cell.text(company.technologies()))));
    SpreadsheetCsv.write(
        folder.resolve("intent.csv"),
        List.of("Website", "Intent", "Engagement", "Week"),
        known.stream()
            .filter(company -> draw("intent file", company) < HAS_INTENT)
            .map(CompanySketch::intentRow));
    SpreadsheetCsv.write(
        folder.resolve("opportunities.csv"),
        List.of("opportunity_id", "account_id", "won", "amount_usd", "close_date"),
        opportunities(known).stream());
  }

  private List<CompanySketch> known() {
    return accounts.stream()
        .filter(account -> random.draw("known company", account.id()) < KNOWN)
        .map(account -> CompanySketch.draw(account, random))
        .toList();
  }

  /** Companies that the book does not have, at places where it has others. */
  private Stream<List<Cell>> strangers() {
    return accounts.stream()
        .filter(account -> random.draw("stranger", account.id()) < STRANGER)
        .map(account -> CompanySketch.draw(account, random).strangerRow());
  }

  private List<List<Cell>> opportunities(List<CompanySketch> known) {
    List<List<Cell>> rows = new ArrayList<>();
    for (CompanySketch company : known) {
      String id = company.account().id();
      if (draw("has opportunity", company) >= HAS_OPPORTUNITY) {
        continue;
      }
      RandomGenerator stream = random.stream("opportunity", id);
      boolean won = stream.nextDouble() < 1 / (1 + StrictMath.exp(-company.logOdds()));
      double share = 0.1 + 0.4 * stream.nextDouble();
      BigDecimal amount =
          BigDecimal.valueOf(company.account().value().potentialCents(), 2)
              .multiply(BigDecimal.valueOf(share))
              .setScale(-2, RoundingMode.HALF_UP);
      rows.add(
          List.of(
              Cell.text("OP-" + id.substring(1)),
              Cell.text(id),
              Cell.text(Boolean.toString(won)),
              Cell.number(amount),
              Cell.text(
                  RepAttributes.REFERENCE_DATE
                      .minusDays((long) (DAYS * stream.nextDouble()))
                      .toString())));
    }
    return rows;
  }

  private double draw(String purpose, CompanySketch company) {
    return random.draw(purpose, company.account().id());
  }
}
