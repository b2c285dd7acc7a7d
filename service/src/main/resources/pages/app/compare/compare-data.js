// The plans of a comparison: read, and brought into one shape, today's ownership among them.

import { getAll, getJson } from '../api.js';

export const TODAY = 'today';

/** The plans in the order asked for: { id, title, position, figures, costs, reps, plan }; the first is the baseline. */
export async function readPlans(ids, signal) {
  const wanted = ids.filter((id) => id !== TODAY);
  const [plans, reps] = await Promise.all([
    Promise.all(wanted.map((id) => getJson(`/v1/plans/${id}`, { signal }))),
    Promise.all(wanted.map((id) => getJson(`/v1/plans/${id}/reps`, { signal }))),
  ]);
  const columns = plans.map((plan, i) => ({ id: plan.id, title: plan.name, plan, figures: plan.figures, reps: reps[i] }));
  const today = ids.includes(TODAY) && plans[0]?.figures?.today ? [todayOf(plans[0], reps[0])] : [];
  return comparisonSet([...today, ...columns]);
}

/** Today's ownership as the first plan prices it. */
function todayOf(plan, reps) {
  return {
    id: TODAY,
    title: 'Today',
    plan,
    figures: plan.figures.today,
    reps: reps.map((rep) => ({ ...rep, index: rep.indexToday, travelHours: rep.travelHoursToday })),
  };
}

function comparisonSet(columns) {
  const plans = columns.map((column, position) => ({ ...column, position, costs: column.figures?.costCentsByRule ?? {} }));
  return { plans, baseline: plans[0], rivals: plans.slice(1) };
}

/** Accounts whose owner differs: { accountId, name, longitude, latitude, fromRepId, toRepId, potentialCents, revenueCents }. */
export async function readMoves(from, to, signal) {
  if (to === TODAY) return (await readMoves(to, from, signal)).map((move) => ({ ...move, fromRepId: move.toRepId, toRepId: move.fromRepId }));
  if (from !== TODAY) return (await getJson(`/v1/plans/${from}/diff?to=${to}`, { signal })).accounts;
  const moved = await getAll(`/v1/plans/${to}/assignments?moved=true`, { signal, most: 20_000 });
  return moved.map((account) => ({ ...account, fromRepId: account.previousRepId ?? '', toRepId: account.repId ?? '' }));
}
