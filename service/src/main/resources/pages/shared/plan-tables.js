// Tables of a plan: cost by rule, hard rules, roll-up by manager.

import { money, moneyChange, sum } from './format.js';
import { drawTable, moneyColumn, numberColumn, textColumn } from './tables.js';

/** Rules with a subtotal of real costs, the preference apart, and what the planner minimises. */
function costRows(rules) {
  const row = (rule, className) => ({ label: rule.label, today: rule.todayCents, plan: rule.planCents, className });
  const total = (label, list, className) => ({
    label,
    today: sum(list.map((rule) => rule.todayCents)),
    plan: sum(list.map((rule) => rule.planCents)),
    className,
  });
  const costs = rules.filter((rule) => !rule.preference);
  const preferences = rules.filter((rule) => rule.preference);
  const rows = costs.flatMap((rule) => [row(rule, ''), ...unavoidableRow(rule)]);
  rows.push(total('Costs', costs, 'total'));
  if (preferences.length === 0) return rows;
  rows.push(...preferences.map((rule) => row({ ...rule, label: `${rule.label} (preference)` }, 'preference')));
  rows.push(total('What the planner minimises', rules, 'total'));
  return rows;
}

function unavoidableRow(rule) {
  if (rule.unavoidableCents === 0) return [];
  return [{ label: 'of it for accounts whose owner has left', today: null, plan: rule.unavoidableCents, className: 'part' }];
}

export function drawCostTable(rules, container) {
  const orBlank = (cents, format) => (cents === null ? '' : format(cents));
  const cell = (label, value, format) => ({ label, numeric: true, text: (row) => orBlank(value(row), format) });
  const change = (row) => (row.today === null ? null : row.plan - row.today);
  drawTable(container, {
    caption: 'Cost by rule, US dollars a year',
    rows: costRows(rules),
    rowClass: (row) => row.className,
    columns: [
      textColumn('Rule', (row) => row.label),
      cell('Today', (row) => row.today, money),
      cell('Plan', (row) => row.plan, money),
      cell('Change', change, moneyChange),
    ],
  });
}

export function drawHardRules(rules, container) {
  const state = { label: 'Plan', text: (row) => `${row.kept ? '✓' : '✗'} ${row.plan}`, className: (row) => (row.kept ? 'good' : 'bad') };
  drawTable(container, {
    caption: 'Hard rules, today and under the plan',
    rows: rules,
    columns: [textColumn('Rule', (row) => row.label), textColumn('Today', (row) => row.today), state],
  });
}

export function drawManagers(managers, container) {
  drawTable(container, {
    caption: 'What each manager’s reps hold under the plan',
    rows: managers,
    sortable: true,
    columns: [
      textColumn('Manager', (row) => row.manager),
      textColumn('Region', (row) => row.region),
      numberColumn('Reps', '', (row) => row.reps),
      numberColumn('Accounts', '', (row) => row.accounts),
      moneyColumn('Potential', (row) => row.potentialCents),
      numberColumn('Index', '', (row) => row.index, 2),
      numberColumn('Travel', 'hours a year', (row) => row.travelHours),
    ],
  });
}
