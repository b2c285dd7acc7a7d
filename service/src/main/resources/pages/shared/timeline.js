// One future, replayed: what happens, and what each plan makes of it.

import { nameAxis, responsiveChart } from './chart-frame.js';
import { axisMoney, figure, UNKNOWN } from './figures.js';
import { byId, grouped, plural, whole } from './format.js';
import { chartFigure, offerAllRows, PAPER_WIDE, rowStripes, valueAxis } from './interval-marks.js';
import { planColour, planLegend, planLine } from './plan-marks.js';
import { dayOf, listOf, sayMissing } from './simulation-words.js';
import { drawTable, textColumn } from './tables.js';
import { FONT, tooltip } from './theme.js';

const EVENT_KINDS = {
  departure: { text: 'Departure', symbol: 'triangle', rotate: 180, tone: 'bad' },
  fill: { text: 'Seat filled', symbol: 'triangle', rotate: 0, tone: 'good' },
  join: { text: 'New seat', symbol: 'diamond', rotate: 0, tone: 'good' },
  market: { text: 'New market', symbol: 'rect', rotate: 0, tone: 'plan' },
  shift: { text: 'Demand shifts', symbol: 'circle', rotate: 0, tone: 'preference' },
  merger: { text: 'Accounts merge', symbol: 'roundRect', rotate: 0, tone: 'preference' },
};
const LANE_PIXELS = 24;
const EVENTS_IN_TABLE = 40;

export function drawTimeline(sim) {
  const { timeline } = sim.data;
  const container = byId('timeline-chart');
  if (!timeline) return sayMissing(container, 'No future was replayed for this report.');
  const events = listOf(timeline.events);
  const weeks = listOf(timeline.weeks);
  byId('timeline-lead').textContent = timelineLead(sim, timeline);
  const table = offerAllRows(byId('event-table'), EVENTS_IN_TABLE, (holder, count) => drawEventTable(sim, events, holder, count));
  const plans = sim.plans.filter((plan) => listOf(timeline.cumulativeCents?.[plan.name]).length > 0);
  if (weeks.length === 0 || plans.length === 0) return table;
  const kinds = [...new Set(events.map((event) => event.kind))];
  const lanes = kinds.length * LANE_PIXELS;
  const totals = plans.map((plan) => `${plan.title} ${figure('cents', timeline.cumulativeCents[plan.name].at(-1))}`);
  const node = chartFigure(container, null, lanes + 480, `${plural(events.length, 'event')} of this future by week, and net bookings so far. At the end: ${totals.join(', ')}.`);
  node.before(planLegend(sim, plans));
  const redraw = responsiveChart(node, PAPER_WIDE, (theme) => timelineOption(sim, { events, weeks, plans, kinds, lanes }, theme));
  return () => {
    redraw();
    table();
  };
}

function timelineLead(sim, { replication, why }) {
  const reason = why ? `: ${why}` : '';
  return `Future number ${whole(replication ?? 0)}${reason}. The same things happen under every plan; what differs is who is there to sell.`;
}

function kindOf(kind) {
  return EVENT_KINDS[kind] ?? { text: String(kind), symbol: 'circle', rotate: 0, tone: 'ink' };
}

function timelineOption(sim, { events, weeks, plans, kinds, lanes }, theme) {
  const tops = [14, lanes + 56, lanes + 286];
  const heights = [lanes, 180, 140];
  const last = weeks.at(-1);
  const weekAxis = (i) => valueAxis(theme, { gridIndex: i, min: 0, max: last, interval: last > 52 ? 26 : 13, name: i === 2 ? 'Week' : '', nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: theme.inkSoft }, axisLabel: { show: i === 2, formatter: (week) => whole(week) } });
  const { cumulativeCents } = sim.data.timeline;
  const base = cumulativeCents[sim.baseline.name];
  const rivals = plans.filter((plan) => plan !== sim.baseline && base);
  const line = (plan, values, i) => ({ type: 'line', xAxisIndex: i, yAxisIndex: i, data: weeks.map((week, at) => [week, values[at]]), symbol: 'none', lineStyle: planLine(plan, theme, sim), itemStyle: { color: planColour(theme, sim, plan) }, silent: true });
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: tops.map((top, i) => ({ left: 118, right: 26, top, height: heights[i] })),
    title: [panelName(theme, 'Net bookings so far', tops[1] - 24), panelName(theme, `Difference to ${sim.baseline.title} so far`, tops[2] - 24)],
    tooltip: tooltip(theme, (params) => eventTip(sim, events[params.value[2]])),
    xAxis: [0, 1, 2].map(weekAxis),
    yAxis: [
      { ...nameAxis(theme, kinds.map((kind) => kindOf(kind).text), 106), gridIndex: 0, splitArea: rowStripes(theme) },
      ...[1, 2].map((i) => ({ type: 'value', gridIndex: i, splitNumber: 4, splitLine: { lineStyle: { color: theme.line } }, axisLabel: { color: theme.inkSoft, formatter: axisMoney } })),
    ],
    series: [
      eventMarks(events, kinds, theme),
      ...plans.map((plan) => line(plan, cumulativeCents[plan.name], 1)),
      ...rivals.map((plan, i) => ({ ...line(plan, cumulativeCents[plan.name].map((cents, at) => cents - base[at]), 2), ...(i === 0 ? zeroRow(theme) : {}) })),
    ],
  };
}

function panelName(theme, text, top) {
  return { text, left: 0, top, textStyle: { color: theme.ink, fontSize: 13, fontWeight: 600, fontFamily: FONT } };
}

function zeroRow(theme) {
  return { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: theme.ink, width: 1.2, type: 'solid' }, data: [{ yAxis: 0 }] } };
}

function eventMarks(events, kinds, theme) {
  return {
    type: 'scatter',
    data: events.map((event, i) => {
      const { symbol, rotate, tone } = kindOf(event.kind);
      return { value: [event.week, kinds.indexOf(event.kind), i], symbol, symbolRotate: rotate, itemStyle: { color: theme[tone], borderColor: theme.page, borderWidth: 1 } };
    }),
    symbolSize: 12,
    z: 3,
  };
}

function eventTip(sim, event) {
  return [whenText(sim, event), event.sentence, event.plan ? `Only under ${sim.planNamed(event.plan).title}` : ''].filter(Boolean).join('\n');
}

function whenText(sim, { week }) {
  const day = dayOf(sim, week);
  return `Week ${grouped(week, 1)}${day ? `, ${day}` : ''}`;
}

function drawEventTable(sim, events, holder, count) {
  const isCut = count < events.length;
  drawTable(holder, {
    caption: `What happens in this future${isCut ? `, the first ${count} of ${whole(events.length)} events; replay shows all` : ''}`,
    rows: events.slice(0, count),
    columns: [
      { label: 'Week', numeric: true, text: ({ week }) => grouped(week, 1) },
      textColumn('Day', ({ week }) => dayOf(sim, week), 'day'),
      textColumn('Event', ({ kind }) => kindOf(kind).text),
      textColumn('Region', ({ region }) => region || UNKNOWN),
      textColumn('What happens', ({ sentence }) => sentence, 'words'),
      textColumn('Under', ({ plan }) => (plan ? sim.planNamed(plan).title : 'all plans')),
    ],
  });
  return events.length;
}
