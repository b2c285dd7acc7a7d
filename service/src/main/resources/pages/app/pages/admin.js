// Administration: keys, jobs, audit trail, settings.

import { html } from 'lit';
import { PagePart } from '../parts/part.js';
import { emptyState } from '../parts/states.js';
import { setTitle } from '../router.js';
import { refusalFor } from '../session.js';
import '../admin/audit.js';
import '../admin/jobs.js';
import '../admin/keys.js';
import '../admin/settings.js';

const PARTS = [
  ['keys', 'API keys', () => html`<ff-admin-keys></ff-admin-keys>`],
  ['jobs', 'Jobs', () => html`<ff-admin-jobs></ff-admin-jobs>`],
  ['audit', 'Audit trail', () => html`<ff-admin-audit></ff-admin-audit>`],
  ['settings', 'Settings', () => html`<ff-admin-settings></ff-admin-settings>`],
];

class AdminPage extends PagePart {
  get part() {
    return PARTS.find(([name]) => name === this.params.part) ?? PARTS[0];
  }

  connectedCallback() {
    super.connectedCallback();
    setTitle(this.part[1]);
  }

  render() {
    const [name, label, draw] = this.part;
    const refusal = refusalFor('ADMIN');
    return html`<div class="page admin"><h1 tabindex="-1">${label}</h1>
      <nav class="tabs" aria-label="Administration">${PARTS.map(([one, word]) => html`<a href="/admin/${one}" aria-current=${one === name ? 'page' : 'false'}>${word}</a>`)}</nav>
      ${refusal ? emptyState('For administrators', refusal) : draw()}
    </div>`;
  }
}

customElements.define('ff-admin', AdminPage);
