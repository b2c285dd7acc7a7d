// Balance by rep and cost by rule, as drawings that stay sharp on paper.

import { nameAxis, responsiveChart, stripes } from './chart-frame.js';
import { byId, element, grouped, money, teamName } from './format.js';
import { FONT, tooltip } from './theme.js';

const ROW_PIXELS = { roomy: 20, tight: 14, tightFrom: 45 };
const PAPER_WIDTH = { balance: 340, cost: 690 };

/** One chart of indexes for each team that has reps. */
export function drawBalance(plan) {
  const container = byId('balance');
  container.replaceChildren();
  return plan.teams
    .map((_, team) => plan.reps.filter((rep) => rep.team === team))
    .filter((reps) => reps.length > 0)
    .map((reps) => balanceChart(container, plan, reps));
}

function balanceChart(container, plan, reps) {
  const sorted = [...reps].sort((a, b) => b.indexToday - a.indexToday || b.index - a.index);
  const figure = element('div', 'balance-figure');
  const name = teamName(plan, reps[0].team);
  const node = element('div', 'balance-chart');
  const row = reps.length >= ROW_PIXELS.tightFrom ? ROW_PIXELS.tight : ROW_PIXELS.roomy;
  node.style.height = `${sorted.length * row + 66}px`;
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', balanceSentence(plan, name, reps));
  figure.append(element('h3', '', name), node);
  container.append(figure);
  return responsiveChart(node, PAPER_WIDTH.balance, (theme) => balanceOption(plan, sorted, theme));
}

function balanceSentence(plan, name, reps) {
  const inside = (key) => reps.filter((rep) => isWithinBand(plan, rep[key])).length;
  const all = reps.length;
  return `${name}, index by rep: ${inside('indexToday')} of ${all} reps within the band today, ${inside('index')} under the plan.`;
}

/** Whether an index, as printed with two decimals, lies in the band. */
export function isWithinBand(plan, index) {
  return Math.abs(index - 1) <= plan.band + 1e-9;
}

function balanceOption(plan, reps, theme) {
  const names = reps.map((rep) => rep.name);
  const highest = Math.max(1 + 2 * plan.band, ...reps.flatMap((rep) => [rep.index, rep.indexToday]));
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    legend: { data: ['Today', 'Plan'], top: 0, left: 132, textStyle: { color: theme.ink }, selectedMode: false },
    grid: { left: 138, right: 16, top: 28, bottom: 30 },
    tooltip: tooltip(theme, (params) => balanceTip(reps[params.dataIndex])),
    xAxis: indexAxis(theme, Math.ceil(highest * 10) / 10),
    yAxis: nameAxis(theme, names, 122),
    series: balanceSeries(plan, reps, theme),
  };
}

function balanceTip(rep) {
  return `${rep.name}\nIndex ${grouped(rep.index, 2)}, today ${grouped(rep.indexToday, 2)}`;
}

function indexAxis(theme, max) {
  return {
    type: 'value',
    min: 0,
    max,
    interval: 0.5,
    axisLabel: { color: theme.inkSoft, showMaxLabel: false, formatter: (value) => grouped(value, 1) },
    splitLine: { lineStyle: { color: theme.line } },
  };
}

function balanceSeries(plan, reps, theme) {
  const today = reps.map((rep) => rep.indexToday);
  const under = reps.map((rep) => ({
    value: rep.index,
    itemStyle: { color: isWithinBand(plan, rep.index) ? theme.plan : theme.bad },
    symbol: isWithinBand(plan, rep.index) ? 'circle' : 'diamond',
    symbolSize: isWithinBand(plan, rep.index) ? 9 : 12,
  }));
  return [
    { type: 'custom', silent: true, z: 2, data: reps.map((rep, i) => [rep.indexToday, rep.index, i]), encode: { x: [0, 1], y: 2 }, renderItem: (params, api) => changeLine(api, theme), tooltip: { show: false } },
    { name: 'Today', type: 'scatter', data: today, symbolSize: 9, z: 3, itemStyle: { color: theme.page, borderColor: theme.today, borderWidth: 1.8 } },
    { name: 'Plan', type: 'scatter', data: under, symbolSize: 9, z: 4, itemStyle: { color: theme.plan }, ...bandMarks(plan, theme) },
  ];
}

/** A thin line from today's index to the plan's. */
function changeLine(api, theme) {
  const [x1, y1] = api.coord([api.value(0), api.value(2)]);
  const [x2, y2] = api.coord([api.value(1), api.value(2)]);
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: theme.today, lineWidth: 1, opacity: 0.55 } };
}

function bandMarks(plan, theme) {
  return {
    markArea: {
      silent: true,
      itemStyle: { color: theme.band },
      data: [[{ xAxis: 1 - plan.band }, { xAxis: 1 + plan.band }]],
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: theme.ink, width: 1.2, type: 'solid' },
      data: [{ xAxis: 1 }],
    },
  };
}

/** Bars of cost by rule, the preference in a panel of its own on the same scale. */
export function drawCosts(plan) {
  const costs = plan.rules.filter((rule) => !rule.preference);
  const preferences = plan.rules.filter((rule) => rule.preference);
  const node = byId('cost-chart');
  node.style.setProperty('height', `${costs.length * 50 + preferences.length * 58 + 92}px`);
  const parts = plan.rules.map((rule) => `${rule.label} ${money(rule.todayCents)} today, ${money(rule.planCents)} plan`);
  node.setAttribute('aria-label', `Cost by rule. ${parts.join('; ')}.`);
  return responsiveChart(node, PAPER_WIDTH.cost, (theme) => costOption(costs, preferences, theme));
}

function costOption(costs, preferences, theme) {
  const highest = Math.max(100, ...[...costs, ...preferences].flatMap((rule) => [rule.todayCents, rule.planCents]));
  const panels = [costs, preferences].filter((rules) => rules.length > 0);
  const tops = [30, 30 + costs.length * 50 + 34];
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    legend: { data: costLegend(costs), top: 0, left: 0, textStyle: { color: theme.ink }, selectedMode: false },
    title: preferences.length > 0 ? preferenceTitle(theme, tops[1] - 22) : undefined,
    grid: panels.map((rules, i) => ({ left: 118, right: 66, top: tops[i], height: rules.length * 50 })),
    xAxis: panels.map((_, i) => ({ type: 'value', gridIndex: i, min: 0, max: highest, show: false })),
    yAxis: panels.map((rules, i) => ({ ...costNames(theme, rules), gridIndex: i })),
    series: panels.flatMap((rules, i) => costSeries(rules, i, theme)),
  };
}

function costLegend(costs) {
  const unavoidable = costs.some((rule) => rule.unavoidableCents > 0);
  return unavoidable ? ['Today', 'Plan', 'Plan, owner has left'] : ['Today', 'Plan'];
}

function preferenceTitle(theme, top) {
  return {
    text: 'A preference, not a cost',
    left: 0,
    top,
    textStyle: { color: theme.preference, fontSize: 13, fontWeight: 600, fontFamily: FONT },
  };
}

function costNames(theme, rules) {
  const axis = nameAxis(theme, rules.map((rule) => rule.label), 108);
  return { ...axis, axisLabel: { ...axis.axisLabel, overflow: 'break', fontSize: 12.5 } };
}

function costSeries(rules, panel, theme) {
  const base = { type: 'bar', xAxisIndex: panel, yAxisIndex: panel, barWidth: 14, barGap: '18%', silent: true };
  const label = (cents) => ({ show: true, position: 'right', color: theme.ink, formatter: ({ dataIndex }) => money(cents(rules[dataIndex])) });
  const preference = rules[0].preference;
  const planStyle = preference
    ? { color: theme.page, borderColor: theme.preference, borderWidth: 1.5, decal: stripes(theme.preference) }
    : { color: theme.plan };
  const unavoidable = { color: theme.page, borderColor: theme.plan, borderWidth: 1.5, decal: stripes(theme.plan) };
  const rest = rules.map((rule) => rule.planCents - rule.unavoidableCents);
  return [
    { ...base, name: 'Today', data: rules.map((rule) => rule.todayCents), itemStyle: { color: theme.today }, label: label((rule) => rule.todayCents) },
    { ...base, name: 'Plan, owner has left', stack: `plan${panel}`, data: rules.map((rule) => rule.unavoidableCents || '-'), itemStyle: unavoidable },
    { ...base, name: 'Plan', stack: `plan${panel}`, data: rest, itemStyle: planStyle, label: label((rule) => rule.planCents) },
  ];
}
