package dev.fairfield.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleTextTest {

  @Test
  void inlined_importsAndExports_leaveTheDeclarations() {
    String module =
        """
        // Words.

        import * as charts from 'charts';
        import {
          a,
          b,
        } from './letters.js';

        export const FIRST = a;
        export async function second() {
          return "import { c } from 'd';" + b + charts;
        }
        export class Third {}
        """;

    assertThat(ModuleText.inlined("words.js", module))
        .isEqualTo(
            """
            // Words.


            const FIRST = a;
            async function second() {
              return "import { c } from 'd';" + b + charts;
            }
            class Third {}
            """);
  }

  @Test
  void inlined_anotherFormOfExport_isRefusedWithItsLine() {
    assertThatThrownBy(() -> ModuleText.inlined("words.js", "const a = 1;\nexport default a;\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Module words.js")
        .hasMessageContaining("'export default a;'");
  }

  @Test
  void modules_ofBothReports_nameEachThingOnce() {
    for (var scripts : List.of(PlanReportPage.SCRIPTS, SimulationReportPage.SCRIPTS)) {
      assertThat(
              PageResource.readModules(scripts)
                  .lines()
                  .filter(line -> line.matches("(async )?(function|const|let|class) [A-Za-z_$].*"))
                  .map(line -> line.replaceAll("^(?:async )?\\w+ ([\\w$]+).*", "$1")))
          .doesNotHaveDuplicates();
    }
  }
}
