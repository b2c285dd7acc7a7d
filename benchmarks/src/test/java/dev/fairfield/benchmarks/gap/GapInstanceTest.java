package dev.fairfield.benchmarks.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapInstanceTest {

  private static final String GOLDEN =
      " 2 3 \n 17 21 22 \n 23\n 16 21 \n 8 15 14 23\n 8 16\n 22 30 \n";

  private static final Path PUBLISHED = Path.of("../../shared/data/instances/gap");

  @TempDir private Path folder;

  private GapInstance read(String text) throws IOException {
    Path file = folder.resolve("tiny");
    Files.writeString(file, text);
    return GapInstanceReader.read(file);
  }

  @Test
  void read_tableBrokenOverLines_isReadNumberByNumber() throws IOException {
    GapInstance instance = read(GOLDEN);

    assertThat(instance.name()).isEqualTo("tiny");
    assertThat(instance.cost()).isEqualTo(new int[][] {{17, 21, 22}, {23, 16, 21}});
    assertThat(instance.use()).isEqualTo(new int[][] {{8, 15, 14}, {23, 8, 16}});
    assertThat(instance.capacity()).containsExactly(22, 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 x           | line 1: "x" stands where the number of jobs should; a whole number from 1 to 1,000,000 is allowed.
          0 3           | line 1: "0" stands where the number of agents should
          1 2; 4 5; 6   | line 3: the file ends where the use of capacity of job 1 at agent 0 should stand.
          1 1; 4; 6; -7 | line 4: "-7" stands where the capacity of agent 0 should
          1 1; 4.5      | line 2: "4.5" stands where the cost of job 0 at agent 0 should
          1 1; 4; 6; 7 8| line 4: "8" follows the last capacity; nothing is allowed there for 1 agents and 1 jobs.
          """)
  void read_brokenFile_namesFileLineAndValue(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(";", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.resolve("tiny").toString())
        .hasMessageContaining(message);
  }

  @Test
  void model_ofAnInstance_costsAndLimitsWhatTheInstanceSays() throws IOException {
    GapInstance instance = read(GOLDEN);
    PricedModel model = instance.model();

    var plan =
        new PlanState(
            model,
            new int[] {
              model.findOption(0, 0), model.findOption(1, 1), model.findOption(2, 1),
            });

    assertThat(plan.hard()).isZero();
    assertThat(plan.costCents()).isEqualTo(54L * GapInstance.CENTS_PER_COST);
    assertThat(instance.cost(new int[] {0, 1, 1})).isEqualTo(54);
  }

  @Test
  void cost_agentAboveCapacity_isRefusedWithBothNumbers() throws IOException {
    GapInstance instance = read(GOLDEN);

    assertThat(new PlanState(instance.model(), new int[] {0, 2, 5}).hard()).isEqualTo(1);
    assertThatThrownBy(() -> instance.cost(new int[] {0, 0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tiny: agent 0 takes 23, but its capacity is 22.");
  }

  @Test
  void bestKnown_table_isReadAndItsMistakesNamed() throws IOException {
    Path table = folder.resolve("best_known.csv");
    Files.writeString(
        table, "file,agents,items,best_known_bound,best_known_value\nd20400,20,400,24563,24567\n");
    assertThat(BestKnown.read(table)).containsExactly(new BestKnown("d20400", 24_563, 24_567));

    Files.writeString(table, "file,best_known_bound,best_known_value\nd20400,24563,many\n");
    assertThatThrownBy(() -> BestKnown.read(table))
        .hasMessageContaining("line 2: best_known_value is \"many\"; a whole number is allowed.");

    Files.writeString(table, "file,best_known_bound\nd20400,24563\n");
    assertThatThrownBy(() -> BestKnown.read(table))
        .hasMessageContaining("line 2: the field best_known_value is missing.");
  }

  @Test
  void read_publishedInstances_haveTheirSizes() throws IOException {
    Path table = PUBLISHED.resolve("best_known.csv");
    assumeTrue(Files.isReadable(table), "Skipped: ../shared/data/instances/gap is absent.");
    assertThat(BestKnown.read(table)).hasSize(18);
    GapInstance instance = GapInstanceReader.read(PUBLISHED.resolve("d20400"));

    assertThat(instance.agents()).isEqualTo(20);
    assertThat(instance.jobs()).isEqualTo(400);
  }
}
