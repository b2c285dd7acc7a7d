// A plan's search as it goes: cost and bound closing on each other, and a button to stop with the best so far.

import { html, nothing } from 'lit';
import { getJson, postJson } from '../api.js';
import { money } from '../../shared/format.js';
import { onThemeChange } from '../../shared/theme.js';
import { drawImprovement } from '../charts/improvement.js';
import { Part } from '../parts/part.js';
import { help } from '../parts/help.js';
import { progressBar, progressText } from '../parts/progress.js';
import { errorState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { refusalFor } from '../session.js';
import { gapText } from '../words.js';

/** plan: as REST tells it, again and again; ended: there will be no result. */
class SearchProgress extends Part {
  static properties = { plan: { attribute: false }, ended: { type: Boolean }, diagnosis: { state: true }, stopping: { state: true } };

  #leaving = new AbortController();

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.redraw?.close();
  }

  firstUpdated() {
    if (this.ended) {
      if (this.plan.problem?.type?.endsWith('infeasible')) getJson(`/v1/plans/${this.plan.id}/doctor`).then((found) => (this.diagnosis = found), () => {});
      return;
    }
    this.redraw = drawImprovement(this.querySelector('.improvement'), () => this.plan.improvement ?? []);
    onThemeChange(() => this.redraw(), this.#leaving.signal);
  }

  updated(changed) {
    if (changed.has('plan')) this.redraw?.();
  }

  render() {
    return this.ended ? this.end() : this.running();
  }

  running() {
    const { plan } = this;
    const refusal = refusalFor('PLANNER');
    const early = plan.costCents ? 'Ends the search now and keeps the best plan so far' : 'There is no plan to keep yet';
    return html`<section class="search" aria-labelledby="search-heading">
      <div class="section-head">
        <h2 id="search-heading">The search is on</h2>
        <button type="button" class="button" ?disabled=${refusal || plan.stopRequested || this.stopping} title=${refusal || early} @click=${this.stop}>${stopLabel(plan)}</button>
      </div>
      <div class="search-progress">${progressBar(plan.progress, 'Progress of the search')}<span class="num">${progressText(plan.progress)}</span></div>
      <p class="soft" aria-live="polite">${plan.phase ?? (plan.jobStatus === 'QUEUED' ? 'Waiting for a free place' : 'Reading the book')}</p>
      <div class="cards search-cards">
        <div class="card"><p class="label">Best plan so far</p><p class="value" data-search="cost">${plan.costCents ? money(plan.costCents) : '–'}</p></div>
        <div class="card"><p class="label">No plan costs less than${help('lower bound', 'A proof that holds for every plan under the same request. The search raises it while it lowers the cost.')}</p><p class="value" data-search="bound">${plan.lowerBoundCents > 0 ? money(plan.lowerBoundCents) : '–'}</p></div>
        <div class="card"><p class="label">Gap</p><p class="value">${gapText(plan.gap)}</p></div>
      </div>
      <div class="improvement"></div>
    </section>`;
  }

  end() {
    const { plan, diagnosis } = this;
    const problem = plan.problem ?? { detail: plan.jobStatus === 'STOPPED' ? 'The search was stopped before there was a plan.' : 'The search broke down several times and was given up.' };
    const message = plain(problem.detail ?? problem.title);
    const words = { title: problem.type?.endsWith('infeasible') ? 'No plan keeps every hard rule' : '', message, errors: problem.errors, correlationId: problem.correlationId };
    const clashes = (diagnosis?.clashes ?? []).map((clash) => plain(clash.message)).filter((text) => !message.includes(text));
    const { maxMoves } = plan.asked?.request?.rules ?? {};
    return html`<section>
      ${errorState(words, null)}
      ${clashes.length > 0 ? html`<h2 class="doctor-heading">What clashes</h2><ul class="doctor">${clashes.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}
      ${diagnosis?.remedies?.length ? html`<h2 class="doctor-heading">What would mend it</h2><p class="soft">The cheapest first; any one of them is enough.</p><ul class="doctor">${diagnosis.remedies.map((remedy) => html`<li>${plain(remedy.sentence)}</li>`)}</ul>` : nothing}
      <p class="page-actions"><a class="button primary" href="/plans/new?book=${plan.bookId}${maxMoves === undefined || maxMoves === null ? '' : `&maxMoves=${maxMoves}`}">Ask anew</a></p>
    </section>`;
  }

  async stop() {
    this.stopping = true;
    try {
      await postJson(`/v1/plans/${this.plan.id}/stop`);
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    } finally {
      this.stopping = false;
    }
  }
}

/** What REST says in the terms of a request, in those of the form; without what only programs can ask. */
const PLAIN_WORDS = [
  [/ GET \/v1\/\S+ names what would mend it\./, ''],
  [/Set rules\.maxMoves: ([\d,]+)\./, 'Let $1 accounts change hands.'],
  [/rules\.maxMoves allows/, 'the limit allows'],
  [/Raise rules\.maxMoves/, 'Raise that limit'],
  [/set rules\.openPool: true to leave (?:accounts|it|the rest) unassigned/, 'let accounts stay without an owner'],
  [/Set rules\.exclusiveArea: (\w+) instead of (\w+)/, 'Areas with one owner: $1 instead of $2'],
  [/a smaller rules\.exclusiveArea/, 'smaller areas with one owner'],
  [/Set rules\.openPool: true/, 'Let accounts stay without an owner'],
  ['….', '…'],
];

function plain(text) {
  return PLAIN_WORDS.reduce((said, [from, to]) => said.replace(from, to), text ?? '');
}

/** Before there is a plan a stop keeps nothing, so it does not promise to. */
function stopLabel(plan) {
  if (plan.stopRequested) return 'Stopping …';
  return plan.costCents ? 'Stop and keep the best' : 'Stop';
}

customElements.define('ff-search-progress', SearchProgress);
