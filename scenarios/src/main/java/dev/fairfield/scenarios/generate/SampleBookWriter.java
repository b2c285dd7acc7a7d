package dev.fairfield.scenarios.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Writes a sample book in Fairfield's own CSV columns: UTF-8, LF, plain numbers, rows by id. */
final class SampleBookWriter {

  private static final int COORDINATE_DECIMALS = 5;

  private static final List<String> ACCOUNT_COLUMNS =
      List.of(
          "account_id,name,latitude,longitude,postal_code,city,state,country,county_fips,team,"
              .concat("industry,employees,kind,revenue_usd,potential_usd,workload_hours,")
              .concat("visits_per_year,current_owner,last_owner_change,open_pipeline_usd,")
              .concat("parent_id,pinned,assignable,region,language")
              .split(","));

  private static final List<String> REP_COLUMNS =
      List.of(
          "rep_id,name,latitude,longitude,team,capacity_hours,max_accounts,quota_usd,languages,"
              .concat("expertise,tenure_years,win_rate,manager,region,status,start_date")
              .split(","));

  private final SampleBook book;
  private final Map<String, String> countyByZip;

  /**
   * @param countyByZip county FIPS code by ZIP code; an account whose ZIP is absent has none
   */
  SampleBookWriter(SampleBook book, Map<String, String> countyByZip) {
    this.book = book;
    this.countyByZip = countyByZip;
  }

  /** Writes accounts.csv and reps.csv; each file appears whole or not at all. */
  void write(Path folder) throws IOException {
    String accounts = csv(ACCOUNT_COLUMNS, book.accounts().stream().map(this::accountRow).toList());
    String reps = csv(REP_COLUMNS, book.shares().reps().stream().map(this::repRow).toList());
    Files.createDirectories(folder);
    replace(folder.resolve("accounts.csv"), accounts);
    replace(folder.resolve("reps.csv"), reps);
  }

  private List<String> accountRow(SampleAccount account) {
    SourceAccount source = account.source();
    SourceAccount.Address address = source.address();
    String id = account.id();
    KeyedRandom random = book.random();
    String ownerId = book.ownerById().getOrDefault(id, "");
    String ownerChange =
        ownerId.isEmpty()
            ? ""
            : AccountAttributes.lastOwnerChange(
                    book.getRep(ownerId), random.stream("last-owner-change", id))
                .toString();
    return List.of(
        id,
        book.families().nameById().getOrDefault(id, source.name()),
        plain(source.location().latitude(), COORDINATE_DECIMALS),
        plain(source.location().longitude(), COORDINATE_DECIMALS),
        address.postalCode(),
        address.city(),
        address.state(),
        address.country(),
        source.isInCanada() ? "" : countyByZip.getOrDefault(address.postalCode(), ""),
        account.team().label(),
        source.industry(),
        Integer.toString(source.employees()),
        account.kind().name().toLowerCase(Locale.ROOT),
        Long.toString(AccountAttributes.revenueUsd(account, random.stream("revenue", id))),
        Long.toString(account.potentialUsd()),
        plain(account.workloadMinutes() / 60.0, 2),
        Integer.toString(account.visitsPerYear()),
        ownerId,
        ownerChange,
        Long.toString(AccountAttributes.openPipelineUsd(account, random.stream("pipeline", id))),
        book.families().parentById().getOrDefault(id, ""),
        Boolean.toString(book.pinned().contains(id)),
        Boolean.toString(account.assignable()),
        SalesRegion.of(address.state()).label(),
        book.languageById().get(id));
  }

  private List<String> repRow(SampleRep rep) {
    SourceRep source = rep.source();
    SalesRegion region = SalesRegion.of(source.state());
    KeyedRandom random = book.random();
    double shareUsd = book.shares().shareUsd(rep, book.accounts());
    List<String> expertise =
        RepAttributes.expertise(industries(), random.stream("expertise", rep.id()));
    return List.of(
        rep.id(),
        rep.isOpenSeat() ? "Open seat " + rep.id() : source.name(),
        plain(source.home().latitude(), COORDINATE_DECIMALS),
        plain(source.home().longitude(), COORDINATE_DECIMALS),
        rep.team().label(),
        Integer.toString(rep.capacityHours()),
        text(rep.maxAccounts()),
        Long.toString(RepAttributes.quotaUsd(shareUsd, random.stream("quota", rep.id()))),
        String.join(";", source.languages()),
        rep.isOpenSeat() ? "" : String.join(";", expertise),
        plain(rep.isOpenSeat() ? 0 : source.tenureYears(), 1),
        rep.winRate().isPresent() ? plain(rep.winRate().getAsDouble(), 3) : "",
        region.lead(rep.team()),
        region.label(),
        rep.status().name().toLowerCase(Locale.ROOT),
        RepAttributes.startDate(rep).toString());
  }

  private List<String> industries() {
    return book.accounts().stream()
        .map(account -> account.source().industry())
        .distinct()
        .sorted()
        .toList();
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  /** A number without exponent and trailing zeros. */
  private static String plain(double number, int mostDecimals) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(mostDecimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String csv(List<String> header, List<List<String>> rows) throws IOException {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    }
    return text.toString();
  }

  private static void replace(Path file, String content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
