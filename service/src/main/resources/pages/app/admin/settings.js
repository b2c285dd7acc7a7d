// How this node is set up: to read; settings are changed where it is started.

import { html } from 'lit';
import { getJson } from '../api.js';
import { whole } from '../../shared/format.js';
import { PagePart } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';

const GROUPS = [
  ['fairfield.retention.', 'How long things are kept'],
  ['fairfield.limits.', 'Limits of requests and callers'],
  ['fairfield.books.', 'Books'],
  ['fairfield.plans.', 'Plans'],
  ['fairfield.simulations.', 'Simulations'],
  ['fairfield.jobs.', 'Jobs'],
  ['fairfield.events.', 'Live streams'],
  ['fairfield.idempotency.', 'Retries of requests'],
  ['fairfield.security.', 'Getting in'],
];

class SettingsPart extends PagePart {
  static properties = { settings: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load() {
    return this.attempt(async () => {
      this.settings = (await getJson('/v1/settings', { signal: this.signal })).items;
    });
  }

  render() {
    if (this.failure) return errorState(this.failure, () => this.load());
    if (!this.settings) return loadingState(8, 'Loading settings');
    return html`<p class="lead">Settings are changed by environment variables, system properties or an <code>application.properties</code> where the service is started; they hold from the next start.</p>
      ${GROUPS.map(([prefix, heading]) => this.group(heading, this.settings.filter(({ name }) => name.startsWith(prefix))))}`;
  }

  group(heading, settings) {
    return html`<section class="settings-group"><h2>${heading}</h2><div class="table-scroll"><table>
      <caption class="visually-hidden">${heading}</caption>
      <thead><tr><th scope="col">What</th><th scope="col" class="num">Now</th><th scope="col">Set by</th><th scope="col">Name</th></tr></thead>
      <tbody>${settings.map(({ name, value, configured, meaning }) => html`<tr><th scope="row">${meaning}</th><td class="num" data-setting=${name}>${valueText(name, value)}</td><td>${configured ? 'this installation' : html`<span class="soft">default</span>`}</td><td><code>${name}</code></td></tr>`)}</tbody>
    </table></div></section>`;
  }
}

function valueText(name, value) {
  if (value === undefined) return name.startsWith('fairfield.retention.') ? 'kept until erased' : '–';
  return /^\d{4,}$/.test(value) ? whole(Number(value)) : value;
}

customElements.define('ff-admin-settings', SettingsPart);
