// Which future is replayed: by number, the next or the one before.

import { html, nothing } from 'lit';
import { getJson, isAborted } from '../api.js';
import { Part } from '../parts/part.js';
import { refusalFor } from '../session.js';
import { whole } from '../../shared/format.js';

/** simulationId; futures: how many there are; chosen: number shown. Sends 'replayed' with the future as REST tells it. */
class ReplayChoice extends Part {
  static properties = { simulationId: {}, futures: { type: Number }, chosen: { type: Number }, busy: { state: true }, problem: { state: true } };

  #leaving = new AbortController();

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  render() {
    const refusal = refusalFor('ANALYST');
    const last = this.futures - 1;
    const step = (by, label) => html`<button type="button" class="button" ?disabled=${refusal || this.busy || this.chosen + by < 0 || this.chosen + by > last} @click=${() => this.show(this.chosen + by)}>${label}</button>`;
    return html`<form class="toolbar replay screen-only" title=${refusal || nothing} @submit=${this.submitted}>
      <label class="choice">Future <input name="future" type="number" min="0" max=${last} step="1" .value=${String(this.chosen)} ?disabled=${refusal} required> of ${whole(this.futures)}, from 0</label>
      <button type="submit" class="button" ?disabled=${refusal || this.busy}>${this.busy ? 'Replaying …' : 'Replay it'}</button>
      ${step(-1, 'One before')} ${step(1, 'Next')}
      <span class="replay-note" role="status">${this.problem || refusal}</span>
    </form>`;
  }

  submitted(event) {
    event.preventDefault();
    this.show(Number(new FormData(event.target).get('future')));
  }

  async show(number) {
    this.busy = true;
    this.problem = '';
    try {
      const replay = await getJson(`/v1/simulations/${this.simulationId}/replay/${number}`, { signal: this.#leaving.signal });
      this.chosen = number;
      this.dispatchEvent(new CustomEvent('replayed', { detail: replay }));
    } catch (error) {
      if (!isAborted(error)) this.problem = error.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('ff-replay-choice', ReplayChoice);
