// A plan as REST gives it, in the form that reports and pages draw.

import { grouped, sum } from '../../shared/format.js';

const NO_OWNER = -1;
const RULES = [
  { rule: 'travel', label: 'Travel', preference: false },
  { rule: 'balancedValue', label: 'Balanced value', preference: false },
  { rule: 'handover', label: 'Handover', preference: false },
  { rule: 'fit', label: 'Fit', preference: false },
  { rule: 'fairnessBand', label: 'Fairness band', preference: true },
];
const HARD_RULES = {
  oneOwner: { label: 'One owner', one: 'account shares its owner with none of its family', many: 'accounts are apart from their family' },
  eligibility: { label: 'Eligibility', one: 'account with a rep who may not own it', many: 'accounts with a rep who may not own them' },
  capacity: { label: 'Capacity', hours: true },
  accountLimit: { label: 'Account limit', one: 'account above the limit', many: 'accounts above the limit' },
  pinned: { label: 'Pinned', one: 'pinned account elsewhere', many: 'pinned accounts elsewhere' },
  moveLimit: { label: 'Move limit', one: 'move above the limit', many: 'moves above the limit' },
  exclusiveArea: { label: 'Exclusive area', one: 'account outside its area’s owner', many: 'accounts outside their area’s owner' },
};
const HARD_UNITS_PER_ACCOUNT = 1000;

export function ruleLabel(rule) {
  return RULES.find((one) => one.rule === rule)?.label ?? rule;
}

export function hardRuleLabel(rule) {
  return HARD_RULES[rule]?.label ?? rule;
}

/** In the shape that shared/colouring.js, charts.js and plan-tables.js read. */
export function drawnPlan(plan, map, reps) {
  const { accounts } = map;
  const teamOf = (rep) => Math.max(0, map.teams.indexOf(rep.team ?? ''));
  return {
    teams: map.teams,
    band: plan.asked.request?.prices?.band?.halfWidth ?? 0.1,
    reps: reps.map((rep) => ({ ...rep, team: teamOf(rep), lon: rep.longitude, lat: rep.latitude })),
    accounts: {
      id: accounts.id,
      name: accounts.name,
      city: accounts.place,
      lon: accounts.longitude,
      lat: accounts.latitude,
      team: accounts.team,
      rep: accounts.rep,
      previous: accounts.previous,
      potentialCents: accounts.potentialCents,
    },
    rules: ruleLines(plan.figures),
  };
}

function ruleLines(figures) {
  return RULES.map(({ rule, label, preference }) => ({
    rule,
    label,
    preference,
    todayCents: figures.today.costCentsByRule[rule] ?? 0,
    planCents: figures.costCentsByRule[rule] ?? 0,
    unavoidableCents: rule === 'handover' ? (figures.unavoidableHandoverCents ?? 0) : 0,
  }));
}

/** A line for each hard rule: how far today and the plan, or the plan with moves, break it. */
export function hardRuleLines(figures, unitsByRule = figures.hardByRule) {
  return Object.keys(HARD_RULES).map((rule) => ({
    rule,
    label: HARD_RULES[rule].label,
    today: hardText(rule, figures.today.hardByRule[rule] ?? 0),
    plan: hardText(rule, unitsByRule[rule] ?? 0),
    kept: !(unitsByRule[rule] > 0),
  }));
}

/** Units of a hard rule in words: minutes above capacity, 1,000 for each account of another rule. */
export function hardText(rule, units) {
  if (!(units > 0)) return 'kept';
  const { hours, one, many } = HARD_RULES[rule] ?? { one: 'account', many: 'accounts' };
  if (hours) return `${grouped(units / 60, units < 600 ? 1 : 0)} hours above capacity`;
  const count = units / HARD_UNITS_PER_ACCOUNT;
  return `${grouped(count, 0)} ${count === 1 ? one : many}`;
}

/** Roll-up of reps by one of their properties: what they hold, share-weighted index, travel. */
export function rollUp(reps, nameOf) {
  const groups = new Map();
  for (const rep of reps) {
    const name = nameOf(rep) || 'Not given';
    (groups.get(name) ?? groups.set(name, []).get(name)).push(rep);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, members]) => ({
      name,
      reps: members.length,
      accounts: sum(members.map((rep) => rep.accounts)),
      potentialCents: sum(members.map((rep) => rep.potentialCents)),
      index: sum(members.map((rep) => rep.potentialCents)) / Math.max(1, sum(members.map((rep) => rep.shareCents))),
      travelHours: sum(members.map((rep) => rep.travelHours)),
      movedIn: sum(members.map((rep) => rep.movedIn)),
      movedOut: sum(members.map((rep) => rep.movedOut)),
    }));
}

/** Positions of a team's accounts, largest first so that small dots lie on top. */
export function accountsByTeam(drawn) {
  const { team, potentialCents } = drawn.accounts;
  const lists = drawn.teams.map(() => []);
  team.forEach((value, account) => lists[value].push(account));
  lists.forEach((list) => list.sort((a, b) => potentialCents[b] - potentialCents[a] || a - b));
  return lists;
}

/** Corners of the territories by position of the rep: { degrees, ends }, as longitudes and latitudes in turn and where each ring ends. */
export function territoriesOf({ stepsPerDegree, territories }, drawn) {
  const positions = new Map(drawn.reps.map((rep, position) => [rep.repId, position]));
  return new Map(
    territories
      .filter(({ repId }) => positions.has(repId))
      .map(({ repId, rings, steps }) => [positions.get(repId), cornersOf(rings, steps, stepsPerDegree)]),
  );
}

/** Each corner is told by the steps from the one before. */
function cornersOf(rings, steps, stepsPerDegree) {
  const degrees = new Float64Array(steps.length);
  let [longitude, latitude, end] = [0, 0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    longitude += steps[i];
    latitude += steps[i + 1];
    degrees[i] = longitude / stepsPerDegree;
    degrees[i + 1] = latitude / stepsPerDegree;
  }
  return { degrees, ends: rings.map((corners) => (end += 2 * corners)) };
}

export { NO_OWNER };
