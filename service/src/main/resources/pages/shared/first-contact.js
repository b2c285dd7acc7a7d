// Time to first contact of inbound leads: share contacted by the hour, and what is never contacted.

import { responsiveChart } from './chart-frame.js';
import { chance, duration, figure, isKnown, UNKNOWN } from './figures.js';
import { byId, grouped } from './format.js';
import { chartFigure, PAPER_WIDE, valueAxis } from './interval-marks.js';
import { planColour, planLabel, planLegend, planLine, planSymbol } from './plan-marks.js';
import { listOf, sayMissing } from './simulation-words.js';
import { drawTable } from './tables.js';
import { FONT, tooltip } from './theme.js';

const CONTACT_TICKS = [[0.25, '15 min'], [1, '1 h'], [4, '4 h'], [24, '1 day'], [72, '3 days'], [168, '1 week'], [720, '1 month']];

export function drawFirstContact(sim) {
  const curves = listOf(sim.data.firstContact).filter(({ hours }) => listOf(hours).length > 0);
  const container = byId('contact-chart');
  if (curves.length === 0) return sayMissing(container, 'This scenario has no inbound leads, or their contacts were not measured.');
  const sentence = curves.map((curve) => `${sim.planNamed(curve.plan).title} ${chance(shareWithin(curve, 24))} within a day, ${sharePercent(neverOf(curve))} never`);
  const node = chartFigure(container, null, 340, `Share of inbound leads contacted, by hours. ${sentence.join('; ')}.`);
  node.before(planLegend(sim, curves.map((curve) => sim.planNamed(curve.plan))));
  drawContactTable(sim, curves);
  return responsiveChart(node, PAPER_WIDE, (theme) => contactOption(sim, curves, theme));
}

/** Share contacted by an hour: between the points of the grid it is read along a straight line in log time. */
function shareWithin({ hours, contacted }, hour) {
  const after = hours.findIndex((h) => h >= hour);
  if (after < 0) return contacted.at(-1);
  if (after === 0 || hours[after] === hour) return contacted[after];
  const part = Math.log(hour / hours[after - 1]) / Math.log(hours[after] / hours[after - 1]);
  return contacted[after - 1] + part * (contacted[after] - contacted[after - 1]);
}

function neverOf({ never }) {
  return listOf(never).at(-1) ?? null;
}

function sharePercent(value) {
  return isKnown(value) ? `${grouped(100 * value, 1)} %` : UNKNOWN;
}

function contactOption(sim, curves, theme) {
  const positive = curves.flatMap(({ hours }) => hours.filter((h) => h > 0)).map(Math.log10);
  const [min, max] = [Math.min(...positive), Math.max(...positive)];
  const ticks = CONTACT_TICKS.map(([hours]) => Math.log10(hours)).filter((at) => at >= min - 0.01 && at <= max + 0.01);
  const named = (at) => CONTACT_TICKS.find(([hours]) => Math.abs(Math.log10(hours) - at) < 1e-9)?.[1] ?? '';
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 52, right: 26, top: 14, bottom: 50 },
    tooltip: tooltip(theme, (params) => `${sim.planNamed(curves[params.seriesIndex].plan).title}\n${chance(params.value[1])} contacted within ${duration(10 ** params.value[0])}`),
    xAxis: valueAxis(theme, { min, max, name: 'Time since the lead came in (log scale)', nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: theme.inkSoft }, axisTick: { show: true, customValues: ticks }, splitLine: { show: false }, axisLine: { onZero: false }, axisLabel: { customValues: ticks, formatter: named } }),
    yAxis: { type: 'value', axisLine: { show: false, onZero: false }, min: 0, max: 1, interval: 0.25, splitLine: { lineStyle: { color: theme.line } }, axisLabel: { color: theme.inkSoft, formatter: (value) => `${grouped(100 * value, 0)} %` } },
    series: curves.map((curve) => contactLine(sim, curve, theme)),
  };
}

function contactLine(sim, curve, theme) {
  const plan = sim.planNamed(curve.plan);
  const points = curve.hours.flatMap((hours, i) => (hours > 0 && isKnown(curve.contacted[i]) ? [[Math.log10(hours), curve.contacted[i]]] : []));
  const every = Math.max(1, Math.round(points.length / 8));
  return {
    type: 'line',
    data: points.map((value, i) => ({ value, symbolSize: (i + plan.position) % every === 0 ? 8 : 4 })),
    symbol: planSymbol(plan),
    showAllSymbol: true,
    lineStyle: planLine(plan, theme, sim),
    itemStyle: { color: planColour(theme, sim, plan) },
  };
}

function drawContactTable(sim, curves) {
  const column = (label, unit, text) => ({ label, unit, numeric: true, text });
  const time = (key) => (curve) => figure('hours', curve[key]);
  drawTable(byId('contact-table'), {
    caption: 'Inbound leads: time until somebody calls, leads that are never called counted as such',
    rows: curves,
    columns: [
      { label: 'Plan', text: (curve) => sim.planNamed(curve.plan).title, fill: (cell, curve) => cell.append(planLabel(sim, sim.planNamed(curve.plan))) },
      column('Median', 'half are called by', time('medianHours')),
      column('Slowest tenth', 'called after', time('p90Hours')),
      column('Within', '1 hour', (curve) => chance(shareWithin(curve, 1))),
      column('Within', '1 day', (curve) => chance(shareWithin(curve, 24))),
      column('Within', '1 week', (curve) => chance(shareWithin(curve, 168))),
      column('Never', 'contacted', (curve) => sharePercent(neverOf(curve))),
      column('Still waiting', 'at the end', (curve) => sharePercent(isKnown(neverOf(curve)) ? Math.max(0, 1 - curve.contacted.at(-1) - neverOf(curve)) : null)),
    ],
  });
}
