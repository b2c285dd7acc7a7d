// What the map says in words.

import { grouped, money, plural, teamName, whole } from './format.js';

const NO_OWNER = -1;
const OWNER_LEFT = -2;

function ownerName(plan, owner) {
  if (owner === NO_OWNER) return 'no owner';
  return owner === OWNER_LEFT ? 'someone who has left' : plan.reps[owner].name;
}

export function describeAccount(plan, account) {
  const { name, city, rep, previous, potentialCents } = plan.accounts;
  const lines = [name[account], city[account], `Potential ${money(potentialCents[account])} a year`];
  lines.push(`Rep: ${ownerName(plan, rep[account])}`);
  const isMoved = previous[account] !== rep[account];
  lines.push(isMoved ? `Before: ${ownerName(plan, previous[account])}` : 'Before: the same');
  return lines.filter(Boolean).join('\n');
}

export function describeRep(rep) {
  const held = `${plural(rep.accounts, 'account')}, ${money(rep.potentialCents)} potential`;
  return `${rep.name}\n${held}\nIndex ${grouped(rep.index, 2)} (today ${grouped(rep.indexToday, 2)})`;
}

/** The team on the map and whose accounts they are. */
export function overviewSentence(scene) {
  const owners = scene.today ? 'today’s owners' : 'owners under the plan';
  const counts = `${plural(scene.accounts.length, 'account')}, ${plural(scene.members.length, 'rep')}`;
  return `${teamName(scene.plan, scene.team)}: ${counts}, ${owners}.`;
}

/** The line above the map: the chosen rep, or the team. */
export function stateSentence(scene) {
  if (scene.rep === null) return overviewSentence(scene) + orphanSentence(scene);
  const rep = scene.plan.reps[scene.rep];
  return scene.today ? repTodaySentence(scene, rep) : repSentence(rep);
}

function orphanSentence(scene) {
  const orphans = scene.accounts.filter((account) => scene.ownerOf(account) < 0).length;
  const owner = scene.today ? 'a present owner' : 'an owner';
  return orphans > 0 ? ` Grey: ${plural(orphans, 'account')} without ${owner}.` : '';
}

function repTodaySentence(scene, rep) {
  const held = scene.accounts.filter((account) => scene.ownerOf(account) === scene.rep).length;
  return `${rep.name} today: ${plural(held, 'account')}, index ${grouped(rep.indexToday, 2)}.`;
}

function repSentence(rep) {
  const held = `${plural(rep.accounts, 'account')}, ${money(rep.potentialCents)} potential, index ${grouped(rep.index, 2)}`;
  const moves = `${whole(rep.movedIn)} in and ${whole(rep.movedOut)} out`;
  return `${rep.name}: ${held}, ${moves}, ${whole(rep.travelHours)} travel hours a year.`;
}
