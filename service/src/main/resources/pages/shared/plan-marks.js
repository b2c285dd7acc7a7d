// Every plan has a colour and a shape of its own, the same in all charts and tables.

import { element } from './format.js';
import { COLOUR_COUNT, readTheme } from './theme.js';

/** Shapes in a box of 10 × 10, so that plans differ without colour, too. */
export const SHAPES = [
  'M5 0.6a4.4 4.4 0 1 0 0.001 0z',
  'M1 1h8v8h-8z',
  'M5 0l5 5l-5 5l-5-5z',
  'M5 0.5l4.8 8.6h-9.6z',
  'M5 9.5l-4.8-8.6h9.6z',
  'M3.4 0.4h3.2v3h3v3.2h-3v3h-3.2v-3h-3v-3.2h3z',
  'M1.8 0.2l3.2 3.2l3.2-3.2l1.6 1.6l-3.2 3.2l3.2 3.2l-1.6 1.6l-3.2-3.2l-3.2 3.2l-1.6-1.6l3.2-3.2l-3.2-3.2z',
  'M5 0l1.3 3.4l3.6 0.2l-2.8 2.3l0.9 3.5l-3-1.9l-3 1.9l0.9-3.5l-2.8-2.3l3.6-0.2z',
];
const DASHES = ['solid', 'solid', [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [12, 4], [1, 2]];
const SVG = 'http://www.w3.org/2000/svg';

/** The baseline is grey, as today's plan is everywhere; the others take the palette in order. */
export function planColour(theme, sim, plan) {
  if (plan === sim.baseline) return theme.today;
  const position = sim.rivals.indexOf(plan);
  return theme.reps[(position < 0 ? plan.position : position) % COLOUR_COUNT];
}

export function planSymbol(plan) {
  return `path://${SHAPES[plan.position % SHAPES.length]}`;
}

export function planLine(plan, theme, sim) {
  return { color: planColour(theme, sim, plan), width: 2, type: DASHES[plan.position % DASHES.length] };
}

/** A drawing of the page outside a chart. attributes: name → value. */
export function drawn(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

/** The mark of a plan as a small picture; its colour follows the page through a class. */
export function planMark(sim, plan) {
  const path = drawn('path', { d: SHAPES[plan.position % SHAPES.length], class: 'plan-mark' });
  path.dataset.plan = String(plan.position);
  return drawn('svg', { viewBox: '-0.5 -0.5 11 11', width: 12, height: 12, class: 'mark', 'aria-hidden': 'true' }, path);
}

/** Gives every small picture the colour of its plan as the page is now. */
export function colourPlanMarks(sim) {
  const theme = readTheme();
  document.querySelectorAll('.plan-mark').forEach((path) => {
    path.setAttribute('fill', planColour(theme, sim, sim.plans[Number(path.dataset.plan)]));
  });
}

/** Mark and name of a plan. */
export function planLabel(sim, plan, tag = 'span') {
  const label = element(tag, 'plan-label');
  label.append(planMark(sim, plan), document.createTextNode(`\u00a0${plan.title}`));
  return label;
}

/** A line of marks and names above a chart. */
export function planLegend(sim, plans) {
  const list = element('ul', 'plan-legend');
  list.append(...plans.map((plan) => planLabel(sim, plan, 'li')));
  return list;
}
