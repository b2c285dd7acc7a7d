// Why an account has its rep: the next three reps, what each would cost, and what would change the choice.

import { html, nothing } from 'lit';
import { getJson, isAborted } from '../api.js';
import { money, moneyChange, sum } from '../../shared/format.js';
import { Part } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';
import { may } from '../session.js';
import { hardRuleLabel, ruleLabel } from './plan-data.js';

class WhyPanel extends Part {
  static properties = { model: { attribute: false }, account: { type: Number }, why: { state: true }, failure: { state: true } };

  disconnectedCallback() {
    super.disconnectedCallback();
    this.asking?.abort();
  }

  willUpdate(changed) {
    if (changed.has('account') && may('ANALYST')) this.ask();
  }

  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    this.why = null;
    this.failure = null;
    const id = encodeURIComponent(this.model.columns.id[this.account]);
    try {
      this.why = await getJson(`${this.model.path}/accounts/${id}/why`, { signal: this.asking.signal });
    } catch (error) {
      if (!isAborted(error)) this.failure = error;
    }
  }

  render() {
    if (!may('ANALYST')) return nothing;
    if (this.failure) return errorState(this.failure, () => this.ask());
    if (!this.why) return loadingState(3, 'Finding out why');
    const { why } = this;
    const owner = this.nameOf(why.repId);
    return html`<div class="why">
      <h3>Why ${owner}${this.model.moves.has(this.account) ? ' in the plan' : ''}</h3>
      ${why.pin ? html`<p>It is pinned to ${owner}.</p>` : nothing}
      <p class="soft">Costs ${money(sum(why.members.map((member) => member.ownCostCents)))} a year here${why.members.length > 1 ? `, with ${why.members.length - 1} more of its family or area` : ''}. ${why.eligibleReps} reps may own it.</p>
      ${why.alternatives.length > 0 ? html`<ol class="why-next">${why.alternatives.map((next) => this.alternative(next))}</ol>` : html`<p>No other rep may own it.</p>`}
    </div>`;
  }

  alternative({ repId, differenceCents, differenceCentsByRule, hardByRule, toFlip }) {
    const parts = Object.entries(differenceCentsByRule ?? {}).filter(([, cents]) => Math.abs(cents) >= 50).map(([rule, cents]) => `${ruleLabel(rule).toLowerCase()} ${moneyChange(cents)}`);
    const broken = Object.keys(hardByRule ?? {}).map(hardRuleLabel);
    return html`<li>
      <p><strong>${this.nameOf(repId)}</strong> <span class="num ${differenceCents > 0 ? 'bad' : 'good'}">${moneyChange(differenceCents)}</span>${broken.length > 0 ? html` <span class="badge bad">breaks ${broken.join(', ').toLowerCase()}</span>` : nothing}</p>
      <p class="soft">${parts.join(', ')}</p>
      ${toFlip?.length ? html`<details><summary>What would change it</summary><ul>${toFlip.map((text) => html`<li>${text}</li>`)}</ul></details>` : nothing}
    </li>`;
  }

  nameOf(repId) {
    return this.model.nameOf(repId) ?? 'nobody';
  }
}

customElements.define('ff-why', WhyPanel);
