// Travel hours of each rep, today and under the plan.

import { nameAxis, responsiveChart } from '../../shared/chart-frame.js';
import { whole } from '../../shared/format.js';
import { FONT, tooltip } from '../../shared/theme.js';

const ROW_PIXELS = 20;
const PAPER_WIDTH = 340;

/** Draws into a node; answers its redraw. reps: { name, travelHours, travelHoursToday }, in order. */
export function drawTravelHours(node, reps) {
  node.style.height = `${reps.length * ROW_PIXELS + 66}px`;
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', `Travel hours a year by rep. ${reps.slice(0, 5).map((rep) => `${rep.name} ${whole(rep.travelHours)}, today ${whole(rep.travelHoursToday)}`).join('; ')}. All are in the table by rep.`);
  return responsiveChart(node, PAPER_WIDTH, (theme) => ({
    animation: false,
    textStyle: { fontFamily: FONT },
    legend: { data: ['Today', 'Plan'], top: 0, left: 132, textStyle: { color: theme.ink }, selectedMode: false },
    grid: { left: 138, right: 30, top: 28, bottom: 30 },
    tooltip: tooltip(theme, ({ dataIndex }) => `${reps[dataIndex].name}\n${whole(reps[dataIndex].travelHours)} h a year, today ${whole(reps[dataIndex].travelHoursToday)} h`),
    xAxis: { type: 'value', min: 0, splitNumber: 4, axisLabel: { color: theme.inkSoft, formatter: (value) => `${whole(value)} h`, hideOverlap: true }, splitLine: { lineStyle: { color: theme.line } } },
    yAxis: nameAxis(theme, reps.map((rep) => rep.name), 122),
    series: [
      { name: 'Today', type: 'scatter', z: 3, symbolSize: 9, data: reps.map((rep) => rep.travelHoursToday), itemStyle: { color: theme.page, borderColor: theme.today, borderWidth: 1.8 } },
      { name: 'Plan', type: 'bar', barWidth: 9, data: reps.map((rep) => rep.travelHours), itemStyle: { color: theme.plan, borderRadius: [0, 3, 3, 0] } },
    ],
  }));
}
