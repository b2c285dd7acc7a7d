package dev.fairfield.solver.routing;

import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsenceReaderTest {

  private static final List<Rep> REPS = List.of(rep("R1").build(), rep("R2").build());

  @TempDir private Path folder;

  private Path file(String rows) throws IOException {
    return Files.writeString(
        folder.resolve("absences.csv"), "rep_id,from,to,cover_rep_id\n" + rows);
  }

  @Test
  void read_ofAFile_knowsWhoIsAwayAndWhoCovers() throws IOException {
    Absences absences =
        AbsenceReader.read(file("R1,2026-10-05,2026-10-09,R2\nR2,2026-12-24,2026-12-24,\n"), REPS);

    assertThat(absences.find("R1", LocalDate.of(2026, 10, 9)))
        .map(Absence::coverRepId)
        .contains("R2");
    assertThat(absences.find("R1", LocalDate.of(2026, 10, 10))).isEmpty();
    assertThat(absences.find("R2", LocalDate.of(2026, 12, 24)))
        .map(Absence::coverRepId)
        .contains("");
  }

  @Test
  void read_ofAWrongFile_namesEveryCell() throws IOException {
    Path file =
        file(
            "R9,2026-10-05,2026-10-09,\n"
                + "R1,soon,2026-10-09,R8\n"
                + "R1,2026-10-09,2026-10-05,\n"
                + "R1,2026-10-05,2026-10-06,R1\n");

    List<Problem> problems =
        catchThrowableOfType(InvalidInputException.class, () -> AbsenceReader.read(file, REPS))
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("2:rep_id", "3:cover_rep_id", "3:from", "4:to", "5:to");
    assertThat(problems.get(1).message())
        .isEqualTo("cover_rep_id \"R8\" is not among the reps; give the id of a rep of the plan.");
    assertThat(problems.get(2).message())
        .isEqualTo("from \"soon\" cannot be read; allowed is a date such as 2026-10-05.");
    assertThat(problems.get(3).message()).contains("before it begins on 2026-10-09");
  }
}
