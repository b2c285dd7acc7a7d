// How the best plan's cost and the proven bound close on each other during a search.

import { responsiveChart } from '../../shared/chart-frame.js';
import { axisMoney } from '../../shared/figures.js';
import { grouped, money } from '../../shared/format.js';
import { FONT, tooltip } from '../../shared/theme.js';

const PAPER_WIDTH = 690;

/** points(): { seconds, costCents?, lowerBoundCents? }, the earliest first. Answers its redraw. */
export function drawImprovement(node, points) {
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', 'Cost of the best plan and proven lower bound over the time of the search; both figures stand beside it.');
  return responsiveChart(node, PAPER_WIDTH, (theme) => option(theme, points()));
}

function option(theme, points) {
  const series = (key) => points.filter((point) => point[key] > 0).map((point) => [point.seconds, point[key]]);
  const [cost, bound] = [series('costCents'), series('lowerBoundCents')];
  const line = (name, data, color, type) => ({ name, type: 'line', step: 'end', data, showSymbol: data.length < 2, symbolSize: 7, lineStyle: { color, width: 2.4, type }, itemStyle: { color }, z: 3 });
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    legend: { top: 0, left: 58, icon: 'rect', itemWidth: 18, itemHeight: 3, data: ['Cost of the best plan', 'No plan costs less'], textStyle: { color: theme.ink }, selectedMode: false },
    grid: { left: 66, right: 24, top: 36, bottom: 34 },
    tooltip: { ...tooltip(theme, (all) => tipText(all)), trigger: 'axis' },
    xAxis: { type: 'value', min: 0, axisLabel: { color: theme.inkSoft, formatter: (value) => `${value} s`, hideOverlap: true }, splitLine: { show: false }, axisLine: { lineStyle: { color: theme.border } } },
    yAxis: { type: 'value', scale: true, axisLine: { show: false }, ...rangeOf(cost, bound), axisLabel: { color: theme.inkSoft, formatter: axisText, showMinLabel: false, showMaxLabel: false }, splitLine: { lineStyle: { color: theme.line } } },
    series: [line('Cost of the best plan', cost, theme.plan, 'solid'), line('No plan costs less', bound, theme.good, 'dashed')],
  };
}

/** Looks at the last stretch: early bounds far below would press everything else to a line. */
function rangeOf(cost, bound) {
  if (cost.length === 0 || bound.length === 0) return {};
  const [last, best] = [bound.at(-1)[1], cost.at(-1)[1]];
  const worst = Math.max(...cost.map(([, cents]) => cents));
  const room = Math.max(worst - last, best * 0.01);
  return { min: last - room * 0.6, max: worst + room * 0.15 };
}

/** As many decimals as the others, that the figures stand below each other. */
function axisText(cents) {
  return cents >= 1e8 ? `$${grouped(cents / 1e8, 2)}\u00a0M` : axisMoney(cents);
}

function tipText(all) {
  const rows = [all].flat();
  return [`After ${rows[0].value[0]} s`, ...rows.map((row) => `${row.seriesName}: ${money(row.value[1])}`)].join('\n');
}
