package dev.fairfield.scenarios.blackbox;

import static dev.fairfield.scenarios.blackbox.BookFiles.ACCOUNT_HEADER;
import static dev.fairfield.scenarios.blackbox.BookFiles.REP_HEADER;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertError;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertProblem;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.BookValidator;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.scenarios.validation.SourceLines;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: what only shows across rows: teams, owners, families, pins, eligibility. */
class BookDefectsTest {

  @TempDir private Path folder;
  private BookFiles files;

  @BeforeEach
  void setUp() {
    files = new BookFiles(folder);
  }

  private BookReading read(String accountColumns, String accounts, String repColumns, String reps) {
    return files.read(
        ACCOUNT_HEADER + accountColumns + "\n" + accounts, REP_HEADER + repColumns + "\n" + reps);
  }

  @Test
  void team_missingForSomeAccounts_isAnError() {
    BookReading reading =
        read(
            ",team",
            "A1,41.5,-87.5,1000,East\nA2,41.5,-87.5,1000,\n",
            ",team",
            "R1,41,-87,East\nR2,41,-87,\n");
    assertError(
        reading,
        "accounts.csv",
        3,
        "team",
        "The account A2 has no team although others have; name its team.");
    assertError(
        reading,
        "reps.csv",
        3,
        "team",
        "The rep R2 has no team although accounts have; name the rep's team.");
  }

  @Test
  void team_withAccountsAndNoRep_isAnErrorWithAHint() {
    assertError(
        read(",team", "A1,41.5,-87.5,1000,Enterprize\n", ",team", "R1,41,-87,Enterprise\n"),
        "accounts.csv",
        2,
        "team",
        "The team Enterprize has 1 account and no rep (A1); teams with reps are Enterprise. Did you mean Enterprise?");
  }

  @Test
  void team_ofRepsOnly_isIgnoredWithAWarning() {
    BookReading reading =
        read("", "A1,41.5,-87.5,1000\n", ",team", "R1,41,-87,East\nR2,41,-87,West\n");
    assertWarning(
        reading,
        "reps.csv",
        0,
        "team",
        "2 reps have a team and no account has one; the teams were ignored and all reps share all accounts.");
    assertThat(reading.getBook().reps()).extracting(Rep::team).containsOnly("");
  }

  @Test
  void team_withoutAccounts_isAWarning() {
    assertWarning(
        read(",team", "A1,41.5,-87.5,1000,East\n", ",team", "R1,41,-87,East\nR2,41,-87,West\n"),
        "reps.csv",
        3,
        "team",
        "The team West has no account; its reps get none: R2.");
  }

  @Test
  void targetShare_forSomeRepsOfATeam_isAnError() {
    assertError(
        files.readReps(",target_share", "R1,41,-87,2", "R2,41,-87,"),
        "reps.csv",
        3,
        "target_share",
        "Some reps of the team All have a target share and these have none: R2; give it to all or to none.");
    assertError(
        files.readReps(",target_share", "R1,41,-87,0", "R2,41,-87,0"),
        "reps.csv",
        2,
        "target_share",
        "All reps of the team All have a target share of 0; give one of them more.");
  }

  @Test
  void owner_absent_isOneWarningWithTheCount() {
    BookReading reading =
        files.readAccounts(
            ",current_owner",
            "A1,41.5,-87.5,1000,R9",
            "A2,41.5,-87.5,1000,R1",
            "A3,41.5,-87.5,1000,R9");
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "current_owner",
        "The owner R9 is not among the reps and counts as having left; 2 accounts are orphaned (A1, A3).");
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void family_cycle_isAnErrorThatListsIt() {
    assertError(
        files.readAccounts(
            ",parent_id",
            "A1,41.5,-87.5,1000,A2",
            "A2,41.5,-87.5,1000,A3",
            "A3,41.5,-87.5,1000,A1",
            "A4,41.5,-87.5,1000,A1"),
        "accounts.csv",
        2,
        "parent_id",
        "The parents form a cycle: A1 → A2 → A3 → A1; clear the parent of one of them.");
  }

  @Test
  void family_tooDeep_isAnError() {
    String[] rows = new String[150];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "A%03d,41.5,-87.5,1000,%s".formatted(i, i == 0 ? "" : "A%03d".formatted(i - 1));
    }
    assertError(
        files.readAccounts(",parent_id", rows),
        "accounts.csv",
        102,
        "parent_id",
        "The account A100 has more than 99 ancestors; check the parents of its family.");
  }

  @Test
  void family_absentParent_isAWarning() {
    assertWarning(
        files.readAccounts(",parent_id", "A1,41.5,-87.5,1000,A7"),
        "accounts.csv",
        2,
        "parent_id",
        "The parent A7 of account A1 is not in the book; the account counts as the root of its family.");
  }

  @Test
  void pin_withoutPresentOwner_isAnError() {
    BookReading reading =
        files.readAccounts(
            ",current_owner,pinned", "A1,41.5,-87.5,1000,R9,true", "A2,41.5,-87.5,1000,,yes");
    assertError(
        reading,
        "accounts.csv",
        2,
        "pinned",
        "The account A1 is pinned to R9, who is not among the reps; take the pin off or name a present rep.");
    assertError(
        reading,
        "accounts.csv",
        3,
        "pinned",
        "The account A2 is pinned and has no owner; name its owner or take the pin off.");
  }

  @Test
  void pin_disagreeingInAFamily_isAnError() {
    assertError(
        read(
            ",current_owner,pinned,parent_id",
            "A1,41.5,-87.5,1000,R1,true,\nA2,41.5,-87.5,1000,R2,true,A1\n",
            "",
            "R1,41,-87\nR2,41,-87\n"),
        "accounts.csv",
        2,
        "pinned",
        "Accounts that must share an owner are pinned to different reps: A1 to R1, A2 to R2 (the unit holds A1, A2); keep one of the pins.");
  }

  @Test
  void pin_ofAnOwnerNotEligible_isAnError() {
    assertError(
        read(
            ",current_owner,pinned,state",
            "A1,41.5,-87.5,1000,R1,true,IL\n",
            ",states",
            "R1,41,-87,WI\nR2,41,-87,IL\n"),
        "accounts.csv",
        2,
        "pinned",
        "The rep R1 is pinned to accounts that team, industry, language or state do not allow: A1 (team none, industry none, language none, state IL); take the pin off or widen the rep's coverage.");
  }

  @Test
  void pin_aboveCapacityOrLimit_isAnError() {
    BookReading reading =
        read(
            ",current_owner,pinned,workload_hours",
            "A1,41.5,-87.5,1000,R1,true,60\nA2,41.5,-87.5,1000,R1,true,50\n",
            ",capacity_hours,max_accounts",
            "R1,41,-87,100,1\nR2,41,-87,100,9\n");
    assertError(
        reading,
        "reps.csv",
        2,
        "capacity_hours",
        "The accounts pinned to rep R1 take 110.0 hours and the rep has 100.0: A1, A2; take pins off or raise the capacity.");
    assertError(
        reading,
        "reps.csv",
        2,
        "max_accounts",
        "2 accounts are pinned to rep R1, who may own 1: A1, A2; take pins off or raise the limit.");
  }

  @Test
  void pin_exactlyAtCapacityAndLimit_isFine() {
    BookReading reading =
        read(
            ",current_owner,pinned,workload_hours",
            "A1,41.5,-87.5,1000,R1,true,60\nA2,41.5,-87.5,1000,R1,true,40\n",
            ",capacity_hours,max_accounts",
            "R1,41,-87,100,2\nR2,41,-87,100,9\n");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void eligibility_nobodyForOneAccount_isAnErrorThatSaysWhy() {
    assertError(
        read(
            ",language,state",
            "A1,41.5,-87.5,1000,fr,QC\n",
            ",languages",
            "R1,41,-87,en\nR2,41,-87,en;es\n"),
        "accounts.csv",
        2,
        "",
        "No rep may own the account A1 (team none, industry none, language fr, state QC), since no rep of the team covers language fr. Widen a rep's industries, languages or states, or change the accounts.");
  }

  @Test
  void eligibility_nobodyForAFamily_isAnErrorThatNamesTheMembers() {
    assertError(
        read(
            ",language,parent_id",
            "A1,41.5,-87.5,1000,fr,\nA2,41.5,-87.5,1000,en,A1\n",
            ",languages",
            "R1,41,-87,en\nR2,41,-87,fr\n"),
        "accounts.csv",
        2,
        "",
        "No rep may own all accounts that must share an owner: A1 (team none, industry none, language fr, state none), A2 (team none, industry none, language en, state none); each has eligible reps, but none in common. Widen a rep's industries, languages or states, or change the accounts.");
  }

  @Test
  void restriction_blankIndustryOrState_isAWarning() {
    BookReading reading =
        read(
            ",industry,state",
            "A1,41.5,-87.5,1000,,IL\nA2,41.5,-87.5,1000,Steel,\n",
            ",industries,states",
            "R1,41,-87,Steel,IL\n");
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "industry",
        "The account A1 has no industry, so any rep may own it, also those restricted by it: R1.");
    assertWarning(
        reading,
        "accounts.csv",
        3,
        "state",
        "The account A2 has no state, so any rep may own it, also those restricted by it: R1.");
  }

  @Test
  void restriction_noAccountCarries_isAWarningWithAHint() {
    assertWarning(
        read(
            ",industry",
            "A1,41.5,-87.5,1000,Hospital\n",
            ",industries",
            "R1,41,-87,hospitl;Hospital\n"),
        "reps.csv",
        2,
        "industries",
        "The rep R1 is restricted to \"hospitl\", which no account of the team carries. Did you mean Hospital?");
  }

  @Test
  void request_pinsAndArea_areCheckedWithoutLines() {
    Book book =
        read(
                ",state",
                "A1,41.5,-87.5,1000,IL\nA2,41.5,-87.5,1000,IL\n",
                "",
                "R1,41,-87\nR2,41,-87\n")
            .getBook();
    Map<String, String> pins = Map.of("A1", "R1", "A2", "R2", "A9", "R1");
    assertThat(BookValidator.check(book, ExclusiveArea.NONE, Map.of("A1", "R1"), SourceLines.NONE))
        .isEmpty();
    var problems = BookValidator.check(book, ExclusiveArea.STATE, pins, SourceLines.NONE);
    assertThat(problems).hasSize(2);
    assertProblem(
        problems,
        Severity.ERROR,
        "book",
        0,
        "pinned",
        "Accounts that must share an owner are pinned to different reps: A1 to R1, A2 to R2 (the unit holds A1, A2); keep one of the pins.");
    assertProblem(
        problems,
        Severity.ERROR,
        "book",
        0,
        "pinned",
        "The pin of account A9 to rep R1 cannot hold: the book has no such account to assign.");
  }

  @Test
  void book_withErrors_isRefusedWithFileAndLine() {
    BookReading reading = files.readAccounts("", "A1,41.5,-87.5,-3");
    assertThatThrownBy(reading::getBook)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "accounts.csv:2: potential_usd \"-3\" is out of range; allowed is 0 to 1,000,000,000,000 US dollars.");
    assertWarningOfOpenChecks(reading);
  }

  private static void assertWarningOfOpenChecks(BookReading reading) {
    assertProblem(
        reading.problems(),
        Severity.WARNING,
        "accounts.csv",
        0,
        "",
        "Checks across rows (teams, families, pins, eligibility) wait until the errors are mended.");
  }
}
