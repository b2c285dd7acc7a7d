// Risk and error as different marks (a MORE plot), and the difference to the baseline.

import { againstBaseline } from './answer-view.js';
import { nameAxis, responsiveChart } from './chart-frame.js';
import { axisMoney, chance, difference, differenceRange, estimate, figure, isKnown, UNKNOWN } from './figures.js';
import { byId, element, grouped } from './format.js';
import { chartFigure, errorBar, PAPER_WIDE, valueAxis, zeroAndZone } from './interval-marks.js';
import { drawn, planColour, planLabel, planSymbol } from './plan-marks.js';
import { primaryOf, sayMissing } from './simulation-words.js';
import { drawTable } from './tables.js';
import { FONT, tooltip } from './theme.js';

const BAND_PIXELS = { row: 70, band: 22, ends: 10, cap: 14, down: 12, up: -16 };
export const PLAN_NAME_PIXELS = 150;

/** How a plan's year spreads, and how well its mean is known. */
export function drawRisk(sim) {
  const rows = sim.plans.map((plan) => ({ plan, kpi: primaryOf(sim, plan) })).filter(({ kpi }) => kpi && isKnown(kpi.mean));
  if (rows.length === 0) return sayMissing(byId('risk-chart'), 'This run holds no estimate of net bookings.');
  byId('risk-key').replaceChildren(...riskKey(sim));
  const sentence = rows.map(({ plan, kpi }) => `${plan.title}: mean ${estimate(kpi.unit, kpi.mean, kpi.ci95)}, nine futures of ten between ${figure(kpi.unit, kpi.p05?.v)} and ${figure(kpi.unit, kpi.p95?.v)}`);
  const node = chartFigure(byId('risk-chart'), 'Net bookings of the year', rows.length * BAND_PIXELS.row + 46, `Net bookings of the year. ${sentence.join('; ')}.`);
  drawRiskTable(sim, rows);
  return responsiveChart(node, PAPER_WIDE, (theme) => riskOption(sim, rows, theme));
}

function riskOption(sim, rows, theme) {
  const data = rows.map(({ kpi }, row) => [kpi.mean, row, ...(kpi.ci95 ?? [kpi.mean, kpi.mean]), ...percentiles(kpi)]);
  const layer = (z, renderItem) => ({ type: 'custom', data, z, encode: { x: [2, 3, 4, 5, 7, 8, 9, 10], y: 1 }, renderItem });
  const colour = (api) => planColour(theme, sim, rows[api.value(1)].plan);
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: PLAN_NAME_PIXELS + 12, right: 30, top: 8, bottom: 34 },
    tooltip: tooltip(theme, (params) => riskTip(sim, rows[params.value[1]])),
    xAxis: valueAxis(theme, { scale: true, axisLabel: { formatter: axisMoney } }),
    yAxis: planAxis(theme, rows.map(({ plan }) => plan.title)),
    series: [
      layer(2, (params, api) => riskBand(api, colour(api))),
      layer(3, (params, api) => percentileErrors(api, theme)),
      layer(4, (params, api) => meanWithError(api, theme, rows[api.value(1)].kpi)),
    ],
  };
}

/** 5 % low, high, 95 % low, high, after the two values themselves. Positions 4 to 10 of a row. */
function percentiles({ p05, p50, p95, mean }) {
  const ends = (percentile) => [0, 1].map((end) => percentile?.ci95?.[end] ?? percentile?.v ?? mean);
  return [p05?.v ?? mean, p95?.v ?? mean, p50?.v ?? mean, ...ends(p05), ...ends(p95)];
}

function planAxis(theme, titles) {
  const axis = nameAxis(theme, titles, PLAN_NAME_PIXELS);
  return { ...axis, axisLabel: { ...axis.axisLabel, overflow: 'break', fontSize: 13 } };
}

/** The band of nine futures in ten, with a tick at the median. */
function riskBand(api, fill) {
  const [left, middle] = api.coord([api.value(4), api.value(1)]);
  const [right] = api.coord([api.value(5), api.value(1)]);
  const [median] = api.coord([api.value(6), api.value(1)]);
  const top = middle + BAND_PIXELS.down - BAND_PIXELS.band / 2;
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x: left, y: top, width: right - left, height: BAND_PIXELS.band, r: 3 }, style: { fill, opacity: 0.38 } },
      { type: 'line', shape: { x1: median, x2: median, y1: top, y2: top + BAND_PIXELS.band }, style: { stroke: fill, lineWidth: 2.5 } },
    ],
  };
}

/** Small open boxes at both ends of the band: how well the ends are known. */
function percentileErrors(api, theme) {
  const box = (low, high) => {
    const [x, y] = api.coord([api.value(low), api.value(1)]);
    const [end] = api.coord([api.value(high), api.value(1)]);
    const shape = { x, y: y + BAND_PIXELS.down - BAND_PIXELS.ends / 2, width: Math.max(1, end - x), height: BAND_PIXELS.ends };
    return { type: 'rect', shape, style: { fill: theme.page, stroke: theme.ink, lineWidth: 1 } };
  };
  return { type: 'group', children: [box(7, 8), box(9, 10)] };
}

/** The mean as a dot and its error as a bar with caps, above the band and apart from it. */
function meanWithError(api, theme, kpi) {
  const [x, middle] = api.coord([api.value(0), api.value(1)]);
  const [end] = api.coord([api.value(3), api.value(1)]);
  const y = middle + BAND_PIXELS.up;
  const dot = { type: 'circle', shape: { cx: x, cy: y, r: 4 }, style: { fill: theme.ink } };
  const text = { text: estimate(kpi.unit, kpi.mean, kpi.ci95), x: Math.max(end, x + 4) + 9, y, verticalAlign: 'middle', fill: theme.ink, font: `12.5px ${FONT}` };
  return { type: 'group', children: [errorBar(api, BAND_PIXELS.up, BAND_PIXELS.cap, { stroke: theme.ink, lineWidth: 2 }), dot, { type: 'text', style: text }] };
}

function riskTip(sim, { plan, kpi }) {
  return [
    plan.title,
    `Mean ${estimate(kpi.unit, kpi.mean, kpi.ci95)} (${sim.confidence} interval)`,
    `Nine futures of ten: ${figure(kpi.unit, kpi.p05?.v)} to ${figure(kpi.unit, kpi.p95?.v)}`,
    `Median ${figure(kpi.unit, kpi.p50?.v)}`,
  ].join('\n');
}

/** What the marks mean, in words beside the marks. */
function riskKey(sim) {
  const box = (attributes) => drawn('rect', { rx: 2, ...attributes });
  const line = (x1, y1, x2, y2, width = 2) => drawn('line', { x1, y1, x2, y2, stroke: 'currentColor', 'stroke-width': width });
  const band = [box({ x: 1, y: 4, width: 44, height: 16, fill: 'currentColor', opacity: 0.3 })];
  const error = [line(9, 12, 37, 12), line(9, 5, 9, 19), line(37, 5, 37, 19), drawn('circle', { cx: 23, cy: 12, r: 4, fill: 'currentColor' })];
  const ends = [box({ x: 10, y: 7, width: 26, height: 10, fill: 'none', stroke: 'currentColor' })];
  const median = [line(23, 3, 23, 21, 3)];
  return [
    keyItem(band, 'Risk', 'Nine futures of ten end inside this band (5 to 95 %). It is how uncertain the year is; more futures do not make it narrower.'),
    keyItem(error, 'Error', `The mean as a dot, and with ${sim.confidence} confidence it lies between the caps. It is how well we know the mean; more futures make it narrower.`),
    keyItem(ends, 'Error of the ends', 'The same for both ends of the band.'),
    keyItem(median, 'Median', 'Half of the futures end on either side.'),
  ];
}

function keyItem(shapes, term, words) {
  const item = element('li');
  const text = element('span');
  text.append(element('strong', '', `${term}. `), document.createTextNode(words));
  item.append(drawn('svg', { viewBox: '0 0 46 24', width: 46, height: 24, 'aria-hidden': 'true' }, ...shapes), text);
  return item;
}

/** The difference to the baseline in the same futures, with zero and the zone that does not matter. */
export function drawDifference(sim) {
  const container = byId('difference-chart');
  const rows = sim.rivals.map((plan) => ({ plan, kpi: primaryOf(sim, plan) })).filter(({ kpi }) => kpi?.delta);
  if (rows.length === 0) return sayMissing(container, 'No difference to a baseline was measured: that takes two plans.');
  drawDifferenceTable(sim, rows);
  const sentence = rows.map(({ plan, kpi }) => `${plan.title} ${difference(kpi.unit, kpi.delta.vsBaseline, kpi.delta.ci95)}, interval ${differenceRange(kpi.unit, kpi.delta.ci95)}`);
  const node = chartFigure(container, `Difference to ${sim.baseline.title}`, rows.length * 44 + 52, `Difference to ${sim.baseline.title}. ${sentence.join('; ')}.`);
  return responsiveChart(node, PAPER_WIDE, (theme) => differenceOption(sim, rows, theme));
}

function differenceOption(sim, rows, theme) {
  const data = rows.map(({ kpi }, row) => [kpi.delta.vsBaseline, row, ...kpi.delta.ci95]);
  const zone = sim.data.indifferenceCents;
  const tip = ({ plan, kpi }) => `${plan.title}\n${againstBaseline(sim, plan, kpi)}`;
  const bar = (params, api) => errorBar(api, 0, 16, { stroke: planColour(theme, sim, rows[api.value(1)].plan), lineWidth: 2.5 });
  const label = ({ value }) => difference('cents', value[0], [value[2], value[3]]);
  const dots = data.map((value, row) => ({ value, symbol: planSymbol(rows[row].plan), itemStyle: { color: planColour(theme, sim, rows[row].plan) } }));
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: PLAN_NAME_PIXELS + 12, right: 30, top: 8, bottom: 34 },
    tooltip: tooltip(theme, (params) => tip(rows[params.value[1]])),
    xAxis: valueAxis(theme, { min: Math.min(-1.6 * zone, ...data.map((row) => row[2] * 1.15)), max: Math.max(1.6 * zone, ...data.map((row) => row[3] * 1.15)), axisLabel: { formatter: axisMoney, showMinLabel: false, showMaxLabel: false } }),
    yAxis: planAxis(theme, rows.map(({ plan }) => plan.title)),
    series: [
      { type: 'custom', data, z: 2, encode: { x: [0, 2, 3], y: 1 }, renderItem: bar, ...zeroAndZone(theme, zone) },
      { type: 'scatter', data: dots, z: 3, symbolSize: 11, encode: { x: 0, y: 1 }, label: { show: true, position: 'top', distance: 5, color: theme.ink, fontSize: 12.5, formatter: label } },
    ],
  };
}

function figureColumn(label, unit, text) {
  return { label, unit, numeric: true, text };
}

function planNameColumn(sim) {
  return { label: 'Plan', text: ({ plan }) => plan.title, fill: (cell, { plan }) => cell.append(planLabel(sim, plan)) };
}

function drawRiskTable(sim, rows) {
  const end = (key) => ({ kpi }) => estimate(kpi.unit, kpi[key]?.v, kpi[key]?.ci95);
  drawTable(byId('risk-table'), {
    caption: `Net bookings of the year; ± is half the ${sim.confidence} interval, which more futures shrink`,
    rows,
    columns: [
      planNameColumn(sim),
      figureColumn('Mean', '', ({ kpi }) => estimate(kpi.unit, kpi.mean, kpi.ci95)),
      figureColumn('Bad year', '5 % of futures are worse', end('p05')),
      figureColumn('Median', 'half are worse', end('p50')),
      figureColumn('Good year', '5 % are better', end('p95')),
      figureColumn('Worst tenth', 'mean of these futures', end('cvar10')),
    ],
  });
}

function drawDifferenceTable(sim, rows) {
  drawTable(byId('difference-table'), {
    caption: `Difference of net bookings to ${sim.baseline.title}, future by future. Correlation and variance ratio say how much sharper that is than comparing two separate runs.`,
    rows,
    columns: [
      planNameColumn(sim),
      figureColumn('Difference', 'mean', ({ kpi }) => difference(kpi.unit, kpi.delta.vsBaseline, kpi.delta.ci95)),
      figureColumn('Interval', sim.confidence, ({ kpi }) => differenceRange(kpi.unit, kpi.delta.ci95)),
      figureColumn('Ahead', 'of the baseline, share of futures', ({ kpi }) => chance(kpi.delta.better?.v)),
      figureColumn('Against the best other', `all plans at once, ${sim.confidence}`, ({ kpi }) => differenceRange(kpi.unit, kpi.mcb)),
      figureColumn('Correlation', '', ({ kpi }) => (isKnown(kpi.delta.corr) ? grouped(kpi.delta.corr, 3) : UNKNOWN)),
      figureColumn('Variance ratio', '', ({ kpi }) => (isKnown(kpi.delta.varRatio) ? grouped(kpi.delta.varRatio, 1) : UNKNOWN)),
    ],
  });
}
