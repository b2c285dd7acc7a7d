// All simulations, the newest first, each with its answer in one sentence.

import { html, nothing } from 'lit';
import { getAll } from '../api.js';
import { isFinal } from '../events.js';
import { PagePart } from '../parts/part.js';
import { emptyState, errorState, loadingState } from '../parts/states.js';
import { may } from '../session.js';
import { jobBadge, timeText } from '../words.js';
import './running-jobs.js';

const MOST = 400;

class SimulationsPage extends PagePart {
  static properties = { simulations: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => {
      this.simulations = await getAll('/v1/simulations', { signal: this.signal, most: MOST });
    });
  }

  render() {
    return html`<div class="page">
      <div class="page-head"><div><h1 tabindex="-1">Simulations</h1><p class="lead">What was asked so far, and the answers.</p></div>
        <div class="page-actions">${may('ANALYST') ? html`<a class="button primary" href="/what-if/new">Ask what if</a>` : nothing}</div></div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.simulations ? this.body() : loadingState(6, 'Loading simulations')}
    </div>`;
  }

  body() {
    const running = this.simulations.filter((one) => !isFinal(one.jobStatus)).map((thing) => ({ kind: 'simulations', path: `/v1/simulations/${thing.id}`, thing }));
    const ended = this.simulations.filter((one) => isFinal(one.jobStatus));
    if (this.simulations.length === 0) return emptyState('Nothing was asked yet', 'Choose what may happen and which plans live through it; the answer stays here.');
    return html`${running.length > 0 ? html`<section aria-label="At work now"><ff-running-jobs .jobs=${running} @job-ended=${() => this.load()}></ff-running-jobs></section>` : nothing}
      <div class="answers">${ended.map((simulation) => answerRow(simulation))}</div>`;
  }
}

function answerRow({ id, name, found, jobStatus, scenarioTitle, scenario, plans, createdBy, submittedAt }) {
  return html`<article class="tile answer-row" data-simulation=${id}>
    <div class="tile-top"><h2><a class="tile-link" href="/simulations/${id}">${name}</a></h2>${jobStatus === 'SUCCEEDED' ? nothing : jobBadge(jobStatus)}</div>
    <p class="answer-sentence">${jobStatus === 'SUCCEEDED' ? found?.sentence : 'There is no answer.'}</p>
    <p class="tile-foot">${scenarioTitle || scenario} · ${plans.map((plan) => plan.name).join(', ')} · ${createdBy}, ${timeText(submittedAt)}</p>
  </article>`;
}

customElements.define('ff-simulations', SimulationsPage);
