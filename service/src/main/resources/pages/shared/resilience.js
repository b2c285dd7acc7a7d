// What the loss of a rep costs under each plan, and what one more or one fewer rep is worth.

import { responsiveChart } from './chart-frame.js';
import { axisMoney, difference, estimate, figure, isKnown, UNKNOWN } from './figures.js';
import { byId, whole } from './format.js';
import {
  chartFigure,
  intervalHeight,
  intervalOption,
  offerAllRows,
  PAPER_WIDE,
  zeroAndZone,
} from './interval-marks.js';
import { planColour, planLabel, planLegend, planSymbol, SHAPES } from './plan-marks.js';
import { firstPlans } from './quota-chance.js';
import { joined, listOf, sayMissing } from './simulation-words.js';
import { drawTable, textColumn, twoLines } from './tables.js';

const RESILIENCE_ROWS = { chart: 15, table: 40 };

export function drawResilience(sim) {
  const parts = listOf(sim.data.resilience);
  const container = byId('resilience-chart');
  if (parts.length === 0) return sayMissing(container, 'This run did not measure what single departures cost.');
  const seats = new Map(listOf(sim.data.seats).map((seat) => [seat.repId, seat]));
  const rows = lossRows(parts, seats);
  drawWorstPairs(sim, parts, seats);
  const table = offerAllRows(byId('resilience-table'), RESILIENCE_ROWS.table, (holder, count) => drawLossTable(sim, parts, rows, holder, count));
  const known = rows.filter((row) => isKnown(row.worst)).slice(0, RESILIENCE_ROWS.chart);
  if (known.length === 0) return table;
  const plans = firstPlans(sim).filter((plan) => parts.some((part) => part.plan === plan.name));
  const node = chartFigure(container, `The ${known.length} departures that would cost most`, intervalHeight(known.length, plans.length), `Value at risk when a rep leaves: ${known.slice(0, 3).map((row) => `${row.name} ${figure('cents', row.worst)}`).join(', ')}; all in the table below.`);
  node.before(planLegend(sim, plans));
  const redraw = responsiveChart(node, PAPER_WIDE, (theme) => lossOption(sim, known, plans, theme));
  return () => {
    redraw();
    table();
  };
}

/** A row for each rep with its loss under every plan, the largest loss first, unknown ones last. */
function lossRows(parts, seats) {
  const rows = new Map();
  for (const part of parts) {
    for (const seat of listOf(part.seats)) {
      const row = rows.get(seat.repId) ?? { repId: seat.repId, name: seats.get(seat.repId)?.name || seat.repId, where: whereOf(seats.get(seat.repId)), under: new Map() };
      row.under.set(part.plan, seat);
      rows.set(seat.repId, row);
    }
  }
  const worst = (row) => Math.max(...[...row.under.values()].map((seat) => seat.lossCents).filter(isKnown));
  return [...rows.values()]
    .map((row) => ({ ...row, worst: Number.isFinite(worst(row)) ? worst(row) : null }))
    .sort((a, b) => (b.worst ?? -Infinity) - (a.worst ?? -Infinity) || a.repId.localeCompare(b.repId, 'en', { numeric: true }));
}

function whereOf(seat) {
  return seat ? [seat.team, seat.region].filter(Boolean).join(' · ') : '';
}

function lossOption(sim, rows, plans, theme) {
  return intervalOption(theme, {
    names: rows.map((row) => row.name),
    axis: { axisLabel: { formatter: axisMoney } },
    extras: zeroAndZone(theme, 0),
    series: plans.map((plan) => ({
      colour: planColour(theme, sim, plan),
      symbol: planSymbol(plan),
      points: rows.map((row) => ({ value: row.under.get(plan.name)?.lossCents, interval: row.under.get(plan.name)?.ci95 })),
      tip: (row) => `${rows[row].name}, ${plan.title}\nWould cost ${estimate('cents', rows[row].under.get(plan.name)?.lossCents, rows[row].under.get(plan.name)?.ci95)} of net bookings`,
    })),
  });
}

function drawLossTable(sim, parts, rows, holder, count) {
  const futures = parts.map((part) => part.replications).filter(isKnown);
  const basis = futures.length > 0 ? ` from ${whole(futures[0])} futures` : '';
  const isCut = count < rows.length;
  const notes = [...new Set(rows.flatMap((row) => [...row.under.values()].map((seat) => seat.note)).filter(Boolean))];
  const plans = sim.plans.filter((plan) => parts.some((part) => part.plan === plan.name));
  drawTable(holder, {
    caption: `Net bookings lost in the year when this rep leaves at its start, largest under any plan first; ± half the interval,${basis}${isCut ? `; the ${count} largest of ${whole(rows.length)}, all in comparison.json` : ''}.${notes.length > 0 ? ` ${UNKNOWN}: ${notes.join(' ')}` : ''}`,
    rows: rows.slice(0, count),
    sortable: true,
    columns: [
      { label: 'Rep who leaves', text: (row) => row.name, fill: (cell, row) => twoLines(cell, row.name, [row.repId, row.where].filter(Boolean).join(' · ')) },
      ...plans.map((plan) => ({
        label: plan.title,
        numeric: true,
        sortKey: (row) => row.under.get(plan.name)?.lossCents ?? -1e18,
        text: (row) => estimate('cents', row.under.get(plan.name)?.lossCents, row.under.get(plan.name)?.ci95),
      })),
    ],
  });
  return rows.length;
}

function drawWorstPairs(sim, parts, seats) {
  const pairs = parts.filter((part) => part.worstPair && isKnown(part.worstPair.lossCents));
  if (pairs.length === 0) return;
  drawTable(byId('pair-table'), {
    caption: 'The two reps whose leaving together would cost most',
    rows: pairs,
    columns: [
      { label: 'Plan', text: (part) => sim.planNamed(part.plan).title, fill: (cell, part) => cell.append(planLabel(sim, sim.planNamed(part.plan))) },
      textColumn('Pair', (part) => joined(listOf(part.worstPair.repIds).map((repId) => seats.get(repId)?.name || repId))),
      { label: 'Would cost', unit: 'net bookings of the year', numeric: true, text: (part) => estimate('cents', part.worstPair.lossCents, part.worstPair.ci95) },
    ],
  });
}

export function drawHeadcount(sim) {
  const rows = listOf(sim.data.headcount);
  const container = byId('headcount-chart');
  if (rows.length === 0) return sayMissing(container, 'This run did not measure what one more or one fewer rep is worth.');
  const name = (row) => [row.region, row.team].filter(Boolean).join(', ');
  drawTable(byId('headcount-table'), {
    caption: 'Change of net bookings in the year, before pay',
    rows,
    sortable: true,
    columns: [textColumn('Region, team', name), headcountColumn('One more rep', 'plusOne'), headcountColumn('One fewer rep', 'minusOne')],
  });
  const node = chartFigure(container, null, intervalHeight(rows.length, 2), `Value of one more and of one fewer rep: ${rows.map((row) => `${name(row)} ${difference('cents', row.plusOneCents)} and ${difference('cents', row.minusOneCents)}`).join('; ')}.`);
  return responsiveChart(node, PAPER_WIDE, (theme) => intervalOption(theme, {
    names: rows.map(name),
    axis: { axisLabel: { formatter: axisMoney } },
    extras: zeroAndZone(theme, 0),
    nameWidth: 176,
    series: [
      headcountSeries(rows, name, 'One more rep', 'plusOne', theme.plan, 'triangle'),
      headcountSeries(rows, name, 'One fewer rep', 'minusOne', theme.preference, `path://${SHAPES[4]}`),
    ],
  }));
}

function headcountColumn(label, key) {
  return { label, numeric: true, sortKey: (row) => row[`${key}Cents`] ?? -1e18, text: (row) => changeWithError(row[`${key}Cents`], row[`${key}Ci95`]) };
}

/** A change with its sign and half its interval. */
export function changeWithError(cents, interval) {
  const text = estimate('cents', cents, interval);
  return cents > 0 ? `+${text}` : text;
}

function headcountSeries(rows, name, label, key, colour, symbol) {
  return {
    colour,
    symbol,
    points: rows.map((row) => ({ value: row[`${key}Cents`], interval: row[`${key}Ci95`] })),
    tip: (row) => `${name(rows[row])}\n${label}: ${changeWithError(rows[row][`${key}Cents`], rows[row][`${key}Ci95`])}`,
  };
}
