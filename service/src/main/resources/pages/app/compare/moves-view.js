// What moves from one plan to another: on a map and as a list, for all or for one rep.

import { html, nothing, svg } from 'lit';
import { isAborted } from '../api.js';
import { money, plural, sum } from '../../shared/format.js';
import '../parts/data-table.js';
import { borderPath, MAP_SIZE, pixelOf, readBorders, windowAround } from '../parts/outline-map.js';
import { Part } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { refusalFor } from '../session.js';
import { csvOf, download } from '../parts/files.js';
import { readMoves, TODAY } from './compare-data.js';

const LARGE_DOLLARS = 400_000;
const DOT = { least: 2, most: 7 };

/** set: the plans. */
class MovesView extends Part {
  static properties = { set: { attribute: false }, from: { state: true }, to: { state: true }, rep: { state: true }, moves: { state: true }, failure: { state: true }, lines: { state: true } };

  #leaving = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    this.from = this.set.plans[0].id;
    this.to = this.set.plans[1].id;
    this.rep = '';
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  get names() {
    return new Map(this.set.plans.flatMap((plan) => plan.reps.map((rep) => [rep.repId, rep.name || rep.repId])));
  }

  async load() {
    this.moves = null;
    this.failure = null;
    const { from, to } = this;
    if (refusalFor('ANALYST') && from !== TODAY && to !== TODAY) return;
    try {
      this.lines ??= await readBorders();
      const moves = from === to ? [] : await readMoves(from, to, this.#leaving.signal);
      if (from === this.from && to === this.to) this.moves = moves;
    } catch (error) {
      if (!isAborted(error)) this.failure = error;
    }
  }

  get shown() {
    return this.rep ? this.moves.filter((move) => move.fromRepId === this.rep || move.toRepId === this.rep) : this.moves;
  }

  render() {
    return html`<div class="toolbar moves-tools">${this.chooser('From', 'from')}${this.chooser('To', 'to')}${this.repChooser()}</div>${this.body()}`;
  }

  chooser(label, name) {
    return html`<label class="choice">${label} <select id="moves-${name}" @change=${(event) => ((this[name] = event.target.value), this.load())}>
      ${this.set.plans.map((plan) => html`<option value=${plan.id} ?selected=${plan.id === this[name]}>${plan.title}</option>`)}</select></label>`;
  }

  repChooser() {
    const reps = [...this.names].sort(([, a], [, b]) => a.localeCompare(b));
    return html`<label class="choice">Rep <select id="moves-rep" @change=${(event) => (this.rep = event.target.value)}>
      <option value="">All reps</option>${reps.map(([id, name]) => html`<option value=${id} ?selected=${id === this.rep}>${name}</option>`)}</select></label>`;
  }

  body() {
    const refusal = refusalFor('ANALYST');
    if (refusal && this.from !== TODAY && this.to !== TODAY) return html`<p class="notice">What differs between two plans is for analysts. ${refusal}</p>`;
    if (this.failure) return errorState(this.failure, () => this.load());
    if (!this.moves) return loadingState(6, 'Loading what moves');
    const moves = this.shown;
    if (moves.length === 0) return emptyState('Nothing moves', this.from === this.to ? 'Choose two different plans.' : 'Every account has the same owner in both.');
    return html`<p class="moves-say" role="status"><strong data-figure="moves">${plural(moves.length, 'account')}</strong> with ${money(sum(moves.map((move) => move.potentialCents)))} of potential and ${money(sum(moves.map((move) => move.revenueCents ?? 0)))} of revenue ${moves.length === 1 ? 'changes' : 'change'} hands.
      ${this.rep ? html`<span class="gain">● gained</span> <span class="loss">● lost</span> by ${this.names.get(this.rep)}` : nothing}</p>
      <div class="moves-pair">${this.map(moves)}${this.table(moves)}</div>`;
  }

  map(moves) {
    const view = windowAround(moves.map((move) => [move.longitude, move.latitude]));
    const dots = (chosen) => chosen.map((move) => circle(pixelOf(view, [move.longitude, move.latitude]), move.potentialCents)).join('');
    const layers = this.rep
      ? [['move-loss', moves.filter((move) => move.fromRepId === this.rep)], ['move-gain', moves.filter((move) => move.toRepId === this.rep)]]
      : [['move-dot', moves]];
    return html`<div class="moves-map">${svg`<svg class="place-map still" viewBox="0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}" role="img" aria-label=${`Map of ${moves.length} accounts that change hands; the table lists them`}>
      <path d=${borderPath(this.lines, view)} class="place-borders"></path>
      ${layers.map(([name, chosen]) => svg`<path d=${dots(chosen)} class=${name}></path>`)}
    </svg>`}<p class="hint">A dot for each account, larger with its potential.</p></div>`;
  }

  table(moves) {
    const name = (id) => (id ? this.names.get(id) ?? `${id} (has left)` : 'no owner');
    return html`<ff-table noun="account" caption="Accounts that change hands" .height=${380} .rows=${moves} .keyOf=${(move) => move.accountId}
      .sort=${{ key: 'potential', descending: true }} .tools=${html`<button type="button" class="button small" @click=${() => this.save(moves)}>moves.csv</button>`}
      .columns=${[
        { key: 'name', label: 'Account', text: (move) => move.name || move.accountId },
        { key: 'from', label: 'From', text: (move) => name(move.fromRepId) },
        { key: 'to', label: 'To', text: (move) => name(move.toRepId) },
        { key: 'potential', label: 'Potential', numeric: true, sortKey: (move) => move.potentialCents, text: (move) => money(move.potentialCents) },
        { key: 'revenue', label: 'Revenue', numeric: true, sortKey: (move) => move.revenueCents ?? 0, text: (move) => money(move.revenueCents ?? 0) },
      ]}></ff-table>`;
  }

  save(moves) {
    const rows = moves.map((move) => [move.accountId, move.name, move.fromRepId, move.toRepId, move.potentialCents / 100, (move.revenueCents ?? 0) / 100]);
    download('moves.csv', csvOf(['account_id', 'name', 'from_rep_id', 'to_rep_id', 'potential_usd', 'revenue_usd'], rows), 'text/csv');
  }
}

function circle([x, y], potentialCents) {
  const r = DOT.least + (DOT.most - DOT.least) * Math.min(1, Math.sqrt(potentialCents / 100 / LARGE_DOLLARS));
  return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0`;
}

customElements.define('ff-moves', MovesView);
