// Marks with an interval: rows of names, and in each row one mark and one bar of error for every series.

import { nameAxis } from './chart-frame.js';
import { isKnown } from './figures.js';
import { element, whole } from './format.js';
import { FONT, onPaper, tooltip } from './theme.js';

const SERIES_PIXELS = 7;
export const PAPER_WIDE = 690;
export const PAPER_HALF = 340;

/** Height of a chart of intervals in pixels. */
export function intervalHeight(rowCount, seriesCount) {
  return rowCount * Math.max(18, seriesCount * SERIES_PIXELS + 5) + 40;
}

/** A chart with its heading and its words for those who cannot see it; returns the node to draw in. */
export function chartFigure(container, heading, height, sentence) {
  const figureNode = element('div', 'chart-figure');
  if (heading) figureNode.append(element('h3', '', heading));
  const node = element('div', 'chart');
  node.style.setProperty('height', `${height}px`);
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', sentence);
  figureNode.append(node);
  container.append(figureNode);
  return node;
}

/**
 * names: of the rows; series: { name, colour, symbol, points: [{ value, interval } or null by row], tip(row) };
 * axis: x axis; extras: marks of the background (areas, lines); nameWidth in pixels
 */
export function intervalOption(theme, { names, series, axis, extras = {}, nameWidth = 122 }) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: nameWidth + 12, right: 26, top: 8, bottom: 30 },
    tooltip: tooltip(theme, (params) => series[params.seriesIndex % series.length].tip(params.value[1])),
    xAxis: valueAxis(theme, axis),
    yAxis: { ...nameAxis(theme, names, nameWidth), splitArea: rowStripes(theme) },
    series: [
      ...series.map((one, i) => errorBars(one, offset(i, series.length), i === 0 ? extras : {})),
      ...series.map((one, i) => marks(one, offset(i, series.length))),
    ],
  };
}

export function rowStripes(theme) {
  return { show: true, interval: 0, areaStyle: { color: [theme.stripe, 'transparent'] } };
}

export function valueAxis(theme, axis) {
  return {
    type: 'value',
    splitLine: { lineStyle: { color: theme.line } },
    ...axis,
    axisLabel: { color: theme.inkSoft, hideOverlap: true, ...axis.axisLabel },
  };
}

function offset(position, count) {
  return (position - (count - 1) / 2) * SERIES_PIXELS;
}

function knownPoints(one) {
  return one.points.flatMap((point, row) => (point && isKnown(point.value) ? [{ ...point, row }] : []));
}

function errorBars(one, shift, extras) {
  const data = knownPoints(one).map(({ value, interval, row }) => [value, row, ...(interval ?? [value, value])]);
  return {
    type: 'custom',
    data,
    z: 2,
    encode: { x: [0, 2, 3], y: 1 },
    renderItem: (params, api) => errorBar(api, shift, 5, { stroke: one.colour, lineWidth: 1.4 }),
    ...extras,
  };
}

/** A bar with caps from value 2 to value 3 in the row of value 1. */
export function errorBar(api, shift, cap, style) {
  const [low, y] = api.coord([api.value(2), api.value(1)]);
  const [high] = api.coord([api.value(3), api.value(1)]);
  const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  const middle = y + shift;
  const half = cap / 2;
  return {
    type: 'group',
    children: [line(low, middle, high, middle), line(low, middle - half, low, middle + half), line(high, middle - half, high, middle + half)],
  };
}

function marks(one, shift) {
  return {
    type: 'scatter',
    data: knownPoints(one).map(({ value, row }) => [value, row]),
    symbol: one.symbol,
    symbolSize: 8,
    symbolOffset: [0, shift],
    z: 3,
    itemStyle: { color: one.colour },
  };
}

/** A line at zero and, where given, a shaded zone of differences that do not matter. */
export function zeroAndZone(theme, zone) {
  const line = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: theme.ink, width: 1.3, type: 'solid' }, data: [{ xAxis: 0 }] };
  if (!(zone > 0)) return { markLine: line };
  return {
    markLine: line,
    markArea: { silent: true, itemStyle: { color: theme.band }, data: [[{ xAxis: -zone }, { xAxis: zone }]] },
  };
}

/** A table that starts with its first rows; a button shows the rest. Paper has the first rows only. */
export function offerAllRows(container, first, draw) {
  const holder = element('div');
  const button = element('button', 'button screen-only', '');
  button.type = 'button';
  container.append(holder, button);
  const state = { all: false, count: 0 };
  const redraw = () => {
    state.count = draw(holder, state.all && !onPaper.active ? Infinity : first);
    button.hidden = state.count <= first;
    button.textContent = state.all ? `Show the first ${first}` : `Show all ${whole(state.count)}`;
  };
  button.addEventListener('click', () => {
    state.all = !state.all;
    redraw();
  });
  redraw();
  return redraw;
}
