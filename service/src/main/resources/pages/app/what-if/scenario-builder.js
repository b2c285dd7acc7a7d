// A scenario of one's own: its events, the year around them, and the YAML for those who want it.

import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { EVENTS, YEAR_FIELDS } from './event-fields.js';
import { fieldOf } from './field.js';
import { newEvent, readEvent, valueAt, withIds, withValue } from './scenario-draft.js';
import './event-editor.js';

const FREEZE = [
  { name: 'fromWeek', label: 'No hiring from week', kind: 'number', min: 0, max: 520, step: 'any', optional: true, note: 'Blank: hiring goes on all year' },
  { name: 'untilWeek', label: 'Hiring again from week', kind: 'number', min: 0, max: 520, step: 'any', optional: true },
];

/** scenario: the whole of it; lists; problems: [{ pointer, message }]; yaml: text of what differs from an ordinary year. Sends 'scenario', 'yaml'. */
class ScenarioBuilder extends Part {
  static properties = { scenario: { attribute: false }, lists: { attribute: false }, problems: { attribute: false }, yaml: {}, yamlProblems: { attribute: false }, reading: { type: Boolean } };

  constructor() {
    super();
    Object.assign(this, { problems: [], yamlProblems: [] });
  }

  render() {
    const events = this.scenario.events ?? [];
    return html`
      <div class="event-fields">
        ${this.field({ name: 'title', label: 'What do you call it?', kind: 'text' }, 'scenario-title')}
        ${this.field({ name: 'startDate', label: 'It starts on', kind: 'text', note: 'Year-month-day' }, 'scenario-start')}
        ${this.field({ name: 'horizonWeeks', label: 'It lasts', unit: 'weeks', kind: 'number', min: 1, max: 520, step: 1 }, 'scenario-weeks')}
      </div>
      <h3>Events</h3>
      ${events.length === 0 ? html`<p class="soft">Nothing yet: an ordinary year. Add what you want to ask about.</p>` : nothing}
      ${events.map((event, i) => html`<ff-event .event=${event} .number=${i} .lists=${this.lists} .errorAt=${(pointer) => this.errorAt(`/events/${i}${pointer}`)}
        @change-event=${({ detail }) => this.events(events.with(i, detail))} @drop-event=${() => this.events(events.toSpliced(i, 1))}></ff-event>`)}
      <div class="event-add" role="group" aria-label="Add to the scenario">
        ${EVENTS.map((kind) => html`<button type="button" class="button small" data-add=${kind.key} @click=${() => this.add(kind.key)}>+ ${kind.label}</button>`)}
      </div>
      <h3>Through the year</h3>
      <div class="event-fields">${YEAR_FIELDS.map((field) => this.field(field, `year-${field.name.replaceAll('.', '-')}`))}${this.freeze()}</div>
      ${this.left()}
      ${this.advanced()}`;
  }

  field(field, id) {
    return fieldOf({ field, id, value: valueAt(this.scenario, field.name), error: this.errorAt(`/${field.name.replaceAll('.', '/')}`), lists: this.lists, change: (value) => this.tell(withValue(this.scenario, field.name, value)) });
  }

  freeze() {
    const freeze = this.scenario.backfill?.freeze ?? {};
    return FREEZE.map((field) => fieldOf({
      field, id: `freeze-${field.name}`, value: freeze[field.name], lists: this.lists,
      error: this.errorAt(`/backfill/freeze/${field.name}`) || (field.name === 'fromWeek' ? this.errorAt('/backfill/freeze') : ''),
      change: (value) => {
        const next = withValue(freeze, field.name, value);
        this.tell(withValue(this.scenario, 'backfill.freeze', Object.keys(next).length > 0 ? next : null));
      },
    }));
  }

  /** Problems at values this form has no field for. */
  left() {
    const shown = new Set(this.shownPointers());
    const rest = this.problems.filter(({ pointer }) => !shown.has(pointer));
    return rest.length > 0 ? html`<div role="alert"><ul class="problems">${rest.map(({ pointer, message }) => html`<li><code>${pointer}</code> ${message}</li>`)}</ul></div>` : nothing;
  }

  shownPointers() {
    const year = ['title', 'startDate', 'horizonWeeks', ...YEAR_FIELDS.map((field) => field.name), 'backfill.freeze', 'backfill.freeze.fromWeek', 'backfill.freeze.untilWeek'];
    const events = (this.scenario.events ?? []).flatMap((event, i) => {
      const { key, kind, values } = readEvent(event);
      const fields = (kind?.fields ?? []).filter((field) => field.when?.(values) ?? true).map((field) => `${key}/${field.name.replaceAll('.', '/')}`);
      const inside = kind?.place === 'market' ? `${key}/generate/` : `${key}/`;
      const place = kind?.place ? ['latitude', 'longitude', 'radiusKm'].map((name) => inside + name) : [];
      return [`/events/${i}`, ...[...fields, ...place].map((path) => `/events/${i}/${path}`)];
    });
    return [...year.map((name) => `/${name.replaceAll('.', '/')}`), ...events];
  }

  advanced() {
    return html`<details class="advanced">
      <summary>As YAML</summary>
      <p class="field-note">What differs from an ordinary year. Everything a scenario can say may stand here; what is left out has its usual value.</p>
      <label class="visually-hidden" for="scenario-yaml">The scenario as YAML</label>
      <textarea id="scenario-yaml" class="yaml" rows="14" spellcheck="false" .value=${this.yaml}></textarea>
      ${this.yamlProblems.length > 0 ? html`<div role="alert"><ul class="problems">${this.yamlProblems.map(({ pointer, message }) => html`<li><code>${pointer}</code> ${message}</li>`)}</ul></div>` : nothing}
      <button type="button" class="button" ?disabled=${this.reading} @click=${() => this.dispatchEvent(new CustomEvent('yaml', { detail: this.querySelector('#scenario-yaml').value }))}>Take what is written here</button>
    </details>`;
  }

  errorAt(pointer) {
    return this.problems.filter((problem) => problem.pointer === pointer).map((problem) => problem.message).join(' ');
  }

  async add(key) {
    const events = [...(this.scenario.events ?? []), newEvent(key, this.lists.teams)];
    this.events(withIds(events, this.lists.reps.map((rep) => rep.repId)));
    await this.updateComplete;
    const editors = this.querySelectorAll('ff-event');
    await editors[editors.length - 1]?.updateComplete;
    editors[editors.length - 1]?.querySelector('select, input')?.focus();
  }

  events(events) {
    this.tell({ ...this.scenario, events });
  }

  tell(scenario) {
    this.scenario = scenario;
    this.dispatchEvent(new CustomEvent('scenario', { detail: scenario }));
  }
}

customElements.define('ff-scenario-builder', ScenarioBuilder);
