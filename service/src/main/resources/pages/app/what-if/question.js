// What a question needs to know of books, plans and scenarios.

import { getAll, getJson, postJson, withQuery } from '../api.js';

export const TODAY = 'today';
export const MOST_PLANS = 6;
const YEAR_OF_DEFAULTS = 'steady-state';

/** An ordinary year in full: every usual value. */
export async function usualScenario(signal) {
  return (await getJson(`/v1/scenarios/${YEAR_OF_DEFAULTS}`, { signal })).definition;
}

/** Reps, teams, regions and homes of a book, for the choices of a form. */
export async function readLists(bookId, signal) {
  const reps = await getAll(`/v1/books/${bookId}/reps`, { signal, most: 5000 });
  const distinct = (name) => [...new Set(reps.map((rep) => rep[name]).filter(Boolean))].sort();
  return { reps, teams: distinct('team'), regions: distinct('region'), homes: reps.map((rep) => [rep.longitude, rep.latitude]) };
}

/** A problem in the words of the field it stands at: without the path that the file's readers need. */
export function shortProblem({ pointer, message }) {
  const said = message.replace(/^(The setting )?[\w.[\]]+ (?=is|has|must|needs)/, '').replace(/^is (missing|empty).*$/, 'is missing');
  return { pointer, message: `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? '' : '.'}` };
}

/** What checking finds; scenario: an object, or YAML as text. */
export function checkScenario(scenario, bookId, signal) {
  const path = withQuery('/v1/scenarios/validate', { bookId });
  return typeof scenario === 'string' ? postYaml(path, scenario, signal) : postJson(path, scenario, { signal });
}

/** YAML travels as JSON text where it is JSON; else as it is. */
function postYaml(path, text, signal) {
  return postJson(path, new Blob([text], { type: 'application/yaml' }), { signal });
}

/** Where a question begins: plans of the address, or those of a simulation asked before; else today and the newest plans. */
export async function startOf(query, { books, plans, scenarios, signal }) {
  const wanted = query.getAll('plan');
  const known = plans.filter((plan) => wanted.includes(plan.id) && plan.jobStatus === 'SUCCEEDED');
  const bookId = query.get('book') ?? known[0]?.bookId ?? plans.find((plan) => plan.jobStatus === 'SUCCEEDED')?.bookId ?? books[0]?.id ?? '';
  const ofBook = plans.filter((plan) => plan.bookId === bookId && plan.jobStatus === 'SUCCEEDED');
  const chosen = known.length > 0 ? known.map((plan) => plan.id) : ofBook.slice(0, 1).map((plan) => plan.id);
  const start = { bookId, planIds: [TODAY, ...chosen].slice(0, MOST_PLANS), scenarioId: scenarios[0]?.id ?? '' };
  const scenario = query.get('scenario');
  if (scenario && scenarios.some((one) => one.id === scenario)) return { ...start, scenarioId: scenario };
  return query.get('from') ? { ...start, ...(await asBefore(query.get('from'), signal)) } : start;
}

/** The scenario of an earlier simulation, to be changed. */
async function asBefore(simulationId, signal) {
  const response = await fetch(`/v1/simulations/${simulationId}/files/scenario.yaml`, { signal });
  if (!response.ok) return {};
  const report = await checkScenario(await response.text(), null, signal);
  return report.valid ? { own: report.definition, scenarioId: '' } : {};
}

/** The chosen plans with one more or one less, today's ownership always first. */
export function planIdsOf(planIds, id, on) {
  const next = on ? [...planIds, id] : planIds.filter((one) => one !== id);
  return next.includes(TODAY) ? [TODAY, ...next.filter((one) => one !== TODAY)] : next;
}
