// Who would get a lead under a plan, and why; asking changes nothing.

import { html, nothing } from 'lit';
import { getJson, postJson } from '../api.js';
import { distance, moneyChange, plural } from '../../shared/format.js';
import { PagePart } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';
import { setTitle } from '../router.js';
import { may, refusalFor } from '../session.js';
import '../parts/data-table.js';

/** Fields of the form: name as in the API, label, note. */
const FIELDS = [
  ['company', 'Company', 'A company that is an account already goes to its owner.'],
  ['domain', 'Web domain', ''],
  ['postalCode', 'Postal code', 'Gives the place, for travel and territory (US).'],
  ['state', 'State or province', 'Such as OH.'],
  ['industry', 'Industry', ''],
  ['employees', 'Employees', ''],
];

class LeadsPage extends PagePart {
  static properties = { plan: { state: true }, reps: { state: true }, routed: { state: true }, refusal: { state: true }, busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    const { signal } = this;
    return this.attempt(async () => {
      const [plan, reps] = await Promise.all([
        getJson(`/v1/plans/${this.params.id}`, { signal }),
        getJson(`/v1/plans/${this.params.id}/reps`, { signal }),
      ]);
      Object.assign(this, { plan, reps });
      setTitle(`Leads of ${plan.name}`);
    });
  }

  render() {
    return html`<div class="page">
      <p class="crumb"><a href="/plans">Plans</a> · ${this.plan ? html`<a href="/plans/${this.plan.id}">${this.plan.name}</a>` : 'Plan'}</p>
      <div class="page-head"><div><h1 tabindex="-1">Who gets this lead?</h1>
        <p class="lead">An account already known goes to its owner, then the territories decide, then the rep it costs least. Asking changes nothing.</p></div>
        ${this.plan ? this.actions() : nothing}</div>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.reps ? this.content() : loadingState(6, 'Loading the plan')}
    </div>`;
  }

  actions() {
    return may('ANALYST')
      ? html`<div class="page-actions"><a class="button" href="/v1/plans/${this.plan.id}/routing-table.csv" download title="Rules for a CRM: one owner for every area and segment">Routing table (CSV)</a></div>`
      : nothing;
  }

  content() {
    const teams = [...new Set(this.reps.map((rep) => rep.team).filter(Boolean))].sort();
    const refusal = refusalFor('ANALYST');
    return html`<div class="form-columns">
      <form id="lead-form" @submit=${this.submit}>
        <fieldset><legend>The lead</legend>
          ${FIELDS.map(([name, label, note]) => html`<label class="field"><span>${label}</span><input name=${name} maxlength="200" inputmode=${name === 'employees' ? 'numeric' : 'text'} autocomplete="off">${note ? html`<span class="field-note">${note}</span>` : nothing}</label>`)}
          ${teams.length > 1 ? html`<label class="field"><span>Team</span><select name="team"><option value="">Not known</option>${teams.map((team) => html`<option>${team}</option>`)}</select></label>` : nothing}
        </fieldset>
        <button class="button primary" ?disabled=${this.busy || !may('ANALYST')} title=${refusal || nothing}>Find the rep</button>
        ${refusal ? html`<p class="soft">${refusal}</p>` : nothing}
      </form>
      <div class="form-side" aria-live="polite">${this.refusal ? errorState(this.refusal) : nothing}${this.routed ? this.owner() : nothing}</div>
    </div>
    ${this.routed ? this.others() : nothing}`;
  }

  owner() {
    const { routed } = this;
    return html`<div class="card" id="lead-owner">
      <h2>${routed.repId ? routed.repName || routed.repId : 'Nobody'}</h2>
      <p data-figure="sentence">${routed.sentence}</p>
      ${routed.distanceKm === undefined ? nothing : html`<p>${distance(routed.distanceKm)} from home.</p>`}
      ${routed.accountId ? html`<p>Account <a href="/plans/${this.plan.id}?account=${routed.accountId}">${routed.accountId}</a></p>` : nothing}
      ${routed.coversFor ? html`<p>In place of ${this.nameOf(routed.coversFor)}.</p>` : nothing}
    </div>`;
  }

  others() {
    const { alternatives, exclusions } = this.routed;
    return html`${alternatives.length > 0
      ? html`<section aria-labelledby="next-heading"><h2 id="next-heading">Who could get it instead</h2>
        <ff-table .columns=${alternativeColumns(alternatives)} .rows=${alternatives} .keyOf=${(rep) => rep.repId} noun="rep" caption="Other reps who could get the lead, the cheapest first" .height=${260}></ff-table></section>`
      : nothing}
    ${exclusions.length > 0
      ? html`<section aria-labelledby="not-heading"><h2 id="not-heading">Who could not</h2>
        <p class="lead">${plural(exclusions.length, 'rep')} may not, or cannot, take it.</p>
        <ff-table .columns=${this.exclusionColumns()} .rows=${exclusions} .keyOf=${(rep) => rep.repId} noun="rep" caption="Reps who could not get the lead, and why" .height=${320}></ff-table></section>`
      : nothing}`;
  }

  exclusionColumns() {
    return [
      { key: 'rep', label: 'Rep', text: (row) => this.nameOf(row.repId) },
      { key: 'why', label: 'Why not', text: (row) => row.words },
    ];
  }

  nameOf(repId) {
    return this.reps.find((rep) => rep.repId === repId)?.name || repId;
  }

  async submit(event) {
    event.preventDefault();
    const lead = leadOf(new FormData(event.target));
    this.busy = true;
    this.refusal = null;
    try {
      const { items } = await postJson(`/v1/plans/${this.plan.id}/leads/route`, { leads: [lead] }, { signal: this.signal });
      [this.routed] = items;
    } catch (error) {
      this.refusal = error;
      this.routed = null;
    } finally {
      this.busy = false;
    }
  }
}

/** What was filled in, as the API takes it. */
function leadOf(form) {
  const lead = { leadId: 'lead' };
  for (const [name, value] of form.entries()) {
    const text = value.trim();
    if (text) lead[name] = name === 'employees' && /^\d+$/.test(text) ? Number(text) : text;
  }
  return lead;
}

function alternativeColumns(alternatives) {
  const columns = [
    { key: 'rep', label: 'Rep', text: (row) => row.repName || row.repId },
    { key: 'distance', label: 'From home', numeric: true, sortKey: (row) => row.distanceKm ?? -1, text: (row) => (row.distanceKm === undefined ? '–' : distance(row.distanceKm)) },
  ];
  if (alternatives.some((row) => row.differenceCents !== undefined)) {
    columns.push({ key: 'difference', label: 'Costs more', unit: 'a year', numeric: true, sortKey: (row) => row.differenceCents, text: (row) => moneyChange(row.differenceCents) });
  }
  return columns;
}

customElements.define('ff-leads', LeadsPage);
