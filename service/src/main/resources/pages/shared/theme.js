// Colours of the charts follow the page: light, dark or paper.

import { element } from './format.js';

/** Eight colours that people with any kind of colour vision can tell apart (after Okabe, Ito and Tol). */
const REP_COLOURS_LIGHT = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#332288', '#8a8a2b'];
const REP_COLOURS_DARK = ['#77aadd', '#eedd88', '#44bb99', '#ffaabb', '#99ddff', '#ee8866', '#c3a6f0', '#bbcc33'];
export const COLOUR_COUNT = REP_COLOURS_LIGHT.length;
/** Sent to the window by a page whose reader chose light or dark. */
export const THEME_EVENT = 'fairfield-theme';
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** Reads the page's custom properties as they are now. */
export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    page: read('page'),
    ink: read('ink'),
    inkSoft: read('ink-soft'),
    line: read('line'),
    band: read('band'),
    today: read('today'),
    plan: read('plan'),
    preference: read('preference'),
    stripe: read('stripe'),
    good: read('good'),
    bad: read('bad'),
    land: read('land'),
    landContext: read('land-context'),
    border: read('border'),
    markLine: read('mark-line'),
    reps: read('vivid') === '1' ? REP_COLOURS_DARK : REP_COLOURS_LIGHT,
  };
}

/** Tooltip whose content is made of text nodes: no text of the book is ever read as HTML. */
export function tooltip(theme, textOf) {
  return {
    trigger: 'item',
    className: 'tip',
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.page,
    borderColor: theme.border,
    borderWidth: 1,
    padding: [8, 11],
    textStyle: { color: theme.ink, fontFamily: FONT, fontSize: 13, lineHeight: 19 },
    formatter: (params) => element('div', 'tip-text', textOf(params)),
  };
}

export const onPaper = { active: false };

/** Calls back when the screen turns dark or light, and before and after printing; until a signal aborts, if given. */
export function onThemeChange(redraw, signal) {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
  window.addEventListener(THEME_EVENT, redraw, { signal });
  window.addEventListener('beforeprint', () => paper(true, redraw), { signal });
  window.addEventListener('afterprint', () => paper(false, redraw), { signal });
}

function paper(active, redraw) {
  onPaper.active = active;
  document.documentElement.classList.toggle('on-paper', active);
  redraw();
}
