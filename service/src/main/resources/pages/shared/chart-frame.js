// What every chart has: a frame that follows the page, an axis of names, marks that differ without colour.

import * as echarts from 'echarts';
import { onPaper, readTheme } from './theme.js';

/** A chart that follows the page's colours and width; returns its redraw, whose close() ends it. */
export function responsiveChart(node, paperWidth, optionOf) {
  const chart = echarts.init(node, null, { renderer: 'svg' });
  const redraw = () => {
    chart.resize(onPaper.active ? { width: paperWidth } : { width: 'auto' });
    chart.setOption(optionOf(readTheme()), { notMerge: true });
    if (onPaper.active) chart.getZr().flush();
  };
  const sizes = new ResizeObserver(() => onPaper.active || chart.resize({ width: 'auto' }));
  sizes.observe(node);
  redraw.close = () => {
    sizes.disconnect();
    chart.dispose();
  };
  redraw();
  return redraw;
}

/** A vertical axis of names, the first on top. */
export function nameAxis(theme, names, width) {
  return {
    type: 'category',
    inverse: true,
    data: names,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: theme.ink, width, overflow: 'truncate', interval: 0, fontSize: 12 },
  };
}

/** Slanted stripes, so that the bar differs also without colour. */
export function stripes(color) {
  return { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
}
