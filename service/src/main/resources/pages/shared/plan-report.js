// Fills the page from the data inside it.

import { drawBalance, drawCosts, isWithinBand } from './charts.js';
import {
  byId,
  distance,
  element,
  grouped,
  KM_PER_MILE,
  money,
  percent,
  plural,
  readJson,
  significant,
  sum,
  teamName,
  whole,
} from './format.js';
import { drawMapButtons, drawMapSwitches } from './map-controls.js';
import { TerritoryMap } from './map.js';
import { drawCostTable, drawHardRules, drawManagers } from './plan-tables.js';
import { drawTable, moneyColumn, numberColumn, textColumn, twoLines } from './tables.js';
import { onPaper, onThemeChange } from './theme.js';

const FIRST_HANDOVERS = 50;

function drawCertificate({ feasible, costCents, lowerBoundCents, gap }) {
  const facts = [['This plan', `${money(costCents)} a year`]];
  if (lowerBoundCents > 0) facts.push(['No plan can cost less than', `${money(lowerBoundCents)} a year`]);
  if (gap !== null) facts.push(['Gap to the best that can exist', `at most ${percentAtMost(gap)}`]);
  facts.push(['Hard rules', feasible ? 'all kept' : 'not all kept']);
  byId('certificate-facts').replaceChildren(
    ...facts.map(([term, value]) => {
      const fact = element('div');
      fact.append(element('dt', '', term), element('dd', '', value));
      return fact;
    }),
  );
}

function drawSummary(lines) {
  byId('summary').replaceChildren(
    ...lines.map(({ label, today, plan, note }) => {
      const card = element('div', 'card');
      card.append(element('p', 'label', label), element('p', 'value', plan));
      if (today) card.append(element('p', 'before', `Today: ${today}`));
      if (note) card.append(element('p', 'note', note));
      return card;
    }),
  );
}

function drawBalanceLead(plan) {
  const count = (key) => plan.reps.filter((rep) => isWithinBand(plan, rep[key])).length;
  const band = `±${grouped(plan.band * 100, 0)} %`;
  byId('balance-lead').textContent =
    `Index = potential held over the fair share; 1.00 is fair. Within ${band}: ${count('indexToday')} of ` +
    `${plural(plan.reps.length, 'rep')} today (hollow), ${count('index')} under the plan (filled). ` +
    'The shaded band is the goal; a diamond lies outside it, and the table by rep says why.';
}

function repColumns(plan, map) {
  const note = { label: 'Note', text: (rep) => rep.note, className: () => 'note-cell' };
  const notes = plan.reps.some((rep) => rep.note) ? [note] : [];
  return [
    { label: 'Rep', text: (rep) => rep.name, fill: (cell, rep) => repCell(cell, rep, () => focusOnMap(map, rep)) },
    teamColumn(plan),
    numberColumn('Accounts', '', (rep) => rep.accounts),
    potentialColumn(),
    { ...numberColumn('Index', 'plan', (rep) => rep.index, 2), text: (rep) => indexText(plan, rep.index), className: (rep) => (isWithinBand(plan, rep.index) ? '' : 'bad') },
    numberColumn('Index', 'today', (rep) => rep.indexToday, 2),
    workloadColumn(),
    numberColumn('Travel', 'hours', (rep) => rep.travelHours),
    distanceColumn('Travel', 'distance', (rep) => rep.travelKm),
    distanceColumn('Mean', 'to account', (rep) => rep.meanDistanceKm),
    numberColumn('In', 'moved', (rep) => rep.movedIn),
    numberColumn('Out', 'moved', (rep) => rep.movedOut),
    ...notes,
  ];
}

/** Two decimals; three where two would hide that the index lies outside the band. */
function indexText(plan, index) {
  const rounded = Math.round(index * 100) / 100;
  return grouped(index, isWithinBand(plan, rounded) === isWithinBand(plan, index) ? 2 : 3);
}

function teamColumn(plan) {
  const chain = (rep) => [rep.manager, rep.region].filter(Boolean).join(' · ');
  return {
    label: 'Team',
    unit: 'manager · region',
    text: (rep) => `${teamName(plan, rep.team)} ${chain(rep)}`,
    fill: (cell, rep) => twoLines(cell, teamName(plan, rep.team), chain(rep)),
  };
}

function potentialColumn() {
  const column = moneyColumn('Potential', (rep) => rep.potentialCents);
  const fill = (cell, rep) => twoLines(cell, money(rep.potentialCents), `of ${money(rep.shareCents)}`);
  return { ...column, unit: 'of fair share', fill };
}

function workloadColumn() {
  return {
    label: 'Workload',
    unit: 'of capacity, hours',
    numeric: true,
    sortKey: (rep) => rep.workloadHours,
    text: (rep) => whole(rep.workloadHours),
    fill: (cell, rep) => twoLines(cell, whole(rep.workloadHours), `of ${whole(rep.capacityHours)}`),
  };
}

function distanceColumn(label, unit, km) {
  const text = (value, name) => `${grouped(significant(value, 3), 0)} ${name}`;
  return {
    label,
    unit,
    numeric: true,
    sortKey: km,
    text: (row) => distance(km(row)),
    fill: (cell, row) => twoLines(cell, text(km(row), 'km'), text(km(row) / KM_PER_MILE, 'mi')),
  };
}

function repCell(cell, rep, act) {
  const button = element('button', 'link', rep.name);
  button.type = 'button';
  button.addEventListener('click', act);
  cell.dataset.rep = rep.repId;
  cell.append(button);
  const status = rep.status && rep.status !== 'active' ? `${rep.repId} · ${rep.status} seat` : rep.repId;
  cell.append(element('span', 'sub', status));
}

function focusOnMap(map, rep) {
  const index = map.plan.reps.indexOf(rep);
  if (map.state.rep !== index) map.choose(index);
  byId('map-section').scrollIntoView();
  byId('map').focus({ preventScroll: true });
}

function markChosenRow(chosen) {
  for (const cell of document.querySelectorAll('[data-rep]')) {
    const isChosen = chosen !== null && cell.dataset.rep === plan.reps[chosen].repId;
    cell.parentElement.classList.toggle('chosen', isChosen);
  }
}

function drawReps(plan, map) {
  byId('rep-table').classList.add('rep-table');
  drawTable(byId('rep-table'), {
    caption: `All ${plural(plan.reps.length, 'rep')} under the plan, figures of one year; moved In and Out count accounts against today`,
    rows: plan.reps,
    columns: repColumns(plan, map),
    sortable: true,
    rowClass: (rep) => (map.state.rep !== null && plan.reps[map.state.rep] === rep ? 'chosen' : ''),
  });
}

function drawHandovers(handovers, count) {
  const shown = handovers.slice(0, count);
  const all = handovers.length;
  const scope = all > FIRST_HANDOVERS ? `first ${FIRST_HANDOVERS} of ${whole(all)}` : `all ${whole(all)}`;
  const revenue = money(sum(handovers.map((row) => row.revenueCents)));
  byId('handover-lead').textContent = all === 0
    ? 'No account changes its owner.'
    : `${plural(all, 'account')} with ${revenue} revenue a year, the largest first. The whole list is in assignments.csv.`;
  if (all === 0) return;
  drawTable(byId('handover-table'), {
    caption: `Handovers, largest revenue first (${shown.length > FIRST_HANDOVERS && !onPaper.active ? `all ${whole(all)}` : scope})`,
    rows: shown,
    sortable: true,
    columns: [
      textColumn('Account', (row) => row.name),
      textColumn('Id', (row) => row.accountId),
      textColumn('From', (row) => row.from),
      textColumn('To', (row) => row.to),
      moneyColumn('Revenue', (row) => row.revenueCents),
      moneyColumn('Expected loss', (row) => row.costCents),
    ],
  });
}

/** The list starts short; a button shows the rest and takes it back. */
function offerAllHandovers(handovers) {
  const button = byId('handover-more');
  const state = { all: false };
  const redraw = () => {
    drawHandovers(handovers, state.all && !onPaper.active ? handovers.length : FIRST_HANDOVERS);
    button.textContent = state.all ? `Show the first ${FIRST_HANDOVERS}` : `Show all ${whole(handovers.length)}`;
  };
  button.hidden = handovers.length <= FIRST_HANDOVERS;
  button.addEventListener('click', () => {
    state.all = !state.all;
    redraw();
  });
  redraw();
  return redraw;
}

function drawFacts(plan) {
  drawTable(byId('assumption-table'), {
    caption: 'Prices and parameters of this plan',
    rows: plan.assumptions,
    columns: [
      textColumn('Assumption', (row) => row.name),
      textColumn('Value', (row) => row.value),
      textColumn('Source', (row) => row.source),
    ],
  });
  drawTable(byId('manifest-table'), {
    caption: 'Equal inputs, request, seed and versions give an equal plan',
    rows: plan.manifest,
    columns: [textColumn('Fact', (row) => row.name), textColumn('Value', (row) => row.value, 'digest')],
  });
}

const plan = readJson('plan-data');
drawCertificate(plan.certificate);
drawSummary(plan.summary);
drawBalanceLead(plan);
const map = new TerritoryMap(plan, readJson('basemap'), markChosenRow);
drawMapSwitches(map);
drawMapButtons(map);
const redrawCharts = [...drawBalance(plan), drawCosts(plan)];
drawCostTable(plan.rules, byId('cost-table'));
drawHardRules(plan.hardRules, byId('hard-table'));
drawReps(plan, map);
drawManagers(plan.managers, byId('manager-table'));
const redrawHandovers = offerAllHandovers(plan.handovers);
drawFacts(plan);
onThemeChange(() => {
  map.redraw();
  redrawCharts.forEach((redraw) => redraw());
});
window.addEventListener('beforeprint', redrawHandovers);
window.addEventListener('afterprint', redrawHandovers);
