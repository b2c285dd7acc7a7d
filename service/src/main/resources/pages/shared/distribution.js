// How the year's bookings spread over the futures: one panel a plan on the same bins, the baseline as outline.

import { responsiveChart } from './chart-frame.js';
import { axisMoney, figure, halfWidth, isKnown } from './figures.js';
import { byId, grouped, plural, sum, whole } from './format.js';
import { chartFigure, PAPER_WIDE, valueAxis } from './interval-marks.js';
import { planColour } from './plan-marks.js';
import { PLAN_NAME_PIXELS } from './risk-and-error.js';
import { listOf, primaryOf, sayMissing } from './simulation-words.js';
import { FONT, tooltip } from './theme.js';

const PANEL_PIXELS = { height: 74, gap: 22, top: 26, bottom: 24 };

export function drawDistribution(sim) {
  const container = byId('distribution-chart');
  const panels = listOf(sim.data.distribution).filter(({ counts }) => sum(counts ?? []) > 0);
  if (panels.length === 0) return sayMissing(container, 'This run did not keep the distribution of bookings.');
  const height = panels.length * (PANEL_PIXELS.height + PANEL_PIXELS.gap) + PANEL_PIXELS.top + PANEL_PIXELS.bottom;
  const sentence = panels.map((panel) => `${sim.planNamed(panel.plan).title}: most often ${modeText(panel)}`);
  const node = chartFigure(container, null, height, `Distribution of net bookings over the futures. ${sentence.join('; ')}.`);
  return responsiveChart(node, PAPER_WIDE, (theme) => distributionOption(sim, panels, theme));
}

function binText({ binsFromCents, binWidthCents }, bin) {
  const from = binsFromCents + bin * binWidthCents;
  return `${figure('cents', from, binWidthCents)} to ${figure('cents', from + binWidthCents, binWidthCents)}`;
}

function modeText(panel) {
  return binText(panel, panel.counts.indexOf(Math.max(...panel.counts)));
}

function distributionOption(sim, panels, theme) {
  const top = (i) => PANEL_PIXELS.top + i * (PANEL_PIXELS.height + PANEL_PIXELS.gap);
  const outline = panels.find(({ plan }) => plan === sim.baseline.name);
  const highest = Math.max(...panels.flatMap(({ counts }) => counts.map((count) => count / sum(counts))));
  const start = Math.min(...panels.map((panel) => panel.binsFromCents));
  const end = Math.max(...panels.map((panel) => panel.binsFromCents + panel.counts.length * panel.binWidthCents));
  const step = niceStep((end - start) / 8);
  const axis = (i) => valueAxis(theme, { gridIndex: i, min: Math.floor(start / step) * step, max: Math.ceil(end / step) * step, interval: step, axisLabel: { show: i === panels.length - 1, formatter: axisMoney } });
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: panels.map((_, i) => ({ left: PLAN_NAME_PIXELS + 12, right: 30, top: top(i), height: PANEL_PIXELS.height })),
    title: panels.map(({ plan }, i) => panelTitle(theme, sim.planNamed(plan).title, top(i))),
    tooltip: tooltip(theme, (params) => distributionTip(sim, panels[params.seriesIndex], params.value[2])),
    xAxis: panels.map((_, i) => axis(i)),
    yAxis: panels.map((_, i) => ({ type: 'value', gridIndex: i, min: 0, max: highest * 1.05, show: false })),
    series: [
      ...panels.map((panel, i) => histogram(sim, panel, i, theme)),
      ...panels.flatMap((panel, i) => (outline && panel !== outline ? [outlineOf(outline, i, theme)] : [])),
    ],
  };
}

/** A step of 1, 2 or 5 times a power of ten. */
function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((step) => step * power >= rough) ?? 10);
}

function panelTitle(theme, text, top) {
  return { text, left: 0, top: top + PANEL_PIXELS.height / 2 - 12, textStyle: { color: theme.ink, fontSize: 13, fontWeight: 400, fontFamily: FONT, width: PLAN_NAME_PIXELS, overflow: 'break' } };
}

function histogram(sim, panel, i, theme) {
  const all = sum(panel.counts);
  const plan = sim.planNamed(panel.plan);
  const fill = planColour(theme, sim, plan);
  const kpi = primaryOf(sim, plan);
  return {
    type: 'custom',
    xAxisIndex: i,
    yAxisIndex: i,
    z: 2,
    data: panel.counts.map((count, bin) => [panel.binsFromCents + bin * panel.binWidthCents, count / all, bin]),
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => histogramBar(api, panel.binWidthCents, fill),
    markLine: kpi && isKnown(kpi.mean) ? meanLine(kpi, theme) : undefined,
  };
}

function histogramBar(api, width, fill) {
  const [x, y] = api.coord([api.value(0), api.value(1)]);
  const [end, base] = api.coord([api.value(0) + width, 0]);
  return { type: 'rect', shape: { x, y, width: Math.max(1, end - x - 1), height: base - y }, style: { fill, opacity: 0.75 } };
}

function meanLine(kpi, theme) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.ink, width: 1.5, type: 'solid' },
    label: { color: theme.ink, position: 'end', distance: 2, formatter: `mean ${figure(kpi.unit, kpi.mean, halfWidth(kpi.ci95))}` },
    data: [{ xAxis: kpi.mean }],
  };
}

function outlineOf(panel, i, theme) {
  const all = sum(panel.counts);
  const steps = panel.counts.map((count, bin) => [panel.binsFromCents + bin * panel.binWidthCents, count / all]);
  steps.push([panel.binsFromCents + panel.counts.length * panel.binWidthCents, 0]);
  return { type: 'line', step: 'end', data: steps, xAxisIndex: i, yAxisIndex: i, symbol: 'none', silent: true, z: 3, lineStyle: { color: theme.inkSoft, width: 1.3, type: 'solid' }, tooltip: { show: false } };
}

function distributionTip(sim, panel, bin) {
  const count = panel.counts[bin];
  return `${sim.planNamed(panel.plan).title}\n${binText(panel, bin)}\n${plural(count, 'future')} of ${whole(sum(panel.counts))} (${grouped((100 * count) / sum(panel.counts), 1)} %)`;
}
