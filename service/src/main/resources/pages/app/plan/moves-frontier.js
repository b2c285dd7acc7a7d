// How much of the gain needs how many moves: the best plan for each number of moves, with a slider over them.

import { html } from 'lit';
import { getJson, newAction, postJson } from '../api.js';
import { isFinal } from '../events.js';
import { grouped, money, percent, plural, whole } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { progressBar } from '../parts/progress.js';
import { loadingState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { may } from '../session.js';

const LOOK_EACH_MS = 1500;

class MovesFrontier extends Part {
  static properties = { model: { attribute: false }, study: { state: true }, known: { state: true }, at: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.isGone = true;
  }

  async look() {
    try {
      const studies = await getJson(`${this.model.path}/studies`);
      this.study = studies.find((study) => study.kind === 'FRONTIER') ?? null;
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
    this.known = true;
    if (this.study && !isFinal(this.study.jobStatus) && !this.isGone) this.timer = setTimeout(() => this.look(), LOOK_EACH_MS);
    if (this.study?.result && this.at === undefined) this.at = this.points().length - 1;
  }

  async ask() {
    try {
      this.study = await postJson(`${this.model.path}/frontier`, { secondsPerSolve: 5 }, { action: newAction() });
      this.timer = setTimeout(() => this.look(), LOOK_EACH_MS);
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }

  /** Points with a plan, fewest moves first. */
  points() {
    return (this.study?.result?.points ?? []).filter((point) => point.costCents > 0).sort((a, b) => a.moves - b.moves);
  }

  render() {
    return html`<section aria-labelledby="frontier-heading">
      <h2 id="frontier-heading">How many moves is it worth?</h2>
      ${!this.known ? loadingState(2) : !this.study ? this.offer() : isFinal(this.study.jobStatus) ? this.slider() : this.busy()}
    </section>`;
  }

  offer() {
    return html`<p class="lead">Every account that changes hands costs trust. Find the best plan for each number of moves, from as few as the rules allow to no limit: seven searches of five seconds.</p>
      <button type="button" class="button" @click=${this.ask}>Find out</button>`;
  }

  busy() {
    return html`<p class="lead" aria-live="polite">${this.study.phase ?? 'Waiting for a free place'}</p>${progressBar(this.study.progress, 'Progress of the frontier')}`;
  }

  slider() {
    const points = this.points();
    if (points.length === 0) return html`<p class="lead">No plan was found for any number of moves.</p>${this.offer()}`;
    const at = Math.min(this.at ?? points.length - 1, points.length - 1);
    const { plan } = this.model;
    const today = plan.figures.today.costCents;
    const best = Math.min(...points.map((point) => point.costCents));
    const shown = points[at];
    const part = (today - shown.costCents) / Math.max(1, today - best);
    return html`<p class="lead">The best plan found for each number of moves. Slide to see what fewer moves cost.</p>
      <div class="frontier">
        <input type="range" min="0" max=${points.length - 1} .value=${String(at)} aria-label="Number of moves" aria-valuetext="${whole(shown.moves)} moves, ${money(shown.costCents)}" @input=${(event) => (this.at = Number(event.target.value))}>
        <ol class="frontier-bars" aria-hidden="true">${points.map((point, i) => html`<li class=${i === at ? 'now' : ''}><span style="height:${Math.max(4, (100 * (point.costCents - best * 0.98)) / (Math.max(...points.map((one) => one.costCents)) - best * 0.98))}%"></span><small>${whole(point.moves)}</small></li>`)}</ol>
        <p aria-live="polite"><strong>${plural(shown.moves, 'account')} ${shown.moves === 1 ? 'changes' : 'change'} hands:</strong> ${money(shown.costCents)} a year, ${grouped(part * 100, 0)} % of what the best plan saves against today${shown.gap !== null && shown.gap !== undefined ? html` <span class="soft">(gap at most ${percent(shown.gap)})</span>` : ''}.
        ${may('PLANNER') ? html`<a class="button small" href="/plans/new?book=${plan.bookId}&maxMoves=${shown.maxMoves ?? ''}">Plan with at most ${whole(shown.maxMoves ?? shown.moves)} moves</a>` : ''}</p>
      </div>`;
  }
}

customElements.define('ff-moves-frontier', MovesFrontier);
