// Plans beside each other: cost by rule, and how a figure spreads over the reps.

import { nameAxis, responsiveChart } from '../../shared/chart-frame.js';
import { axisMoney } from '../../shared/figures.js';
import { grouped, money } from '../../shared/format.js';
import { PAPER_WIDE, rowStripes, valueAxis } from '../../shared/interval-marks.js';
import { planColour, planSymbol } from '../../shared/plan-marks.js';
import { FONT, tooltip } from '../../shared/theme.js';

/** set: plans with title, position, costs (cents by rule) as shared/plan-marks.js wants a comparison; rules: { key, label }. */
export function drawCostByRule(node, set, rules) {
  node.style.setProperty('height', `${rules.length * (set.plans.length * 15 + 16) + 40}px`);
  return responsiveChart(node, PAPER_WIDE, (theme) => ({
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 140, right: 74, top: 6, bottom: 28 },
    tooltip: tooltip(theme, ({ seriesIndex, dataIndex, value }) => `${set.plans[seriesIndex].title}\n${rules[dataIndex].label}: ${money(value)} a year`),
    xAxis: valueAxis(theme, { axisLabel: { formatter: axisMoney } }),
    yAxis: wrappedNames(theme, rules.map((rule) => rule.label), { splitArea: rowStripes(theme) }),
    series: set.plans.map((plan) => ({
      type: 'bar',
      data: rules.map((rule) => plan.costs[rule.key] ?? 0),
      barWidth: 11,
      barGap: '30%',
      itemStyle: { color: planColour(theme, set, plan) },
      label: { show: true, position: 'right', color: theme.inkSoft, fontSize: 11, formatter: ({ value }) => money(value) },
    })),
  }));
}

/** Names that break into lines where they are long. */
function wrappedNames(theme, names, more = {}) {
  const axis = nameAxis(theme, names, 128);
  return { ...axis, ...more, axisLabel: { ...axis.axisLabel, overflow: 'break' } };
}

/** A row of dots for each plan, one dot a rep. values: { plan, name, value }; band: [low, high] shaded, or null; step: between two lines, or null. */
export function drawSpread(node, set, { values, band, unit, decimals, step }) {
  node.style.setProperty('height', `${set.plans.length * 44 + 44}px`);
  const text = (value) => `${grouped(value, decimals)}${unit}`;
  return responsiveChart(node, PAPER_WIDE, (theme) => ({
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 140, right: 24, top: 8, bottom: 30 },
    tooltip: tooltip(theme, ({ seriesIndex, dataIndex, value }) => `${ofPlan(seriesIndex)[dataIndex].name}, ${set.plans[seriesIndex].title}\n${text(value[0])}`),
    xAxis: valueAxis(theme, { min: 0, interval: step, axisLabel: { formatter: text } }),
    yAxis: wrappedNames(theme, set.plans.map((plan) => plan.title)),
    series: set.plans.map((plan, row) => ({
      type: 'scatter',
      symbol: planSymbol(plan),
      symbolSize: 9,
      data: ofPlan(row).map(({ value }, i) => ({ value: [value, row], symbolOffset: [0, ((i * 7) % 5) * 4 - 8] })),
      itemStyle: { color: planColour(theme, set, plan), opacity: 0.75 },
      ...(row === 0 && band ? { markArea: { silent: true, itemStyle: { color: theme.band }, data: [[{ xAxis: band[0] }, { xAxis: band[1] }]] } } : {}),
    })),
  }));

  function ofPlan(row) {
    return values.filter((one) => one.plan === set.plans[row]);
  }
}
