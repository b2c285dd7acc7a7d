// Each rep's chance of making quota, plan by plan, and how evenly it is spread.

import { responsiveChart } from './chart-frame.js';
import { chance, chanceRange, estimate, figure, isKnown } from './figures.js';
import { byId, element, grouped, plural, quantile, sum, whole } from './format.js';
import { chartFigure, intervalHeight, intervalOption, offerAllRows, PAPER_HALF } from './interval-marks.js';
import { colourPlanMarks, planColour, planLabel, planLegend, planMark, planSymbol } from './plan-marks.js';
import { listOf, sayMissing } from './simulation-words.js';
import { drawTable, twoLines } from './tables.js';

const SEATS_AT_EACH_END = 15;
const SEATS_IN_CHART = 34;
const SEATS_IN_TABLE = 60;
const PLANS_IN_CHART = 3;

export function drawSeats(sim) {
  const seats = listOf(sim.data.seats).map((seat) => withPlans(seat)).filter((seat) => seat.under.size > 0);
  const container = byId('seat-charts');
  if (sim.data.repFiguresHidden) return sayMissing(container, 'Figures of single reps are shown to planners and admins alone.');
  if (seats.length === 0) return sayMissing(container, 'This run did not measure the chance of quota rep by rep.');
  const chosen = new Set(firstPlans(sim).map((plan) => plan.name));
  drawPlanSwitch(sim, chosen, () => redrawCharts());
  let charts = [];
  const redrawCharts = () => {
    const plans = sim.plans.filter((plan) => chosen.has(plan.name));
    container.replaceChildren();
    charts = seatTeams(seats).flatMap(([team, members]) => seatChart(sim, container, team, members, plans));
    colourPlanMarks(sim);
  };
  redrawCharts();
  drawFairness(sim, seats);
  const table = offerAllRows(byId('seat-table'), SEATS_IN_TABLE, (holder, count) => drawSeatTable(sim, seats, holder, count));
  return () => {
    charts.forEach((redraw) => redraw());
    table();
  };
}

function withPlans(seat) {
  return { ...seat, under: new Map(listOf(seat.plans).map((row) => [row.plan, row])) };
}

/** The baseline, the best, and others up to what one row of marks can hold. */
export function firstPlans(sim) {
  const wanted = [sim.baseline, sim.planNamed(sim.best), ...sim.plans].filter((plan) => sim.plans.includes(plan));
  return [...new Set(wanted)].slice(0, PLANS_IN_CHART);
}

/** With more plans than fit, buttons choose whose marks are drawn; the table always has all. */
function drawPlanSwitch(sim, chosen, redraw) {
  const bar = byId('seat-plans');
  bar.hidden = sim.plans.length <= PLANS_IN_CHART;
  const buttons = sim.plans.map((plan) => {
    const button = element('button', 'button');
    button.type = 'button';
    button.append(planMark(sim, plan), document.createTextNode(` ${plan.title}`));
    button.setAttribute('aria-pressed', String(chosen.has(plan.name)));
    button.addEventListener('click', () => {
      if (!chosen.delete(plan.name)) chosen.add(plan.name);
      button.setAttribute('aria-pressed', String(chosen.has(plan.name)));
      redraw();
    });
    return button;
  });
  bar.replaceChildren(...buttons);
}

function seatTeams(seats) {
  const teams = new Map();
  seats.forEach((seat) => teams.set(seat.team ?? '', [...(teams.get(seat.team ?? '') ?? []), seat]));
  return [...teams.entries()].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

function chanceUnder(seat, plan) {
  return seat.under.get(plan.name)?.chance ?? null;
}

/** Largest chance under the baseline first; seats without one last. */
function byChance(sim, seats) {
  return [...seats].sort((a, b) => (chanceUnder(b, sim.baseline) ?? -1) - (chanceUnder(a, sim.baseline) ?? -1) || a.repId.localeCompare(b.repId, 'en', { numeric: true }));
}

function seatChart(sim, container, team, members, plans) {
  if (plans.length === 0) return [];
  const sorted = byChance(sim, members);
  const isLong = sorted.length > SEATS_IN_CHART;
  const shown = isLong ? [...sorted.slice(0, SEATS_AT_EACH_END), ...sorted.slice(-SEATS_AT_EACH_END)] : sorted;
  const name = team || 'All reps';
  const part = isLong ? `, the ${SEATS_AT_EACH_END} with the best and the ${SEATS_AT_EACH_END} with the least chance of ${whole(sorted.length)}` : '';
  const sentence = plans.map((plan) => `under ${plan.title} ${spreadText(members, plan)}`);
  const node = chartFigure(container, `${name}${part}`, intervalHeight(shown.length, plans.length), `${name}, chance of making quota by rep: ${sentence.join('; ')}.`);
  node.before(planLegend(sim, plans));
  return [responsiveChart(node, PAPER_HALF, (theme) => seatOption(sim, shown, plans, theme))];
}

function seatOption(sim, seats, plans, theme) {
  return intervalOption(theme, {
    names: seats.map((seat) => seat.name || seat.repId),
    axis: { min: 0, max: 1, interval: 0.25, axisLabel: { formatter: (value) => `${grouped(value * 100, 0)} %` } },
    series: plans.map((plan) => ({
      colour: planColour(theme, sim, plan),
      symbol: planSymbol(plan),
      points: seats.map((seat) => ({ value: chanceUnder(seat, plan), interval: seat.under.get(plan.name)?.chanceCi95 })),
      tip: (row) => seatTip(sim, seats[row], plan),
    })),
  });
}

function seatTip(sim, seat, plan) {
  const row = seat.under.get(plan.name) ?? {};
  return [
    `${seat.name || seat.repId}, ${plan.title}`,
    `Makes quota in ${chance(row.chance)} of the futures (${sim.confidence}: ${chanceRange(row.chanceCi95)})`,
    `Quota ${figure('cents', row.quotaCents)}`,
    `Books ${estimate('cents', row.meanBookingsCents, row.ci95)} on average`,
    `Eight futures of ten: ${figure('cents', row.p10Cents)} to ${figure('cents', row.p90Cents)}`,
  ].join('\n');
}

function chancesOf(seats, plan) {
  return seats.map((seat) => chanceUnder(seat, plan)).filter(isKnown).sort((a, b) => a - b);
}

function spreadText(seats, plan) {
  const chances = chancesOf(seats, plan);
  return chances.length > 0 ? `from ${chance(chances[0])} to ${chance(chances.at(-1))}` : 'not measured';
}

/** Root mean square distance from the mean. */
function spreadOf(values) {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
}

function drawFairness(sim, seats) {
  const rows = sim.plans.map((plan) => ({ plan, chances: chancesOf(seats, plan) })).filter(({ chances }) => chances.length > 0);
  const column = (label, unit, text) => ({ label, unit, numeric: true, text: ({ chances }) => text(chances) });
  drawTable(byId('fairness-table'), {
    caption: 'Fairness of outcome: how the chance of making quota spreads over the reps. The smaller the spread, the fairer the plan.',
    rows,
    columns: [
      { label: 'Plan', text: ({ plan }) => plan.title, fill: (cell, { plan }) => cell.append(planLabel(sim, plan)) },
      column('Average', 'chance', (all) => chance(sum(all) / all.length)),
      column('Lowest', 'rep', (all) => chance(all[0])),
      column('Middle half', 'of the reps', (all) => chanceRange([quantile(all, 0.25), quantile(all, 0.75)])),
      column('Highest', 'rep', (all) => chance(all.at(-1))),
      column('Spread', 'standard deviation', (all) => `${grouped(100 * spreadOf(all), 1)} pts`),
      column('Below 1 in 4', 'reps', (all) => whole(all.filter((value) => value < 0.25).length)),
    ],
  });
}

function drawSeatTable(sim, seats, holder, count) {
  const sorted = byChance(sim, seats);
  const isCut = count < sorted.length;
  const shown = isCut ? [...sorted.slice(0, count / 2), ...sorted.slice(-count / 2)] : sorted;
  const which = isCut ? `the ${count / 2} with the best and the ${count / 2} with the least chance of ${whole(sorted.length)}; all are in comparison.json` : `all ${plural(sorted.length, 'rep')}`;
  drawTable(holder, {
    caption: `Chance of making quota, and mean bookings, ${which}. Best chance under ${sim.baseline.title} first.`,
    rows: shown,
    sortable: true,
    columns: [
      { label: 'Rep', text: (seat) => seat.name || seat.repId, fill: (cell, seat) => twoLines(cell, seat.name || seat.repId, [seat.repId, seat.team, seat.region].filter(Boolean).join(' · ')) },
      { label: 'Quota', numeric: true, sortKey: (seat) => quotaOf(sim, seat) ?? -1, text: (seat) => figure('cents', quotaOf(sim, seat)) },
      ...sim.plans.map((plan) => seatColumn(plan)),
    ],
  });
  return sorted.length;
}

/** The quota of a seat is the same under every plan. */
function quotaOf(sim, seat) {
  return sim.plans.map((plan) => seat.under.get(plan.name)?.quotaCents).find(isKnown) ?? null;
}

function seatColumn(plan) {
  return {
    label: plan.title,
    numeric: true,
    sortKey: (seat) => chanceUnder(seat, plan) ?? -1,
    text: (seat) => chance(chanceUnder(seat, plan)),
    fill: (cell, seat) => {
      const row = seat.under.get(plan.name);
      twoLines(cell, `${chance(row?.chance)}${row?.chanceCi95 ? ` (${chanceRange(row.chanceCi95)})` : ''}`, `books ${figure('cents', row?.meanBookingsCents)}`);
    },
  };
}
