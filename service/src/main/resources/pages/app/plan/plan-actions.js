// What can be done with a plan: approve, activate, download, simulate, rename, erase.

import { html, nothing } from 'lit';
import { getTagged, patchJson, postJson, remove } from '../api.js';
import { Part } from '../parts/part.js';
import { askName, confirmAction } from '../parts/dialog.js';
import { toast } from '../parts/toast.js';
import { go } from '../router.js';
import { may, refusalFor } from '../session.js';

const DOWNLOADS = [
  ['assignments.csv', 'Assignments', 'CSV', 'ANALYST'],
  ['export/salesforce.csv', 'Owners for Salesforce', 'CSV', 'ANALYST'],
  ['export/hubspot.csv', 'Owners for HubSpot', 'CSV', 'ANALYST'],
  ['territories', 'Territories', 'GeoJSON', 'VIEWER', 'territories.geojson'],
];

/** Sends 'changed' when the plan's state has. */
class PlanActions extends Part {
  static properties = { model: { attribute: false }, busy: { state: true } };

  render() {
    const { plan, path } = this.model;
    return html`<div class="page-actions">
      ${this.decision(plan)}
      <a class="button" href="/what-if/new?plan=${plan.id}" aria-disabled=${String(!may('ANALYST'))} title=${refusalFor('ANALYST') || 'What happens to this plan when reps leave or markets open?'}>What if …</a>
      <a class="button" href="/plans/${plan.id}/market" title="Potential, whitespace and gaps of coverage by area and segment">Market</a>
      <a class="button" href="/plans/${plan.id}/leads" title="Who gets a lead under this plan, and why">Leads</a>
      <details class="menu" @focusout=${closeMenu} @keydown=${escapeMenu}>
        <summary class="button">Export</summary>
        <div class="menu-items">
          ${DOWNLOADS.filter(([, , , role]) => may(role)).map(([file, label, format, , name]) => html`<a href="${path}/${file}" download=${name ?? ''}>${label} <span class="soft">${format}</span></a>`)}
          <a href="${path}/report" target="_blank" rel="noopener">Report <span class="soft">one page, for print and PDF</span></a>
          <a href="${path}/report" download="plan-report.html">Report <span class="soft">HTML file</span></a>
        </div>
      </details>
      ${may('PLANNER')
        ? html`<details class="menu" @focusout=${closeMenu} @keydown=${escapeMenu}>
            <summary class="button" aria-label="More">⋯</summary>
            <div class="menu-items">
              <a href="/plans/new?book=${plan.bookId}&start=${plan.id}">Plan again, starting from this one</a>
              <button type="button" @click=${this.rename}>Rename</button>
              <button type="button" class="bad" @click=${this.erase}>Erase</button>
            </div>
          </details>`
        : nothing}
    </div>`;
  }

  decision(plan) {
    const refusal = refusalFor('PLANNER');
    if (plan.lifecycle === 'ACTIVE') return nothing;
    if (plan.lifecycle === 'APPROVED') return html`<button type="button" class="button primary" ?disabled=${refusal || this.busy} title=${refusal || nothing} @click=${this.activate}>Activate</button>`;
    const broken = plan.figures.hard > 0 ? 'It breaks hard rules; a plan that does cannot be approved.' : '';
    return html`<button type="button" class="button primary" ?disabled=${refusal || broken || this.busy} title=${refusal || broken || nothing} @click=${() => this.decide('approve', 'Approved.')}>Approve</button>`;
  }

  async activate() {
    const sure = await confirmAction({ heading: 'Put this plan to use?', text: 'Leads are routed by the active plan. The book’s plan that is active now becomes an approved one.', confirm: 'Activate' });
    if (sure) await this.decide('activate', 'This plan is in use now.');
  }

  decide(verb, words) {
    return this.change(async (tag) => {
      this.model.plan = await postJson(`${this.model.path}/${verb}`, undefined, { tag });
      toast(words);
    });
  }

  async rename() {
    const name = await askName({ heading: 'Rename the plan', value: this.model.plan.name, confirm: 'Rename' });
    if (!name) return;
    await this.change(async (tag) => {
      this.model.plan = await patchJson(this.model.path, { name }, { tag });
    });
  }

  async erase() {
    const sure = await confirmAction({ heading: `Erase “${this.model.plan.name}”?`, text: 'The plan and its files go for good. Simulations that used it keep their results.', confirm: 'Erase', danger: true });
    if (!sure) return;
    await this.change(async (tag) => {
      await remove(this.model.path, { tag });
      await go('/');
      toast('The plan is erased.');
    });
  }

  /** Makes a change on the state that is there now. */
  async change(act) {
    this.busy = true;
    try {
      const { tag } = await getTagged(this.model.path);
      await act(tag);
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      toast(error.message, { kind: 'bad' });
    } finally {
      this.busy = false;
    }
  }
}

function closeMenu(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function escapeMenu(event) {
  if (event.key !== 'Escape') return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}

customElements.define('ff-plan-actions', PlanActions);
