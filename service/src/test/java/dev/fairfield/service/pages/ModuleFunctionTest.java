package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModuleFunctionTest {

  @Test
  void module_asPeopleWriteIt_isAFunctionWithItsExportsAtTheEnd() {
    String module =
        """
        // Words.

        import * as charts from 'charts';
        import './effect.js';
        import {
          a,
          b as c,
        } from './letters.js';

        export const FIRST = a;
        export async function second() {
          await import('../later.js');
          return "import { d } from 'e';" + c + charts + new URL('x', import.meta.url);
        }
        export class Third {}
        export { c };
        """;

    assertThat(function(module))
        .isEqualTo(
            """
            (function ($exports, $get, $later, $meta) {
            // Words.

            const charts = $get('<charts>');
            $get('<./effect.js>');
            const {
              a,
              b: c,
            } = $get('<./letters.js>');

            const FIRST = a;
            async function second() {
              await $later('<../later.js>');
              return "import { d } from 'e';" + c + charts + new URL('x', $meta.url);
            }
            class Third {}
            $exports.c = c;
            $exports.FIRST = FIRST;
            $exports.second = second;
            $exports.Third = Third;
            })""");
  }

  @Test
  void module_asProgramsShortenIt_isAFunctionToo() {
    String module =
        """
        /** Licence */
        import{a as t,b}from"./css.js";export*from"lit-html";export{c as d,e}from"./f.js";const g=t(b),h=1;export{g as G,h};
        //# sourceMappingURL=module.js.map
        """;

    assertThat(function(module))
        .isEqualTo(
            """
            (function ($exports, $get, $later, $meta) {
            /** Licence */
            const {a: t,b} = $get('<./css.js>');Object.assign($exports, $get('<lit-html>'));$exports.d = $get('<./f.js>').c; $exports.e = $get('<./f.js>').e;const g=t(b),h=1;
            $exports.G = g;
            $exports.h = h;
            })""");
  }

  @Test
  void module_withAnExportOfAnotherForm_isRefusedWithItsLine() {
    assertThatThrownBy(() -> function("const a = 1;\nexport default a;\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Module app/words.js cannot stand in one file with others")
        .hasMessageContaining("its line 'export default a;'")
        .hasMessageContaining("write imports as");
  }

  private static String function(String module) {
    return ModuleFunction.of("app/words.js", module, name -> "<" + name + ">");
  }
}
