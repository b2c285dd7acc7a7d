package dev.fairfield.scenarios.blackbox;

import static dev.fairfield.scenarios.blackbox.BookFiles.assertError;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: files as Salesforce and HubSpot export them, with their real headers. */
class CrmPresetsTest {

  /** As Data Loader's own sample extract writes it. */
  private static final String EXTRACT =
      "\"ID\",\"ISDELETED\",\"MASTERRECORDID\",\"NAME\",\"TYPE\",\"PARENTID\",\"BILLINGSTREET\",\"BILLINGCITY\",\"BILLINGSTATE\",\"BILLINGPOSTALCODE\",\"BILLINGCOUNTRY\",\"SHIPPINGSTREET\",\"SHIPPINGCITY\",\"SHIPPINGSTATE\",\"SHIPPINGPOSTALCODE\",\"SHIPPINGCOUNTRY\",\"PHONE\",\"FAX\",\"ACCOUNTNUMBER\",\"WEBSITE\",\"SIC\",\"INDUSTRY\",\"ANNUALREVENUE\",\"NUMBEROFEMPLOYEES\",\"OWNERSHIP\",\"TICKERSYMBOL\",\"DESCRIPTION\",\"RATING\",\"SITE\",\"OWNERID\",\"CREATEDDATE\",\"CREATEDBYID\",\"LASTMODIFIEDDATE\",\"LASTMODIFIEDBYID\",\"SYSTEMMODSTAMP\",\"LASTACTIVITYDATE\"\n";

  private static final String USERS =
      "Id,Username,FirstName,LastName,IsActive,PostalCode,Country,ManagerId,Capacity_Hours__c,Quota__c\n"
          + "005A0000000AAAAIA4,ann@example.com,Ann,Lee,true,60601,United States,005A0000000MMMMIA4,1400,900000\n"
          + "005A0000000BBBBIA4,bob@example.com,Bob,Roy,TRUE,M5V 2T6,Canada,,,\n"
          + "005A0000000CCCCIA4,cid@example.com,Cid,Fox,false,10001,United States,,,\n";

  private static final String ONE_OWNER =
      "id,email,firstName,lastName,userId,archived,teams,postal_code\n"
          + "71,Ann.Lee@example.com,Ann,Lee,901,false,,60601\n";

  @TempDir private Path folder;

  private BookFiles files;

  @BeforeEach
  void setUp() {
    files = new BookFiles(folder);
    files.write("codes.csv", "fsa,lat,lon\nM5V,43.64,-79.39\n");
  }

  private BookReading salesforce(String accounts, String users) {
    return files.read(
        BookReader.of(BookPreset.SALESFORCE)
            .withPostalTable(
                dev.fairfield.scenarios.io.PostalTableReader.read(folder.resolve("codes.csv"))),
        accounts,
        users);
  }

  private BookReading hubspot(String companies, String owners) {
    return files.read(BookReader.of(BookPreset.HUBSPOT), companies, owners);
  }

  private static String extract(
      String id, String deleted, String type, String employees, String owner) {
    return "\"%s\",\"%s\",\"\",\"Acme, Inc\",\"%s\",\"\",\"1 Main St\",\"Chicago\",\"Illinois\",\"60601\",\"United States\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Energy\",\"681000000\",\"%s\",\"\",\"\",\"\",\"\",\"\",\"%s\",\"2006-04-15T03:23:15.000Z\",\"\",\"\",\"\",\"\",\"\"\n"
        .formatted(id, deleted, type, employees, owner);
  }

  @Test
  void salesforce_dataLoaderExtract_isRead() {
    BookReading reading =
        salesforce(
            EXTRACT
                + extract(
                    "001A0000000AAAAIA4", "false", "Customer - Direct", "120", "005A0000000BBBBIA4")
                + extract("001A0000000BBBBIA4", "false", "Prospect", "", "005A0000000CCCCIA4")
                + extract("001A0000000CCCCIA4", "true", "Prospect", "7", ""),
            USERS);
    Book book = reading.getBook();
    assertThat(book.accounts()).hasSize(2);
    Account acme = book.findAccount("001A0000000AAAAIA4").orElseThrow();
    assertThat(acme.name()).isEqualTo("Acme, Inc");
    assertThat(acme.place().state()).isEqualTo("IL");
    assertThat(acme.place().country()).isEqualTo("US");
    assertThat(acme.place().countyFips()).isEqualTo("17031");
    assertThat(acme.profile().kind()).isEqualTo(AccountKind.CUSTOMER);
    assertThat(acme.profile().industry()).isEqualTo("Energy");
    assertThat(acme.value().potentialCents()).isEqualTo(600_000);
    assertThat(acme.value().revenueCents()).isZero();
    assertThat(acme.effort().visitsPerYear()).isEqualTo(8 / 1.25);
    assertThat(acme.ownership().currentOwner()).isEqualTo("005A0000000BBBBIA4");
    Account other = book.findAccount("001A0000000BBBBIA4").orElseThrow();
    assertThat(other.value().potentialCents()).isEqualTo(50_000);
    assertThat(other.profile().kind()).isEqualTo(AccountKind.PROSPECT);
    assertThat(book.isOrphaned(other)).isTrue();
    assertThat(reading.dollarsAssumed()).isTrue();
  }

  @Test
  void salesforce_users_areRepsWhenActive() {
    BookReading reading =
        salesforce(
            EXTRACT + extract("001A0000000AAAAIA4", "false", "", "120", "005A0000000AAAA"), USERS);
    Book book = reading.getBook();
    assertThat(book.reps()).extracting(Rep::name).containsExactly("Ann Lee", "Bob Roy");
    Rep ann = book.reps().get(0);
    assertThat(ann.home().latitude()).isBetween(41.8, 41.9);
    assertThat(ann.capacity().capacityMinutes()).isEqualTo(1_400 * 60);
    assertThat(ann.record().quotaCents()).hasValue(90_000_000);
    assertThat(ann.record().manager()).isEqualTo("005A0000000MMMMIA4");
    assertThat(book.reps().get(1).home().latitude()).isEqualTo(43.64);
    assertThat(book.accounts().get(0).ownership().currentOwner()).isEqualTo(ann.id());
    assertWarning(
        reading,
        "reps.csv",
        4,
        "",
        "1 users are not active, the first in this line, and were left out; what they own counts as orphaned.");
  }

  @Test
  void salesforce_assumptions_areWarnedOf() {
    BookReading reading =
        salesforce(
            EXTRACT
                + extract("001A0000000AAAAIA4", "false", "", "", "")
                + extract("001A0000000CCCCIA4", "true", "", "7", ""),
            USERS);
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "potential_usd",
        "1 accounts give no potential, the first in this line; $50.00 for each of their employees was assumed. Add a column potential_usd.");
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "visits_per_year",
        "1 accounts give no visits, the first in this line; one for each 1.25 hours of their workload was assumed. Add a column visits_per_year, 0 where nobody travels.");
    assertWarning(
        reading,
        "accounts.csv",
        3,
        "",
        "1 accounts are marked as deleted, the first in this line, and were left out.");
    assertWarning(
        reading,
        "accounts.csv",
        0,
        "revenue_usd",
        "The file has no column revenue_usd, so no account has revenue and a change of owner costs nothing; the CRM's annual revenue is the customer's own turnover and is not read.");
    assertThat(reading.problems())
        .extracting(Problem::message)
        .noneMatch(m -> m.contains("not read:"));
  }

  @Test
  void salesforce_reportLabelsAndCustomFields_areRead() {
    BookReading reading =
        salesforce(
            "Account ID,Account Name,Account Owner,Billing State/Province,Billing Zip/Postal Code,Employees,Annual Revenue,Potential__c,Revenue_USD__c,Visits_Per_Year__c,Latitude\n"
                + "001A0000000AAAA,Acme,bob roy,IL,60601,120,\"36.9 Million\",\"$25,000\",7500.50,6,\n",
            USERS);
    Account acme = reading.getBook().accounts().get(0);
    assertThat(acme.ownership().currentOwner()).isEqualTo("005A0000000BBBBIA4");
    assertThat(acme.value().potentialCents()).isEqualTo(2_500_000);
    assertThat(acme.value().revenueCents()).isEqualTo(750_050);
    assertThat(acme.profile().kind()).isEqualTo(AccountKind.CUSTOMER);
    assertThat(acme.effort().visitsPerYear()).isEqualTo(6);
    assertThat(reading.dollarsAssumed()).isFalse();
  }

  @Test
  void salesforce_userWithoutHome_isRefused() {
    BookReading reading =
        salesforce(
            EXTRACT + extract("001A0000000AAAAIA4", "false", "", "120", ""),
            "Id,FirstName,LastName,PostalCode,Country\n005A0000000AAAAIA4,Ann,Lee,,\n005A0000000BBBBIA4,Bob,Roy,ZZ9,Kenya\n");
    assertError(
        reading,
        "reps.csv",
        2,
        "latitude",
        "The rep 005A0000000AAAAIA4 has no coordinates; give latitude and longitude, or the postal code, of the home.");
    assertError(
        reading,
        "reps.csv",
        3,
        "latitude",
        "The rep 005A0000000BBBBIA4 has no coordinates and the place of postal code ZZ9 is not known; give latitude and longitude of the home.");
  }

  @Test
  void hubspot_exportByLabels_isRead() {
    BookReading reading =
        hubspot(
            "Record ID,Company name,Company Domain Name,Company owner,Owner assigned date,Annual Revenue,Total Revenue,Number of Employees,Industry,Type,City,State/Region,Postal Code,Country/Region,Lifecycle Stage,Total open deal value,Create Date\n"
                + "9001,Acme,acme.example,ann lee,2026-03-31 14:05,5000000,900,40,Retail,PARTNER,Chicago,Illinois,60601,United States,customer,12500.25,2020-01-01 10:00\n"
                + "9002,Bolt,bolt.example,ANN.LEE@example.com,,,,,,,,,60602,,lead,,\n"
                + "9003,Cork,cork.example,71,,,,12,,,,,60603,,,,\n"
                + "9004,Dune,dune.example,zoe@example.com,,,,12,,,,,60603,,,,\n",
            ONE_OWNER);
    Book book = reading.getBook();
    assertThat(book.reps()).extracting(Rep::id).containsExactly("ann.lee@example.com");
    assertThat(book.accounts())
        .extracting(account -> account.ownership().currentOwner())
        .containsExactly(
            "ann.lee@example.com", "ann.lee@example.com", "ann.lee@example.com", "zoe@example.com");
    Account acme = book.accounts().get(0);
    assertThat(acme.value().potentialCents()).isEqualTo(200_000);
    assertThat(acme.value().revenueCents()).isZero();
    assertThat(acme.value().openPipelineCents()).isEqualTo(1_250_025);
    assertThat(acme.profile().kind()).isEqualTo(AccountKind.CUSTOMER);
    assertThat(acme.place().state()).isEqualTo("IL");
    assertThat(acme.ownership().lastOwnerChange()).isEqualTo("2026-03-31");
    assertThat(book.isOrphaned(book.accounts().get(3))).isTrue();
  }

  @Test
  void hubspot_internalNames_areRead() {
    BookReading reading =
        hubspot(
            "hs_object_id,name,domain,hubspot_owner_id,numberofemployees,annualrevenue,city,state,hs_state_code,zip,country,lifecyclestage,hs_total_deal_value,potential_usd\n"
                + "9001,Acme,acme.example,71,40,5000000,Chicago,Illinois,IL,60601,United States,evangelist,,8000\n",
            ONE_OWNER);
    Account acme = reading.getBook().accounts().get(0);
    assertThat(acme.name()).isEqualTo("Acme");
    assertThat(acme.place().state()).isEqualTo("IL");
    assertThat(acme.value().potentialCents()).isEqualTo(800_000);
    assertThat(acme.profile().kind()).isEqualTo(AccountKind.CUSTOMER);
    assertThat(acme.ownership().currentOwner()).isEqualTo("ann.lee@example.com");
  }

  @Test
  void hubspot_ownersOfOneName_areNotGuessed() {
    BookReading reading =
        hubspot(
            "Record ID,Company owner,Postal Code,Number of Employees\n9001,Ann Lee,60601,40\n",
            ONE_OWNER + "72,ann.lee2@example.com,ann,lee,902,false,,60602\n");
    assertThat(reading.getBook().accounts().get(0).ownership().currentOwner()).isEqualTo("Ann Lee");
    assertWarning(
        reading,
        "reps.csv",
        0,
        "",
        "1 names belong to several reps (ann lee …); accounts owned under such a name count as owned by somebody who left. Export owners by id or e-mail.");
  }

  @Test
  void crm_columnMissing_isNamedAsTheCrmCallsIt() {
    assertError(
        hubspot("Company name\nAcme\n", ONE_OWNER),
        "accounts.csv",
        1,
        "Record ID",
        "The column Record ID is missing; add it.");
    assertError(
        salesforce(EXTRACT, "FirstName\nAnn\n"),
        "reps.csv",
        1,
        "Id",
        "The column Id is missing; add it.");
  }
}
