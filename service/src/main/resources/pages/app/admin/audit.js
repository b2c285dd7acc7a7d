// The audit trail: who changed what.

import { html, nothing } from 'lit';
import { getJson, withQuery } from '../api.js';
import { PagePart } from '../parts/part.js';
import { errorState, loadingState } from '../parts/states.js';
import { timeText } from '../words.js';
import '../parts/data-table.js';

const PAGE = 200;

class AuditPart extends PagePart {
  static properties = { entries: { state: true }, next: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  load(after = null) {
    return this.attempt(async () => {
      const page = await getJson(withQuery('/v1/audit', { limit: PAGE, after }), { signal: this.signal });
      this.entries = [...(after ? this.entries : []), ...page.items];
      this.next = page.next;
    });
  }

  render() {
    if (this.failure) return errorState(this.failure, () => this.load());
    if (!this.entries) return loadingState(6, 'Loading the audit trail');
    return html`<ff-table noun="entry" nouns="entries" caption="Audit trail, newest first" .height=${600} .rows=${this.entries} .columns=${[
      { key: 'at', label: 'When', sortKey: (entry) => Date.parse(entry.at), text: (entry) => timeText(entry.at) },
      { key: 'who', label: 'Who', text: (entry) => entry.principal },
      { key: 'what', label: 'Did what', text: (entry) => entry.action, template: (entry) => html`<code>${entry.action}</code>` },
      { key: 'detail', label: 'Detail', text: (entry) => entry.detail ?? '' },
      { key: 'subject', label: 'To what', text: (entry) => entry.subject },
    ]}></ff-table>
    ${this.next ? html`<p><button type="button" class="button" @click=${() => this.load(this.next)}>Older ones</button></p>` : nothing}`;
  }
}

customElements.define('ff-admin-audit', AuditPart);
