package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Sentence;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads won and lost opportunities: our own columns ({@code opportunity_id, account_id, won,
 * closed, amount_usd, close_date}), opportunities of Salesforce ({@code Id, AccountId, IsWon,
 * IsClosed, IsDeleted, Amount, CloseDate}) or deals of HubSpot ({@code Record ID, Associated
 * Company IDs, Is Closed Won, Is closed lost, Amount, Close Date}, by label or internal name). Open
 * and deleted ones, and those without an account, are left out with a warning that counts them.
 */
public final class OpportunityReader {

  private static final Pattern LIST_SEPARATOR = Pattern.compile(";");

  /** Columns of the CRMs that are known and not needed. */
  private static final Set<String> UNREAD =
      Set.of(
          "Name",
          "Description",
          "StageName",
          "Probability",
          "ExpectedRevenue",
          "TotalOpportunityQuantity",
          "Type",
          "NextStep",
          "LeadSource",
          "ForecastCategory",
          "HasOpportunityLineItem",
          "PricebookId",
          "OwnerId",
          "CreatedDate",
          "FiscalQuarter",
          "FiscalYear",
          "Fiscal",
          "Territory2Id",
          "CreatedById",
          "LastModifiedDate",
          "LastModifiedById",
          "SystemModstamp",
          "LastActivityDate",
          "Deal Name",
          "dealname",
          "Deal Stage",
          "dealstage",
          "Pipeline",
          "Create Date",
          "createdate",
          "Deal owner",
          "hubspot_owner_id",
          "Deal probability",
          "hs_deal_stage_probability",
          "Forecast amount",
          "hs_forecast_amount",
          "Weighted amount",
          "hs_projected_amount",
          "Deal Type",
          "dealtype");

  private static final TableFormat<OpportunityColumn> FORMAT = format();

  private final FileProblems problems;
  private final RowCollector<Opportunity> opportunities;
  private final Tally open = new Tally();
  private final Tally deleted = new Tally();
  private final Tally withoutAccount = new Tally();
  private final Tally severalAccounts = new Tally();

  private OpportunityReader(FileProblems problems) {
    this.problems = problems;
    this.opportunities = new RowCollector<>("opportunity", problems);
  }

  /** Reads a file, plain or gzipped; an opportunity that stands twice is an error. */
  public static OpportunityReading read(Path file) {
    return read(file, ReadLimits.DEFAULT);
  }

  /** Reads a file up to other limits. */
  public static OpportunityReading read(Path file, ReadLimits limits) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(file, log);
    var reader = new OpportunityReader(problems);
    CsvTable.read(file, FORMAT, ReadBounds.of(limits), problems, reader::accept);
    reader.finish();
    return new OpportunityReading(reader.opportunities.items(), log.list());
  }

  private static TableFormat<OpportunityColumn> format() {
    Map<OpportunityColumn, List<String>> headers = new EnumMap<>(OpportunityColumn.class);
    Map<String, String> aliases = new HashMap<>();
    for (OpportunityColumn column : OpportunityColumn.values()) {
      headers.put(column, List.of(column.header()));
    }
    alias(aliases, OpportunityColumn.OPPORTUNITY_ID, "Id", "Record ID", "hs_object_id", "Deal ID");
    alias(
        aliases,
        OpportunityColumn.ACCOUNT_ID,
        "Associated Company IDs",
        "Associated Company ID",
        "Primary Associated Company ID",
        "hs_primary_associated_company");
    alias(aliases, OpportunityColumn.WON, "IsWon", "Is Closed Won", "hs_is_closed_won");
    alias(aliases, OpportunityColumn.CLOSED, "IsClosed", "Is Deal Closed?", "hs_is_closed");
    alias(aliases, OpportunityColumn.LOST, "Is closed lost", "hs_is_closed_lost");
    alias(aliases, OpportunityColumn.DELETED, "IsDeleted");
    alias(aliases, OpportunityColumn.AMOUNT_USD, "Amount");
    alias(aliases, OpportunityColumn.CLOSE_DATE, "CloseDate");
    return new TableFormat<>(
        OpportunityColumn.class,
        headers,
        EnumSet.of(
            OpportunityColumn.OPPORTUNITY_ID, OpportunityColumn.ACCOUNT_ID, OpportunityColumn.WON),
        UNREAD,
        LIST_SEPARATOR,
        aliases);
  }

  private static void alias(
      Map<String, String> aliases, OpportunityColumn column, String... headers) {
    for (String header : headers) {
      aliases.put(TableFormat.normalise(header), column.header());
    }
  }

  private void accept(TableRow<OpportunityColumn> row) {
    var cells = new RowCells<>(row, problems);
    String id = cells.id(OpportunityColumn.OPPORTUNITY_ID);
    opportunities.collect(
        row.format().headerOf(OpportunityColumn.OPPORTUNITY_ID),
        id,
        row.line(),
        () -> find(cells, id));
  }

  private Optional<Opportunity> find(RowCells<OpportunityColumn> cells, String id) {
    long errorsBefore = problems.log().errorCount();
    boolean won = cells.yesOrNo(OpportunityColumn.WON, false);
    boolean isDeleted = cells.yesOrNo(OpportunityColumn.DELETED, false);
    boolean isOpen = isOpen(cells, won);
    List<String> accounts = List.copyOf(cells.list(OpportunityColumn.ACCOUNT_ID));
    Optional<Opportunity> none = Optional.empty();
    if (isDeleted) {
      deleted.add(cells.line());
      return none;
    }
    if (isOpen) {
      open.add(cells.line());
      return none;
    }
    if (accounts.isEmpty()) {
      withoutAccount.add(cells.line());
      return none;
    }
    if (accounts.size() > 1) {
      severalAccounts.add(cells.line());
    }
    var amount = cells.findCents(OpportunityColumn.AMOUNT_USD, NumberRange.MONEY);
    var date = cells.findDate(OpportunityColumn.CLOSE_DATE).orElse(null);
    return problems.log().errorCount() > errorsBefore || id.isBlank()
        ? none
        : Optional.of(new Opportunity(id, accounts.get(0), won, amount, date));
  }

  /** What is not won is lost when the file says that it is closed, or has no column to say so. */
  private static boolean isOpen(RowCells<OpportunityColumn> cells, boolean won) {
    if (won) {
      return false;
    }
    if (cells.has(OpportunityColumn.CLOSED)) {
      return !cells.yesOrNo(OpportunityColumn.CLOSED, false);
    }
    if (cells.has(OpportunityColumn.LOST)) {
      return !cells.yesOrNo(OpportunityColumn.LOST, false);
    }
    return cells.text(OpportunityColumn.WON).isEmpty();
  }

  private void finish() {
    report(deleted, "deleted", "deleted ones", "were left out");
    report(open, "closed", "decided ones", "are still open and were left out");
    report(withoutAccount, "account_id", "an account", "name no account and were left out");
    report(
        severalAccounts,
        "account_id",
        "one account",
        "name several accounts, of which the first was taken");
  }

  private void report(Tally tally, String column, String allowed, String what) {
    if (tally.count() > 0) {
      problems.warning(
          tally.firstLine(),
          column,
          "",
          "opportunities with " + allowed,
          Sentence.of(
              "%,d opportunities, the first in this line, %s.",
              tally.count(), sentence(column, what)));
    }
  }

  private static String sentence(String column, String what) {
    return column.equals("deleted") ? "are marked as deleted and " + what : what;
  }
}
