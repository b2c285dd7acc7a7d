// The words of a comparison: plans, verdicts, evidence, dates.

import { UNKNOWN } from './figures.js';
import { element, grouped } from './format.js';

const VERDICTS = {
  best: { sign: '✓', text: 'Best', short: 'best', className: 'good' },
  'not-distinguishable': { sign: '≈', text: 'Cannot be told from the best', short: 'cannot be told apart', className: 'even' },
  worse: { sign: '✗', text: 'Worse than the best', short: 'worse', className: 'bad' },
};
const EVIDENCE = {
  S: 'solid: peer-reviewed study',
  SOLID: 'solid: peer-reviewed study',
  M: 'medium: survey or vendor’s study',
  MIDDLING: 'medium: survey or vendor’s study',
  MEDIUM: 'medium: survey or vendor’s study',
  L: 'weak: single or unchecked source',
  LOW: 'weak: single or unchecked source',
  WEAK: 'weak: single or unchecked source',
  JUDGEMENT: 'weak: our judgement',
  JUDGMENT: 'weak: our judgement',
  GIVEN: 'given by you',
};

/** The comparison with what the page asks of it again and again. */
export function readComparison(data) {
  const plans = (data.plans ?? []).map((plan, position) => ({ ...plan, position, title: plan.title || plan.name }));
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  return {
    data,
    plans,
    baseline: plans.find((plan) => plan.baseline) ?? plans[0],
    rivals: plans.filter((plan) => plan !== (plans.find((other) => other.baseline) ?? plans[0])),
    best: data.answer?.best ?? null,
    kpis: new Map(listOf(data.kpis).map((row) => [JSON.stringify([row.kpi, row.plan, row.scope, row.name ?? '', row.period]), row])),
    planNamed: (name) => byName.get(name) ?? { name, title: name, position: plans.length },
    confidence: `${grouped((data.confidence ?? 0.95) * 100, 0)} %`,
  };
}

export function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/** One number of the organisation's year for a plan. */
export function findKpi(sim, kpi, plan, scope = 'organisation', name = '', period = 'year') {
  return sim.kpis.get(JSON.stringify([kpi, plan.name, scope, name, period])) ?? null;
}

export function primaryOf(sim, plan) {
  return findKpi(sim, sim.data.primaryKpi ?? 'netBookings', plan);
}

export function verdictOf(name) {
  return VERDICTS[name] ?? null;
}

export function evidenceText(grade) {
  if (!grade) return UNKNOWN;
  return EVIDENCE[String(grade).toUpperCase()] ?? String(grade).toLowerCase().replaceAll('_', ' ');
}

/** Whether an assumption rests on little, so that it is worth a second look. */
export function isWeak(grade) {
  return evidenceText(grade).startsWith('weak');
}

/** The day a week of the scenario falls on, e.g. 26 Jan 2027; blank without a start date. */
export function dayOf(sim, week) {
  const start = Date.parse(`${sim.data.scenario?.startDate}T00:00:00Z`);
  if (Number.isNaN(start)) return '';
  const day = new Date(start + Math.floor(week * 7) * 86_400_000);
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

export function periodText(period) {
  if (period === 'year') return 'Whole year';
  return /^Q\d+$/.test(period) ? `Quarter ${period.slice(1)}` : period;
}

export function joined(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A container that says why it is empty; nothing is left out silently. */
export function sayMissing(container, sentence) {
  container.replaceChildren(element('p', 'missing', sentence));
  return null;
}
