// The answer: which plan holds up, by how much, and what was run to know it.

import { chance, difference, differenceRange, estimate, figure, isKnown, settingText, UNKNOWN } from './figures.js';
import { byId, element, grouped, plural, whole } from './format.js';
import { planLabel } from './plan-marks.js';
import { dayOf, listOf, primaryOf, verdictOf } from './simulation-words.js';
import { drawTable } from './tables.js';

export function drawRunFacts(sim) {
  const { data } = sim;
  const scenario = data.scenario ?? {};
  const facts = [
    ['Scenario', scenario.name ?? UNKNOWN],
    ['Time', horizonText(sim)],
    ['Futures', isKnown(data.replications) ? `${whole(data.replications)}, the same for every plan` : UNKNOWN],
    ['Confidence', sim.confidence],
    ['Seed', settingText(data.seed)],
  ];
  if (data.indifferenceCents > 0) facts.splice(4, 0, ['Differences that do not matter', `below ${figure('cents', data.indifferenceCents)}`]);
  byId('run-facts').replaceChildren(
    ...facts.map(([term, value]) => {
      const fact = element('div');
      fact.append(element('dt', '', term), element('dd', '', value));
      return fact;
    }),
  );
  byId('stop-sentence').textContent = data.stopSentence ?? '';
  const count = listOf(data.warnings).length;
  byId('warning-pointer').hidden = count === 0;
  byId('warning-count').textContent = count === 1 ? 'There is 1 warning' : `There are ${count} warnings`;
}

function horizonText(sim) {
  const { startDate, horizonWeeks } = sim.data.scenario ?? {};
  const weeks = isKnown(horizonWeeks) ? plural(horizonWeeks, 'week') : '';
  const day = startDate ? dayOf(sim, 0) : '';
  return [weeks, day && `from ${day}`].filter(Boolean).join(' ') || UNKNOWN;
}

/** A card for each plan: verdict first, then the difference, then what it books. */
export function drawVerdicts(sim) {
  byId('verdicts').replaceChildren(...sim.plans.map((plan) => verdictCard(sim, plan)));
}

function verdictCard(sim, plan) {
  const answer = listOf(sim.data.answer?.plans).find((row) => row.plan === plan.name);
  const verdict = verdictOf(answer?.verdict);
  const kpi = primaryOf(sim, plan);
  const card = element('div', `card verdict${plan.name === sim.best ? ' is-best' : ''}`);
  card.append(planLabel(sim, plan, 'h3'));
  card.append(element('p', `value ${verdict?.className ?? ''}`, verdict ? `${verdict.sign} ${verdict.text}` : 'No verdict'));
  card.append(element('p', 'against', againstBaseline(sim, plan, kpi)));
  if (kpi) card.append(element('p', 'note', `Books ${estimate(kpi.unit, kpi.mean, kpi.ci95)} a year, net of travel.`));
  const better = kpi?.delta?.better;
  if (better) card.append(element('p', 'note', `Ahead of ${sim.baseline.title} in ${chance(better.v)} of the futures.`));
  return card;
}

export function againstBaseline(sim, plan, kpi) {
  if (plan === sim.baseline) return 'The baseline: the others are measured against it.';
  const delta = kpi?.delta;
  if (!delta) return 'The difference to the baseline was not measured.';
  const range = differenceRange(kpi.unit, delta.ci95);
  return `${difference(kpi.unit, delta.vsBaseline, delta.ci95)} against ${sim.baseline.title}; ${sim.confidence} interval ${range}.`;
}

/** How the choice was made and checked, for those who ask. */
export function drawProof(sim) {
  const { answer = {}, indifferenceCents } = sim.data;
  const sentences = [];
  if (isKnown(answer.pcs)) {
    sentences.push(`The method names the best plan, or one within ${figure('cents', indifferenceCents)} of it, in at least ${grouped(answer.pcs * 100, 0)} % of all cases.`);
  }
  if (answer.selection) sentences.push(selectionSentence(sim, answer.selection));
  if (answer.check) sentences.push(answer.check);
  byId('proof').textContent = sentences.join(' ');
}

function selectionSentence(sim, { procedure, decided, winner, replicationsUsed }) {
  const used = Object.entries(replicationsUsed ?? {}).map(([name, count]) => `${sim.planNamed(name).title} ${whole(count)}`);
  const needed = used.length > 0 ? ` Futures used: ${used.join(', ')}.` : '';
  if (!decided) return `The ranking (${procedure}) did not come to a decision with the futures it had.${needed}`;
  return `The ranking (${procedure}) decided for ${sim.planNamed(winner).title}.${needed}`;
}

export function drawPlans(sim) {
  const baseline = sim.baseline.title;
  drawTable(byId('plan-table'), {
    caption: 'The plans: who owns what, and what the planner says they cost a year',
    rows: sim.plans,
    columns: [
      { label: 'Plan', text: (plan) => plan.title, fill: (cell, plan) => fillPlan(cell, sim, plan) },
      planNumber('Accounts', 'owned', (plan) => plan.accountsOwned),
      planNumber('Accounts', 'without owner', (plan) => plan.accountsUnowned),
      planNumber('Change hands', 'against today', (plan) => plan.accountsMoved),
      planNumber('Owned otherwise', `than in ${baseline}`, (plan) => plan.movedFromBaseline),
      planMoney('Cost', 'by the planner', (plan) => plan.plannerCostCents),
      planMoney('of it travel', 'cost', (plan) => plan.travelCostCents),
      planNumber('Travel', 'hours', (plan) => plan.travelHours),
    ],
  });
}

function fillPlan(cell, sim, plan) {
  cell.append(planLabel(sim, plan));
  const remarks = [plan.title === plan.name ? '' : plan.name, plan === sim.baseline ? 'baseline' : ''].filter(Boolean);
  if (remarks.length > 0) cell.append(element('span', 'sub', remarks.join(' · ')));
}

function planNumber(label, unit, value) {
  return { label, unit, numeric: true, text: (row) => (isKnown(value(row)) ? whole(value(row)) : UNKNOWN) };
}

function planMoney(label, unit, cents) {
  return { label, unit, numeric: true, text: (row) => figure('cents', cents(row)) };
}
