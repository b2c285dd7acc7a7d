// A new plan: book, goals, rules and prices in plain words; what is refused is said where it stands.

import { html, nothing } from 'lit';
import { ApiError, getAll, getJson, newAction, postJson } from '../api.js';
import { PagePart } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';
import { go, readQuery } from '../router.js';
import { refusalFor } from '../session.js';
import { money, plural } from '../../shared/format.js';
import { AREAS, emptyForm, PRICE_GROUPS, requestOf, TIME_LIMITS } from './new-plan-form.js';

class NewPlan extends PagePart {
  static properties = { books: { state: true }, plans: { state: true }, scenarios: { state: true }, form: { state: true }, refusal: { state: true }, busy: { state: true } };

  #action = newAction();

  connectedCallback() {
    super.connectedCallback();
    const query = readQuery();
    this.form = { ...emptyForm(), bookId: query.get('book') ?? '', startFromPlanId: query.get('start') ?? '', maxMoves: query.get('maxMoves') ?? '', scenario: query.get('scenario') ?? '' };
    this.load();
  }

  load() {
    return this.attempt(async () => {
      const { signal } = this;
      const [books, plans, scenarios, schema] = await Promise.all([
        getAll('/v1/books', { signal }),
        getAll('/v1/plans', { signal, most: 200 }),
        getAll('/v1/scenarios', { signal, most: 200 }),
        getJson('/v1/plan-request-schema', { signal }),
      ]);
      Object.assign(this, { books, scenarios, schema, plans: plans.filter((plan) => plan.jobStatus === 'SUCCEEDED') });
      const bookId = this.form.bookId || this.plans.find((plan) => plan.id === this.form.startFromPlanId)?.bookId || books[0]?.id || '';
      this.set({ bookId, name: this.form.name || this.freeName() });
    });
  }

  /** Named after the day; the second of a day says so. */
  freeName() {
    const day = `Plan ${new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}`;
    const before = this.plans.filter((plan) => plan.name.startsWith(day)).length;
    return before === 0 ? day : `${day}, no. ${before + 1}`;
  }

  set(changes) {
    this.form = { ...this.form, ...changes };
  }

  render() {
    return html`<div class="page">
      <p class="crumb"><a href="/plans">Plans</a></p>
      <h1 tabindex="-1">New plan</h1>
      <p class="lead">Say what is to be planned and what matters. Everything else has a default with its source.</p>
      ${this.failure ? errorState(this.failure, () => this.load()) : this.books ? this.fields() : loadingState(8, 'Loading books and prices')}
    </div>`;
  }

  fields() {
    const refusal = refusalFor('PLANNER');
    const book = this.books.find((one) => one.id === this.form.bookId);
    return html`<form class="form-columns" @submit=${this.submit} novalidate>
      <div>
        ${this.general()} ${this.rules()} ${this.prices()}
      </div>
      <aside class="form-side">
        <div class="card">
          <h2>What will happen</h2>
          <p>${book ? html`${plural(book.assignableCount, 'account')} get one of ${plural(book.repCount, 'rep')}.` : 'Choose a book.'} The search takes ${timeText(this.form.timeLimitSeconds)} and can be stopped early; it keeps the best plan it has.</p>
          <p>You see the cost and the proven lower bound close on each other.</p>
          ${this.refusal ? html`<div class="failure" role="alert"><p class="failure-title">Not accepted</p><p>${this.refusal.message}</p>${this.unplaced()}</div>` : nothing}
          <button type="submit" class="button primary wide" ?disabled=${refusal || this.busy || !book} title=${refusal || nothing}>${this.busy ? 'Starting …' : 'Find the plan'}</button>
        </div>
      </aside>
    </form>`;
  }

  general() {
    const { form } = this;
    const starts = this.plans.filter((plan) => plan.bookId === form.bookId);
    return html`<fieldset><legend>What is planned</legend>
      ${this.field('name', 'Name', html`<input name="name" .value=${form.name} maxlength="200" required @input=${(event) => this.set({ name: event.target.value })}>`)}
      ${this.field('bookId', 'Book', html`<select name="bookId" @change=${(event) => this.set({ bookId: event.target.value, startFromPlanId: '' })}>
        ${this.books.map((book) => html`<option value=${book.id} ?selected=${book.id === form.bookId}>${book.name} (${plural(book.accountCount, 'account')})</option>`)}</select>`)}
      ${this.field('scenario', 'Plan for', html`<select name="scenario" @change=${(event) => this.set({ scenario: event.target.value })}>
        <option value="">Today’s reps and accounts</option>
        ${this.scenarios.map((scenario) => html`<option value=${scenario.id} ?selected=${scenario.id === form.scenario}>${scenario.title || scenario.name}</option>`)}</select>`, 'Who has left and which markets are open when the scenario starts.')}
      ${this.field('startFromPlanId', 'Start from', html`<select name="startFromPlanId" @change=${(event) => this.set({ startFromPlanId: event.target.value })}>
        <option value="">Nothing: search freely</option>
        ${starts.map((plan) => html`<option value=${plan.id} ?selected=${plan.id === form.startFromPlanId}>${plan.name} (${money(plan.costCents)})</option>`)}</select>`, 'The result costs no more than the plan it starts from.')}
      ${this.field('timeLimitSeconds', 'Time for the search', html`<select name="timeLimitSeconds" @change=${(event) => this.set({ timeLimitSeconds: Number(event.target.value) })}>
        ${TIME_LIMITS.map(([seconds, label]) => html`<option value=${seconds} ?selected=${seconds === form.timeLimitSeconds}>${label}</option>`)}</select>`)}
    </fieldset>`;
  }

  rules() {
    const { form } = this;
    return html`<fieldset><legend>Rules</legend>
      ${this.field('maxMoves', 'Most accounts that may change hands', html`<input name="maxMoves" type="number" min="0" step="1" inputmode="numeric" placeholder="No limit" .value=${form.maxMoves} @input=${(event) => this.set({ maxMoves: event.target.value })}>`, 'An account whose owner has left does not count.')}
      ${this.field('request/rules/exclusiveArea', 'Areas with one owner', html`<select name="exclusiveArea" @change=${(event) => this.set({ exclusiveArea: event.target.value })}>
        ${AREAS.map(([value, label]) => html`<option value=${value} ?selected=${value === form.exclusiveArea}>${label}</option>`)}</select>`, 'Accounts of one team in one area share an owner.')}
      ${this.field('request/rules/coolOffMonths', 'Leave accounts alone that changed hands in the last', html`<span class="with-unit"><input name="coolOffMonths" type="number" min="0" max="1200" step="1" .value=${form.coolOffMonths} @input=${(event) => this.set({ coolOffMonths: event.target.value })}><span>months before</span><input name="planningDate" type="date" aria-label="First day of the plan" .value=${form.planningDate} @input=${(event) => this.set({ planningDate: event.target.value })}></span>`, '0 months: the rule is off. The date is the first day of the plan.')}
      <label class="check"><input type="checkbox" name="openPool" .checked=${form.openPool} @change=${(event) => this.set({ openPool: event.target.checked })}> <span>Accounts may stay without an owner where they do not fit</span></label>
      <label class="check"><input type="checkbox" name="rampShares" .checked=${form.rampShares} @change=${(event) => this.set({ rampShares: event.target.checked })}> <span>New reps get a smaller share while they ramp up</span></label>
    </fieldset>`;
  }

  prices() {
    return html`<details class="prices" ?open=${this.refusal?.errors.some((error) => error.pointer.includes('/prices/'))}><summary>Prices and their sources</summary>
      <p class="soft">What a kilometre, an hour or a lost customer is worth. All soft rules are in US dollars a year, so they can be added and compared.</p>
      ${PRICE_GROUPS.map(([group, title, names]) => html`<fieldset><legend>${title}</legend>${names.map(([name, label, unit]) => this.price(group, name, label, unit))}</fieldset>`)}
    </details>`;
  }

  price(group, name, label, unit) {
    const key = group ? `${group}.${name}` : name;
    const { prices } = this.schema.properties;
    const facts = group ? prices.properties[group].properties[name] : prices.properties[name];
    const value = this.form.prices[key] ?? '';
    return this.field(`request/prices/${key.replace('.', '/')}`, label, html`<span class="with-unit"><input type="number" step="any" name=${key} placeholder=${facts.default} .value=${value} @input=${(event) => this.set({ prices: { ...this.form.prices, [key]: event.target.value } })}><span>${unit}</span></span>`, `Default ${facts.default}. ${facts.description.match(/Source: .*$/)?.[0] ?? ''}`);
  }

  /** A labelled control with its note, and what REST said of it. */
  field(pointer, label, control, note = '') {
    const message = this.refusal?.messageAt(`/${pointer}`) ?? '';
    return html`<label class="field ${message ? 'refused' : ''}"><span>${label}</span>${control}
      ${message ? html`<span class="field-error" role="alert">${message}</span>` : nothing}
      ${note ? html`<span class="field-note">${note}</span>` : nothing}</label>`;
  }

  /** Refused values that have no control on this page. */
  unplaced() {
    const shown = new Set([...this.querySelectorAll('.field-error')].map((node) => node.textContent.trim()));
    const rest = this.refusal.errors.filter((error) => !shown.has(error.message) && error.message !== this.refusal.message);
    return rest.length > 0 ? html`<ul>${rest.map((error) => html`<li>${error.message}</li>`)}</ul>` : nothing;
  }

  /** Says what was refused, the first field of it in focus. */
  async refuse(error) {
    this.#action = newAction();
    this.refusal = error;
    await this.updateComplete;
    this.querySelector('.refused input, .refused select')?.focus();
  }

  async submit(event) {
    event.preventDefault();
    this.busy = true;
    this.refusal = null;
    try {
      const asked = requestOf(this.form);
      const report = await postJson('/v1/plans/validate', asked);
      if (!report.valid) {
        await this.refuse(refusalOf(report));
        return;
      }
      const plan = await postJson('/v1/plans', asked, { action: this.#action });
      await go(`/plans/${plan.id}`);
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.busy = false;
    }
  }
}

/** Asked first, since a browser notes each answer that refuses in its console, as if something were broken. */
function refusalOf({ detail, problems }) {
  return new ApiError(200, { detail, errors: problems });
}

function timeText(seconds) {
  return seconds < 60 ? plural(seconds, 'second') : plural(seconds / 60, 'minute');
}

customElements.define('ff-new-plan', NewPlan);
