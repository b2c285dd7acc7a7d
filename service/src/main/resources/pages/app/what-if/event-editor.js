// One event of a scenario: its fields, where it happens, what is wrong with it.

import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { fieldOf } from './field.js';
import { readEvent, valueAt, withValue } from './scenario-draft.js';
import './place-choice.js';

/** event: as in a scenario; number: its place; lists: { reps, teams, regions }; errorAt(pointer). Sends 'change-event' with the new one, 'drop-event'. */
class EventEditor extends Part {
  static properties = { event: { attribute: false }, number: { type: Number }, lists: { attribute: false }, errorAt: { attribute: false } };

  render() {
    const { key, values, kind } = readEvent(this.event);
    if (!kind) return this.unknown(key);
    const names = (id) => this.lists.reps.find((rep) => rep.repId === id)?.name ?? id;
    const own = this.errorAt('');
    return html`<fieldset class="event" data-event=${key}>
      <legend>${kind.label}<span class="event-say">${kind.say(values, names)}</span></legend>
      ${own ? html`<p class="field-error" role="alert">${own}</p>` : nothing}
      <div class="event-fields">${kind.fields.filter((field) => field.when?.(values) ?? true).map((field) => fieldOf({
        field,
        value: valueAt(values, field.name),
        error: this.errorAt(`/${key}/${field.name.replaceAll('.', '/')}`),
        lists: this.lists,
        id: `event-${this.number}-${field.name.replaceAll('.', '-')}`,
        change: (value) => this.tell(key, this.changed(key, values, field, value)),
      }))}</div>
      ${kind.place ? this.place(key, kind, values) : nothing}
      <button type="button" class="button small event-drop" @click=${() => this.dispatchEvent(new CustomEvent('drop-event'))}>Leave this out</button>
    </fieldset>`;
  }

  /** A named rep is one rep: what says how others are drawn goes. */
  changed(key, values, field, value) {
    const next = withValue(values, field.name, value);
    if (key !== 'repLeaves' || field.name !== 'rep') return next;
    if (!value) return { ...next, count: 1, pick: 'random' };
    const { count: _, pick: __, team: ___, region: ____, ...named } = next;
    return named;
  }

  place(key, kind, values) {
    const inside = kind.place === 'market' ? 'generate.' : '';
    const at = (name) => valueAt(values, inside + name);
    const take = ({ detail }) => {
      let next = values;
      for (const name of ['latitude', 'longitude', 'radiusKm']) if (name in detail) next = withValue(next, inside + name, detail[name]);
      if (kind.place === 'market') {
        if (at('radiusKm') === undefined) next = withValue(next, 'generate.radiusKm', detail.radiusKm ?? 50);
        if (detail.state) next = withValue(withValue(next, 'generate.state', detail.state), 'generate.country', 'US');
        if (detail.city && !values.name) next = withValue(next, 'name', detail.city);
      }
      this.tell(key, next);
    };
    return html`<ff-place-choice .place=${{ latitude: at('latitude'), longitude: at('longitude'), radiusKm: at('radiusKm') }}
      .homes=${this.lists.homes} .hasRadius=${kind.place === 'market'} .prefix=${`event-${this.number}`}
      .errorAt=${(name) => this.errorAt(`/${key}/${inside.replace('.', '/')}${name}`)} @place=${take}></ff-place-choice>`;
  }

  unknown(key) {
    return html`<fieldset class="event"><legend>${key}</legend><p class="field-note">This form does not know this kind of event; it stays as it is in the YAML below.</p></fieldset>`;
  }

  tell(key, values) {
    this.dispatchEvent(new CustomEvent('change-event', { detail: { [key]: values } }));
  }
}

customElements.define('ff-event', EventEditor);
