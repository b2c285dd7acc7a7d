// Key figures: a row for each, a column for each plan, for a scope and a period of one's choice.

import { difference, differenceRange, estimate, UNIT_WORDS, UNKNOWN } from './figures.js';
import { byId, element } from './format.js';
import { findKpi, listOf, periodText, sayMissing, verdictOf } from './simulation-words.js';
import { drawTable, textColumn, twoLines } from './tables.js';
import { onPaper } from './theme.js';

const ORGANISATION = { scope: 'organisation', name: '' };
const SCOPE_WORDS = { organisation: 'Whole organisation', team: 'Team', region: 'Region' };

export function drawKpis(sim) {
  const rows = listOf(sim.data.kpis);
  if (rows.length === 0) {
    ['kpi-table', 'where-table', 'when-table'].forEach((id) => sayMissing(byId(id), 'This run holds no key figures.'));
    return null;
  }
  const scopes = distinct(rows, (row) => ({ scope: row.scope, name: row.name ?? '' }));
  const periods = [...new Set(rows.map((row) => row.period))];
  const scope = byId('kpi-scope');
  const period = byId('kpi-period');
  scope.replaceChildren(...scopes.map((one, i) => choice(i, scopeText(one))));
  period.replaceChildren(...periods.map((one) => choice(one, periodText(one))));
  period.value = periods.includes('year') ? 'year' : periods[0];
  const redraw = () => {
    offerPeriods(period, rows, scopes[Number(scope.value)]);
    const chosen = onPaper.active ? ORGANISATION : scopes[Number(scope.value)];
    drawKpiTable(sim, rows, chosen, onPaper.active && periods.includes('year') ? 'year' : period.value);
  };
  scope.addEventListener('change', redraw);
  period.addEventListener('change', redraw);
  redraw();
  drawWhere(sim, scopes);
  drawWhen(sim, periods);
  return redraw;
}

/** Only periods that were measured for the scope can be chosen; the year steps in for the others. */
function offerPeriods(select, rows, scope) {
  const measured = new Set(rows.filter((row) => row.scope === scope.scope && (row.name ?? '') === scope.name).map((row) => row.period));
  [...select.options].forEach((option) => {
    option.disabled = !measured.has(option.value);
  });
  if (!measured.has(select.value)) select.value = measured.has('year') ? 'year' : [...measured][0];
}

function distinct(rows, keyOf) {
  const found = new Map(rows.map((row) => [JSON.stringify(keyOf(row)), keyOf(row)]));
  const order = Object.keys(SCOPE_WORDS);
  return [...found.values()].sort((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope) || a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function choice(value, text) {
  const option = element('option', '', text);
  option.value = String(value);
  return option;
}

function scopeText({ scope, name }) {
  const word = SCOPE_WORDS[scope] ?? scope;
  return name ? `${word}: ${name}` : word;
}

function drawKpiTable(sim, all, chosen, period) {
  const rows = all.filter((row) => row.scope === chosen.scope && (row.name ?? '') === chosen.name && row.period === period);
  const kpis = [...new Map(rows.map((row) => [row.kpi, row])).values()];
  const primary = sim.data.primaryKpi ?? 'netBookings';
  kpis.sort((a, b) => Number(b.kpi === primary) - Number(a.kpi === primary));
  const of = (kpi, plan) => rows.find((row) => row.kpi === kpi.kpi && row.plan === plan.name) ?? null;
  const container = byId('kpi-table');
  if (kpis.length === 0) {
    sayMissing(container, `Nothing was measured for ${scopeText(chosen)}, ${periodText(period).toLowerCase()}.`);
    return;
  }
  drawTable(container, {
    caption: `${scopeText(chosen)}, ${periodText(period).toLowerCase()}: mean ± half the ${sim.confidence} interval, and the difference to ${sim.baseline.title}`,
    rows: kpis,
    rowClass: (kpi) => (kpi.kpi === primary ? 'primary' : ''),
    columns: [
      { label: 'Key figure', text: (kpi) => kpi.label, fill: (cell, kpi) => fillKpiName(cell, kpi, kpi.kpi === primary) },
      ...sim.plans.map((plan) => kpiColumn(sim, plan, of)),
    ],
  });
  byId('kpi-notes').replaceChildren(...kpiNotes(rows));
}

function fillKpiName(cell, kpi, isPrimary) {
  cell.append(element('span', '', kpi.label), element('span', `tag${isPrimary ? ' tag-primary' : ''}`, isPrimary ? 'decides' : 'exploratory'));
  const wish = { higher: 'higher is better', lower: 'lower is better' }[kpi.direction] ?? 'neither way better';
  cell.append(element('span', 'meaning', [kpi.meaning, `${UNIT_WORDS[kpi.unit] ?? kpi.unit}; ${wish}.`].filter(Boolean).join(' ')));
}

function kpiColumn(sim, plan, of) {
  return {
    label: plan.title,
    unit: plan === sim.baseline ? 'baseline' : '',
    numeric: true,
    text: (kpi) => estimate(kpi.unit, of(kpi, plan)?.mean, of(kpi, plan)?.ci95),
    fill: (cell, kpi) => fillKpi(cell, of(kpi, plan), kpi),
  };
}

function fillKpi(cell, row, kpi) {
  cell.append(element('span', 'figure', row ? estimate(kpi.unit, row.mean, row.ci95) : UNKNOWN));
  if (row?.note) cell.append(element('sup', 'note-sign', '*'));
  if (row?.delta) cell.append(element('span', 'sub', isSame(row.delta) ? 'the same' : difference(kpi.unit, row.delta.vsBaseline, row.delta.ci95)));
  const verdict = verdictOf(row?.verdict);
  if (verdict) cell.append(element('span', `sub verdict-word ${verdict.className}`, `${verdict.sign} ${verdict.short}`));
}

/** A figure no plan can touch is equal in every future. */
function isSame(delta) {
  return delta.vsBaseline === 0 && listOf(delta.ci95).every((end) => end === 0);
}

function kpiNotes(rows) {
  const notes = new Map(rows.filter((row) => row.note).map((row) => [`${row.label}: ${row.note}`, true]));
  return [...notes.keys()].map((note) => element('li', '', `* ${note}`));
}

/** Where the difference arises: the deciding figure by team and region. */
function drawWhere(sim, scopes) {
  const rows = scopes.map((scope) => ({ ...scope, label: scopeText(scope) }));
  return drawPrimaryTable(sim, byId('where-table'), 'Team or region', rows, (row, plan) => [plan, row.scope, row.name, 'year']);
}

/** When it arises: the deciding figure by quarter. */
function drawWhen(sim, periods) {
  const quarters = periods.filter((period) => period !== 'year').map((period) => ({ period, label: periodText(period) }));
  if (quarters.length === 0) return sayMissing(byId('when-table'), 'This run holds no figures by quarter.');
  return drawPrimaryTable(sim, byId('when-table'), 'Quarter', quarters, (row, plan) => [plan, 'organisation', '', row.period]);
}

function drawPrimaryTable(sim, container, heading, rows, keyOf) {
  const primary = sim.data.primaryKpi ?? 'netBookings';
  const find = (row, plan) => findKpi(sim, primary, ...keyOf(row, plan));
  const shown = rows.filter((row) => sim.plans.some((plan) => find(row, plan)));
  if (shown.length === 0) return sayMissing(container, 'This run holds no net bookings by these parts.');
  drawTable(container, {
    caption: `Net bookings by ${heading.toLowerCase()}: mean, and difference to ${sim.baseline.title}`,
    rows: shown,
    columns: [
      textColumn(heading, (row) => row.label),
      ...sim.plans.map((plan) => ({
        label: plan.title,
        numeric: true,
        text: (row) => estimate(find(row, plan)?.unit, find(row, plan)?.mean, find(row, plan)?.ci95),
        fill: (cell, row) => fillDifference(cell, find(row, plan)),
      })),
    ],
  });
  return null;
}

function fillDifference(cell, row) {
  const text = row ? estimate(row.unit, row.mean, row.ci95) : UNKNOWN;
  twoLines(cell, text, row?.delta ? difference(row.unit, row.delta.vsBaseline, row.delta.ci95) : '');
  if (row?.delta) cell.append(element('span', 'sub', `(${differenceRange(row.unit, row.delta.ci95)})`));
}
