// Where a market or a home lies: by city, by ZIP codes, by a click on the map, or by coordinates.

import { html, nothing } from 'lit';
import { getJson, isAborted, withQuery } from '../api.js';
import { Part } from '../parts/part.js';
import { readBorders, windowAround } from '../parts/outline-map.js';
import { placeMap } from './place-map.js';

const KM_PER_DEGREE = 111.2;
const LEAST_RADIUS_KM = 10;

/** place: { latitude, longitude, radiusKm? }; hasRadius; homes: [[lon, lat]]; prefix: of its ids; errorAt(name). Sends 'place' with what changes. */
class PlaceChoice extends Part {
  static properties = {
    place: { attribute: false }, homes: { attribute: false }, hasRadius: { type: Boolean }, prefix: {}, errorAt: { attribute: false },
    lines: { state: true }, found: { state: true }, note: { state: true },
  };

  #leaving = new AbortController();

  constructor() {
    super();
    Object.assign(this, { homes: [], place: {}, found: [], note: 'Or click the map.', errorAt: () => '' });
  }

  async firstUpdated() {
    try {
      this.lines = await readBorders();
    } catch (error) {
      if (!isAborted(error)) this.note = 'The map cannot be drawn; give a city, ZIP codes or coordinates.';
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  render() {
    const { latitude, longitude, radiusKm } = this.place;
    const centre = Number.isFinite(latitude) && Number.isFinite(longitude) ? [longitude, latitude] : null;
    return html`<div class="place">
      <div class="place-fields">
        <form class="place-search" @submit=${(event) => this.search(event, 'city')}>
          <label class="field-name" for="${this.prefix}-city">Find a city</label>
          <span class="pair-of"><input id="${this.prefix}-city" name="city" placeholder="Boise" autocomplete="off"><button type="submit" class="button">Find</button></span>
        </form>
        ${this.hasRadius ? html`<form class="place-search" @submit=${(event) => this.search(event, 'postalCodes')}>
          <label class="field-name" for="${this.prefix}-zips">Or by ZIP codes</label>
          <span class="pair-of"><input id="${this.prefix}-zips" name="postalCodes" placeholder="83702, 83704, 83706" autocomplete="off"><button type="submit" class="button">Use</button></span>
        </form>` : nothing}
        <p class="field-note" role="status">${this.note}</p>
        ${this.found.length > 1 ? html`<div class="place-found" role="group" aria-label="Places of this name">${this.found.map((place) => html`<button type="button" class="button small" @click=${() => this.take(place)}>${place.city}, ${place.state}</button>`)}</div>` : nothing}
        <div class="place-numbers">
          ${this.number('latitude', 'Latitude', -90, 90)}${this.number('longitude', 'Longitude', -180, 180)}${this.hasRadius ? this.number('radiusKm', 'Radius, km', 0, 1000) : nothing}
        </div>
      </div>
      ${this.lines ? placeMap({ lines: this.lines, view: windowAround(this.homes), homes: this.homes, centre, radiusKm: this.hasRadius ? radiusKm : 0, label: this.mapWords(centre), choose: (lon, lat) => this.tell({ longitude: lon, latitude: lat }) }) : html`<div class="place-map place-sea"></div>`}
    </div>`;
  }

  mapWords(centre) {
    return centre ? `Map with the place at ${centre[1]}, ${centre[0]}; diamonds are homes of reps` : 'Map without a place yet; diamonds are homes of reps';
  }

  number(name, label, min, max) {
    const error = this.errorAt(name);
    const id = `${this.prefix}-${name}`;
    return html`<div class="field"><label class="field-name" for=${id}>${label}</label>
      <input id=${id} type="number" step="any" min=${min} max=${max} required aria-invalid=${error ? 'true' : nothing} .value=${String(this.place[name] ?? '')}
        @change=${(event) => this.tell({ [name]: event.target.value === '' ? null : Number(event.target.value) })}>
      ${error ? html`<span class="field-error">${error}</span>` : nothing}</div>`;
  }

  async search(event, what) {
    event.preventDefault();
    const text = String(new FormData(event.target).get(what)).trim();
    if (!text) return;
    try {
      const { items, unknown } = await getJson(withQuery('/v1/places', { [what]: text }), { signal: this.#leaving.signal });
      if (what === 'city') this.cities(text, items);
      else this.codes(items, unknown);
    } catch (error) {
      if (!isAborted(error)) this.note = error.message;
    }
  }

  cities(text, items) {
    this.found = items;
    this.note = items.length === 0 ? `No city of the United States is called “${text}”. Click the map, or give coordinates.` : items.length === 1 ? `${items[0].city}, ${items[0].state}.` : `${items.length} states have a city of this name; choose one.`;
    if (items.length === 1) this.take(items[0]);
  }

  /** The disc that holds all codes: around their middle. */
  codes(items, unknown) {
    this.found = [];
    const left = unknown.length > 0 ? ` Not known: ${unknown.join(', ')}.` : '';
    this.note = `${items.length} ZIP codes found.${left}`;
    if (items.length === 0) return;
    const mean = (name) => items.reduce((total, item) => total + item[name], 0) / items.length;
    const [latitude, longitude] = [mean('latitude'), mean('longitude')];
    const east = Math.cos((latitude * Math.PI) / 180);
    const far = Math.max(...items.map((item) => Math.hypot(item.latitude - latitude, (item.longitude - longitude) * east)));
    this.tell({ latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)), radiusKm: Math.max(LEAST_RADIUS_KM, Math.ceil(far * KM_PER_DEGREE)), state: items[0].state, city: items[0].city });
  }

  take({ latitude, longitude, state, city }) {
    this.found = [];
    this.note = `${city}, ${state}.`;
    this.tell({ latitude, longitude, state, city });
  }

  tell(detail) {
    this.dispatchEvent(new CustomEvent('place', { detail }));
  }
}

customElements.define('ff-place-choice', PlaceChoice);
