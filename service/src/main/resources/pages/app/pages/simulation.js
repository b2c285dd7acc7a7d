// One simulation: at work, then the answer first and everything behind it.

import { html, nothing } from 'lit';
import { getJson, getTagged, postJson, remove } from '../api.js';
import { follow, isFinal } from '../events.js';
import { confirmAction } from '../parts/dialog.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { go, setTitle } from '../router.js';
import { may, refusalFor } from '../session.js';
import { jobBadge, timeText } from '../words.js';
import { simulationProgress } from './simulation-progress.js';
import './comparison-view.js';

const CONTENTS = [
  ['answer', 'Verdict'], ['risk', 'Risk and error'], ['kpis', 'Key figures'], ['distribution', 'Spread'], ['quota', 'Quota'],
  ['contact', 'First contact'], ['resilience', 'Resilience'], ['why', 'Why'], ['timeline', 'One future'], ['assumptions', 'Assumptions'], ['checking', 'Checking'],
];

class SimulationPage extends PagePart {
  static properties = { simulation: { state: true }, comparison: { state: true }, drawn: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  get path() {
    return `/v1/simulations/${this.params.id}`;
  }

  load() {
    return this.attempt(async () => {
      await this.take(await getJson(this.path, { signal: this.signal }));
      if (isFinal(this.simulation.jobStatus)) return;
      follow(this.path, { signal: this.signal, onNews: (news) => this.attempt(() => this.take(news)) });
    });
  }

  async take(simulation) {
    this.simulation = simulation;
    setTitle(simulation.name);
    if (simulation.jobStatus === 'SUCCEEDED' && !this.comparison) {
      this.comparison = await getJson(`${this.path}/comparison`, { signal: this.signal });
    }
  }

  render() {
    if (this.failure) return html`<div class="page"><h1 tabindex="-1">Simulation</h1>${errorState(this.failure, () => this.load())}</div>`;
    if (!this.simulation) return html`<div class="page"><h1 tabindex="-1">Simulation</h1>${loadingState(5, 'Loading the simulation')}</div>`;
    return html`<div class="page simulation">${this.head()}${this.body()}</div>`;
  }

  head() {
    const { simulation } = this;
    return html`<p class="crumb"><a href="/simulations">Simulations</a></p>
      <div class="page-head">
        <div>
          <h1 tabindex="-1">${simulation.name} ${simulation.jobStatus === 'SUCCEEDED' ? nothing : jobBadge(simulation.jobStatus)}</h1>
          <p class="lead">${simulation.scenarioTitle || simulation.scenario} · ${simulation.plans.map((plan) => plan.name).join(', ')} · ${simulation.createdBy}, ${timeText(simulation.submittedAt)}</p>
        </div>
        <div class="page-actions">${this.comparison ? this.downloads() : nothing}${this.menu()}</div>
      </div>`;
  }

  downloads() {
    const refusal = refusalFor('ANALYST');
    return html`<a class="button" href="${this.path}/report" target="_blank" rel="noopener">Report for print</a>
      <a class="button" href="${this.path}/comparison" download="comparison.json" data-leave>comparison.json</a>
      ${refusal
        ? html`<button type="button" class="button" disabled title=${refusal}>replications.csv.gz</button>`
        : html`<a class="button" href="${this.path}/replications.csv.gz" download="replications.csv.gz" data-leave>replications.csv.gz</a>`}`;
  }

  menu() {
    if (!may('ANALYST')) return nothing;
    const { simulation } = this;
    const plans = simulation.plans.map((plan) => plan.id).filter((id) => id !== 'today');
    const query = new URLSearchParams([['book', simulation.bookId], ['from', simulation.id], ...plans.map((id) => ['plan', id])]);
    return html`<a class="button" href="/what-if/new?${query}">Ask again, changed</a>
      ${may('PLANNER') ? html`<button type="button" class="button danger" @click=${this.erase}>Erase</button>` : nothing}`;
  }

  body() {
    const { simulation } = this;
    if (!isFinal(simulation.jobStatus)) return simulationProgress(simulation, () => this.stop());
    if (simulation.jobStatus !== 'SUCCEEDED') return this.noResult();
    return this.comparison ? this.answer() : loadingState(8, 'Loading the answer');
  }

  answer() {
    return html`<div class="certificate answer-first">
        <p class="sentence" data-figure="sentence" role="status">${unbroken(this.comparison.answer.sentence)}</p>
        <dl id="run-facts"></dl>
        <p id="stop-sentence" class="stop"></p>
        ${this.simulation.stoppedEarly ? html`<p class="notice">It was stopped before it was done: the answer rests on the futures there were.</p>` : nothing}
        <p id="warning-pointer" class="notice" hidden><span id="warning-count"></span> to read with these figures, <a href="#warning-heading">at the end</a>.</p>
        ${this.comparison.illustrative ? html`<p class="notice">Dollar figures are illustrative: companies, potentials and owners of this book are fictional.</p>` : nothing}
      </div>
      <nav class="contents" aria-label="Parts of the answer">${CONTENTS.map(([id, word]) => html`<a href="#${id}">${word}</a>`)}</nav>
      ${this.drawn ? nothing : loadingState(8, 'Drawing the answer')}
      <ff-comparison .simulationId=${this.simulation.id} .comparison=${this.comparison} @drawn=${() => (this.drawn = true)}></ff-comparison>`;
  }

  noResult() {
    const { jobStatus, problem } = this.simulation;
    if (jobStatus === 'STOPPED') return emptyState('Stopped before there was anything to compare', 'A simulation that is stopped keeps what it has; this one had no futures yet. Ask again to run it.');
    return errorState({ status: 500, message: problem?.detail ?? 'The simulation broke down and has no result.', errors: problem?.errors, correlationId: problem?.correlationId }, null);
  }

  async stop() {
    try {
      this.simulation = await postJson(`${this.path}/stop`, undefined, { signal: this.signal });
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }

  async erase() {
    const { name } = this.simulation;
    const text = `“${name}” and its files will be gone for everybody. Plans and scenarios stay.`;
    if (!(await confirmAction({ heading: 'Erase this simulation?', text, confirm: 'Erase', danger: true }))) return;
    try {
      const { tag } = await getTagged(this.path, { signal: this.signal });
      await remove(this.path, { tag });
      toast(`“${name}” is erased.`);
      await go('/');
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    }
  }
}

/** The error of a figure stays on one line. */
function unbroken(sentence) {
  return sentence.split(/(\(± [^)]*\))/).map((part, i) => (i % 2 === 1 ? html`<span class="num">${part}</span>` : part));
}

customElements.define('ff-simulation', SimulationPage);
