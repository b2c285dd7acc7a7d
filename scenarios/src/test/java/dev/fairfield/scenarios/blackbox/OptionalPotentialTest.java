package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books whose potential somebody else will estimate. */
class OptionalPotentialTest {

  private static final BookReader READER =
      BookReader.of(BookPreset.FAIRFIELD).withPotentialOptional();

  @TempDir private Path folder;

  @Test
  void accounts_withoutPotential_haveNone() {
    BookReading reading =
        new BookFiles(folder)
            .read(
                READER,
                "account_id,latitude,longitude,potential_usd\nA1,41.5,-87.5,\nA2,41.5,-87.4,7\n",
                BookFiles.ONE_REP);

    assertThat(reading.getBook().accounts())
        .extracting(Account::id, account -> account.value().potentialCents())
        .containsExactly(tuple("A1", 0L), tuple("A2", 700L));
    assertThat(reading.dollarsAssumed()).isTrue();
  }

  @Test
  void file_withoutTheColumn_isRead() {
    BookReading reading =
        new BookFiles(folder)
            .read(READER, "account_id,latitude,longitude\nA1,41.5,-87.5\n", BookFiles.ONE_REP);

    assertThat(reading.getBook().accounts()).hasSize(1);
  }
}
