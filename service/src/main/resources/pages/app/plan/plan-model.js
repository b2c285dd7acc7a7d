// What the plan page knows and what its reader has done so far: the view, the choice, the moves.

import { getJson, getTagged, isAborted, newAction, postJson } from '../api.js';
import { colourReps } from '../../shared/colouring.js';
import { COLOUR_COUNT } from '../../shared/theme.js';
import { accountsByTeam, drawnPlan, NO_OWNER, territoriesOf } from './plan-data.js';

/** Sends 'view', 'choice', 'moves' and 'answer' when one of them has changed. */
export class PlanModel extends EventTarget {
  constructor(planId) {
    super();
    this.id = planId;
    this.path = `/v1/plans/${planId}`;
    Object.assign(this, { team: 0, rep: null, today: false, chosen: new Set(), moves: new Map(), pins: new Set() });
    Object.assign(this, { past: [], future: [], answer: null, asking: false, failure: null });
    this.territories = new Map();
    this.coloursByTeam = new Map();
  }

  /** The plan alone: how it stands. */
  async readPlan(signal) {
    const { body, tag } = await getTagged(this.path, { signal });
    this.plan = body;
    this.tag = tag;
    return body;
  }

  /** All that a plan with a result shows. */
  async readContent(signal) {
    const territories = getJson(`${this.path}/map/territories`, { signal });
    territories.catch(() => {});
    const [map, reps] = await Promise.all([
      getJson(`${this.path}/map`, { signal }),
      getJson(`${this.path}/reps`, { signal }),
    ]);
    this.columns = map.accounts;
    this.pinnedBefore = new Set(map.accounts.pinned);
    this.drawn = drawnPlan(this.plan, map, reps);
    this.byTeam = accountsByTeam(this.drawn);
    this.territories = territoriesOf(await territories, this.drawn);
    const sizes = this.byTeam.map((accounts) => accounts.length);
    this.team = sizes.indexOf(Math.max(...sizes));
  }

  /** Colour number by position of the rep, of one team; found when the team is first looked at. */
  coloursOf(team) {
    if (!this.coloursByTeam.has(team)) this.coloursByTeam.set(team, colourReps(this.drawn, team, this.territories, COLOUR_COUNT));
    return this.coloursByTeam.get(team);
  }

  get reps() {
    return this.drawn.reps;
  }

  /** Position of the owner: today's, or the plan's before the reader's moves. */
  ownerBefore(account) {
    return this.today ? this.columns.previous[account] : this.columns.rep[account];
  }

  /** Position of the owner: today's, or the plan's with the reader's moves. */
  ownerOf(account) {
    if (this.today) return this.columns.previous[account];
    return this.moves.get(account) ?? this.columns.rep[account];
  }

  plannedOwner(account) {
    return this.moves.get(account) ?? this.columns.rep[account];
  }

  repName(position) {
    if (position === NO_OWNER) return 'No owner';
    return position < NO_OWNER ? 'Has left' : this.reps[position].name;
  }

  show(changes) {
    Object.assign(this, changes);
    this.tell('view');
  }

  /** Puts a rep into focus, or takes the focus away. */
  focusRep(rep) {
    const next = rep === this.rep ? null : rep;
    this.show({ rep: next, team: next === null ? this.team : this.reps[next].team });
  }

  choose(accounts, { add = false } = {}) {
    this.chosen = new Set(add ? [...this.chosen, ...accounts] : accounts);
    this.tell('choice');
  }

  toggle(account) {
    if (!this.chosen.delete(account)) this.chosen.add(account);
    this.chosen = new Set(this.chosen);
    this.tell('choice');
  }

  /** Moves the chosen accounts to a rep, in thought. */
  moveChosen(rep) {
    this.remember();
    for (const account of this.chosen) {
      if (this.columns.rep[account] === rep) this.moves.delete(account);
      else this.moves.set(account, rep);
    }
    this.movesChanged();
  }

  /** Pins the chosen accounts to the rep they have now, or frees them. */
  pinChosen(isPinned) {
    this.remember();
    for (const account of this.chosen) {
      if (isPinned) this.pins.add(account);
      else this.pins.delete(account);
    }
    this.movesChanged();
  }

  undo() {
    this.travel(this.past, this.future);
  }

  redo() {
    this.travel(this.future, this.past);
  }

  discard() {
    this.remember();
    this.moves = new Map();
    this.pins = new Set();
    this.movesChanged();
  }

  get hasMoves() {
    return this.moves.size + this.pins.size > 0;
  }

  remember() {
    this.past.push(this.state());
    this.future = [];
  }

  state() {
    return { moves: new Map(this.moves), pins: new Set(this.pins) };
  }

  travel(from, to) {
    if (from.length === 0) return;
    to.push(this.state());
    Object.assign(this, from.pop());
    this.movesChanged();
  }

  movesChanged() {
    this.tell('moves');
    this.ask();
  }

  /** The moves as REST takes them. */
  question() {
    const { id } = this.columns;
    const moves = Object.fromEntries([...this.moves].map(([account, rep]) => [id[account], this.reps[rep].repId]));
    return { moves, pins: [...this.pins].map((account) => id[account]) };
  }

  /** Asks what the moves would cost; a question that is not answered yet gives way to the new one. */
  async ask() {
    this.leaveQuestion?.abort();
    this.failure = null;
    if (!this.hasMoves) {
      this.answered(null);
      return;
    }
    const leave = new AbortController();
    this.leaveQuestion = leave;
    this.asking = true;
    this.tell('answer');
    try {
      this.answered(await postJson(`${this.path}/what-if`, this.question(), { signal: leave.signal }));
    } catch (error) {
      if (isAborted(error)) return;
      this.failure = error;
      this.answered(null);
    }
  }

  answered(answer) {
    this.asking = false;
    this.answer = answer;
    this.tell('answer');
  }

  /** Keeps the moves as a new plan; answers it. */
  save(name) {
    this.action ??= newAction();
    return postJson(`${this.path}/revisions`, { name, ...this.question() }, { action: this.action }).finally(() => (this.action = null));
  }

  nameOf(repId) {
    return this.reps.find((rep) => rep.repId === repId)?.name ?? repId;
  }

  tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
