// Planner dollars beside simulated dollars of the same change, as a table and as steps from zero to the total.

import { nameAxis, responsiveChart } from './chart-frame.js';
import { axisMoney, difference, figure, isKnown } from './figures.js';
import { byId, element } from './format.js';
import { chartFigure, PAPER_WIDE, valueAxis, zeroAndZone } from './interval-marks.js';
import { planColour, planLabel } from './plan-marks.js';
import { changeWithError } from './resilience.js';
import { listOf, sayMissing } from './simulation-words.js';
import { drawTable, textColumn } from './tables.js';
import { FONT, tooltip } from './theme.js';

const PART_PIXELS = 42;

export function drawReconciliation(sim) {
  const parts = listOf(sim.data.reconciliation).filter(({ rows }) => listOf(rows).length > 0);
  const container = byId('reconciliation');
  if (parts.length === 0) return sayMissing(container, 'This run did not reconcile planner dollars with simulated dollars.');
  return parts.map((part) => {
    const plan = sim.planNamed(part.plan);
    const figureNode = element('div', 'split');
    const [left, right] = [element('div'), element('div')];
    figureNode.append(left, right);
    const heading = element('h3');
    heading.append(planLabel(sim, plan), document.createTextNode(` against ${sim.baseline.title}`));
    container.append(heading, figureNode);
    drawReconciliationTable(sim, part, right);
    if (part.sellingHour?.sentence) container.append(element('p', 'lead', part.sellingHour.sentence));
    const total = part.rows.find((row) => row.part === 'total');
    const node = chartFigure(left, null, part.rows.length * PART_PIXELS + 60, `Steps from zero to the simulated difference of ${figure('cents', total?.simulatedCents)}; the planner expects ${figure('cents', total?.plannerCents)}. The table has every step.`);
    return responsiveChart(node, PAPER_WIDE, (theme) => waterfallOption(sim, plan, part.rows, theme));
  });
}

/** Where each part starts and ends when the parts are laid end to end; the total starts at zero. */
function stepsOf(rows, key) {
  let at = 0;
  return rows.map((row) => {
    const value = row[key];
    if (!isKnown(value)) return null;
    if (row.part === 'total') return [0, value];
    at += value;
    return [at - value, at];
  });
}

function waterfallOption(sim, plan, rows, theme) {
  const planner = stepsOf(rows, 'plannerCents');
  const simulated = stepsOf(rows, 'simulatedCents');
  const colour = planColour(theme, sim, plan);
  const names = ['Planner', 'Simulated'];
  const bars = (steps, shift, style, name) => ({
    name,
    type: 'custom',
    z: 2,
    itemStyle: style,
    data: steps.flatMap((step, row) => (step ? [[step[0], row, step[1]]] : [])),
    encode: { x: [0, 2], y: 1 },
    renderItem: (params, api) => stepBar(api, shift, style, theme),
  });
  const hollow = { fill: theme.page, stroke: theme.inkSoft, lineWidth: 1.5 };
  const filled = { fill: colour, stroke: colour, lineWidth: 1 };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    legend: { top: 0, left: 134, selectedMode: false, textStyle: { color: theme.ink }, data: [{ name: 'Planner', itemStyle: { color: theme.page, borderColor: theme.inkSoft, borderWidth: 1.5 } }, { name: 'Simulated', itemStyle: { color: colour } }] },
    grid: { left: 140, right: 72, top: 30, bottom: 30 },
    tooltip: tooltip(theme, (params) => `${partText(rows[params.value[1]].part)}\n${names[params.seriesIndex]}: ${difference('cents', rows[params.value[1]][params.seriesIndex === 0 ? 'plannerCents' : 'simulatedCents'])}`),
    xAxis: valueAxis(theme, { axisLabel: { formatter: axisMoney } }),
    yAxis: nameAxis(theme, rows.map((row) => partText(row.part)), 130),
    series: [
      { ...bars(planner, -8, hollow, 'Planner'), ...zeroAndZone(theme, 0) },
      bars(simulated, 8, filled, 'Simulated'),
    ],
  };
}

/** A step with its dollars behind it; losses run to the left. */
function stepBar(api, shift, style, theme) {
  const [from, y] = api.coord([api.value(0), api.value(1)]);
  const [to] = api.coord([api.value(2), api.value(1)]);
  const [middle, width] = [y + shift, Math.max(1.5, Math.abs(to - from))];
  const text = difference('cents', api.value(2) - api.value(0));
  const label = { text, x: Math.min(from, to) + width + 5, y: middle, verticalAlign: 'middle', fill: theme.inkSoft, font: `11px ${FONT}` };
  return { type: 'group', children: [{ type: 'rect', shape: { x: Math.min(from, to), y: middle - 6, width, height: 12 }, style }, { type: 'text', style: label }] };
}

export function partText(part) {
  const text = String(part ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function drawReconciliationTable(sim, part, container) {
  drawTable(container, {
    caption: 'Gain (+) or loss (−) of the change in a year, as the planner prices it and as the simulation finds it',
    rows: part.rows,
    rowClass: (row) => (row.part === 'total' ? 'total' : ''),
    columns: [
      textColumn('Part', (row) => partText(row.part)),
      { label: 'Planner', numeric: true, text: (row) => difference('cents', row.plannerCents) },
      { label: 'Simulated', unit: '± half the interval', numeric: true, text: (row) => changeWithError(row.simulatedCents, row.ci95) },
      textColumn('Why they differ', (row) => row.why || '', 'words'),
    ],
  });
}
