// Which assumptions the difference to the baseline hangs on: one at a time from low to high.

import { nameAxis, responsiveChart } from './chart-frame.js';
import { axisMoney, difference, isKnown, settingText } from './figures.js';
import { byId, element } from './format.js';
import { chartFigure, PAPER_WIDE, valueAxis, zeroAndZone } from './interval-marks.js';
import { planColour } from './plan-marks.js';
import { evidenceText, isWeak, listOf, sayMissing } from './simulation-words.js';
import { drawTable, textColumn, twoLines } from './tables.js';
import { FONT, tooltip } from './theme.js';

const DRIVER_PIXELS = 46;
const DRIVERS_IN_CHART = 12;

export function drawDrivers(sim) {
  const drivers = listOf(sim.data.drivers);
  const container = byId('driver-charts');
  if (drivers.length === 0) return sayMissing(container, 'This run did not vary its assumptions.');
  drawDriverTable(sim, drivers);
  const plans = sim.plans.filter((plan) => drivers.some((driver) => driver.plan === plan.name));
  return plans.map((plan) => {
    const rows = drivers.filter((driver) => driver.plan === plan.name).slice(0, DRIVERS_IN_CHART);
    const sentence = rows.slice(0, 3).map((row) => `${row.label}, ${difference('cents', row.deltaAtLowCents)} to ${difference('cents', row.deltaAtHighCents)}`);
    const node = chartFigure(container, `${plan.title} against ${sim.baseline.title}`, rows.length * DRIVER_PIXELS + 50, `Difference to the baseline as assumptions change. Largest: ${sentence.join('; ')}.`);
    return responsiveChart(node, PAPER_WIDE, (theme) => driverOption(sim, plan, rows, theme));
  });
}

function driverOption(sim, plan, rows, theme) {
  const colour = planColour(theme, sim, plan);
  const data = rows.map((row, i) => [row.deltaAtLowCents, i, row.deltaAtHighCents, row.deltaCents]);
  const background = zeroAndZone(theme, sim.data.indifferenceCents);
  background.markLine.data.push({ xAxis: rows[0].deltaCents, lineStyle: { type: 'dashed', color: theme.inkSoft } });
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 230, right: 34, top: 8, bottom: 30 },
    tooltip: tooltip(theme, (params) => driverTip(rows[params.value[1]])),
    xAxis: valueAxis(theme, { min: ({ min }) => Math.min(min, -1.25 * (sim.data.indifferenceCents ?? 0)), axisLabel: { formatter: axisMoney, showMinLabel: false } }),
    yAxis: driverAxis(theme, rows),
    series: [{ type: 'custom', z: 2, data, encode: { x: [0, 2], y: 1 }, renderItem: (params, api) => driverBar(api, colour, theme, rows[api.value(1)]), ...background }],
  };
}

function driverAxis(theme, rows) {
  const axis = nameAxis(theme, rows.map((row) => row.label), 218);
  return { ...axis, axisLabel: { ...axis.axisLabel, overflow: 'break', lineHeight: 13, fontSize: 11.5 } };
}

/** A bar between both results with the value of the assumption at each end. */
function driverBar(api, colour, theme, row) {
  const [low, y] = api.coord([api.value(0), api.value(1)]);
  const [high] = api.coord([api.value(2), api.value(1)]);
  const [left, right] = [Math.min(low, high), Math.max(low, high)];
  const ends = low <= high ? [row.low, row.high] : [row.high, row.low];
  const label = (text, x, align) => ({ type: 'text', style: { text: settingText(text), x, y, align, verticalAlign: 'middle', fill: theme.inkSoft, font: `11px ${FONT}` } });
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x: left, y: y - 7, width: Math.max(2, right - left), height: 14 }, style: { fill: colour, opacity: 0.75 } },
      label(ends[0], left - 4, 'right'),
      label(ends[1], right + 4, 'left'),
    ],
  };
}

function driverTip(row) {
  return [
    row.label,
    `At ${settingText(row.low)}: ${difference('cents', row.deltaAtLowCents)}`,
    `As assumed, ${settingText(row.value)}: ${difference('cents', row.deltaCents)}`,
    `At ${settingText(row.high)}: ${difference('cents', row.deltaAtHighCents)}`,
    `Evidence ${evidenceText(row.evidence)}`,
  ].join('\n');
}

/** Whether a plausible value of the assumption would change the answer. */
function consequence(sim, row) {
  const ends = [row.deltaAtLowCents, row.deltaAtHighCents].filter(isKnown);
  if (ends.some((cents) => Math.sign(cents) * Math.sign(row.deltaCents) < 0)) return { text: 'turns the answer round', className: 'bad' };
  if (ends.some((cents) => Math.abs(cents) < (sim.data.indifferenceCents ?? 0)) && Math.abs(row.deltaCents) >= (sim.data.indifferenceCents ?? 0)) {
    return { text: 'makes the difference too small to matter', className: 'bad' };
  }
  return { text: 'the answer stands', className: '' };
}

function drawDriverTable(sim, drivers) {
  drawTable(byId('driver-table'), {
    caption: `Difference to ${sim.baseline.title} with one assumption changed at a time, largest effect first`,
    rows: drivers,
    columns: [
      { label: 'Assumption', text: (row) => row.label, fill: (cell, row) => twoLines(cell, row.label, row.path) },
      textColumn('Plan', (row) => sim.planNamed(row.plan).title),
      { label: 'Range', unit: 'low · assumed · high', numeric: true, text: (row) => `${settingText(row.low)} · ${settingText(row.value)} · ${settingText(row.high)}`, fill: (cell, row) => twoLines(cell, `${settingText(row.low)} · ${settingText(row.value)} · ${settingText(row.high)}`, row.unit) },
      { label: 'At low', numeric: true, text: (row) => difference('cents', row.deltaAtLowCents) },
      { label: 'At high', numeric: true, text: (row) => difference('cents', row.deltaAtHighCents) },
      { label: 'In that range', text: (row) => consequence(sim, row).text, className: (row) => consequence(sim, row).className },
      { label: 'Evidence', text: (row) => evidenceText(row.evidence), fill: (cell, row) => fillEvidence(cell, row) },
    ],
  });
}

function fillEvidence(cell, row) {
  cell.append(element('span', isWeak(row.evidence) ? 'weak' : '', evidenceText(row.evidence)), element('span', 'source', row.source ?? ''));
}
